/** One thing that a stage looked at. "not exercised" is a status of its own, never a pass. */
export interface Check {
  /** Kebab-case id; stable from 1.0. */
  id: string;
  status: "passed" | "failed" | "not exercised";
  /** Why it failed or was not exercised; what was seen where it passed. */
  message?: string;
  /** Protocol revision in which it was looked at, where that makes a difference. */
  revision?: string;
}
