import type { Finding } from "../report/finding.ts";

/**
 * The team's own build or installation failed: the stage has judged and refuses (status `failed`, exit 1), which is
 * why this is no Problem.
 */
export class BuildFailed extends Error {
  readonly finding: Finding;

  constructor(finding: Finding, options?: ErrorOptions) {
    super(finding.message, options);
    this.name = "BuildFailed";
    this.finding = finding;
  }
}

/** The finding of a {@link BuildFailed}, for `catch`. @throws whatever else it is given */
export function failedBuild(error: unknown): Finding {
  if (error instanceof BuildFailed) return error.finding;
  throw error;
}
