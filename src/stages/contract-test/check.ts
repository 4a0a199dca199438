import type { Finding, Severity } from "../../report/finding.ts";
import type { Evidence } from "./evidence.ts";

/** What a check found, less what its row in the table says anyway. */
export type Fault = Omit<Finding, "ruleId" | "severity">;

/** Faults (none: passed, with what was seen), or why nothing was looked at. */
export type Outcome =
  | {
      faults: Fault[];
      seen?: string;
      /** Where it is not that of the check's row. */
      severity?: Severity;
    }
  | { notExercised: string };

/** One outcome, or one for each revision in which the server was asked. */
export type Judgement = Outcome | readonly (Outcome & { revision: string })[];

/** One thing that the contract test looks at. Its id is the rule id of its findings. */
export interface ContractCheck {
  /** Kebab-case, says what is wrong where it fails; stable from 1.0. */
  id: string;
  severity: Severity;
  /** Why it matters, for `explain` and docs. */
  why: string;
  /** Judges what was gathered; talks to nobody. */
  judge(evidence: Evidence): Judgement | Promise<Judgement>;
}

/** For checks that need a manifest. */
export const withoutManifest: Outcome = {
  notExercised: "no manifest was given; add --manifest to compare with one",
};
