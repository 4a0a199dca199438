import { type Severity, severities } from "../../report/finding.ts";

/** Who says from which severity on lint fails. */
export interface FailOnSources {
  /** From the command line or the action. */
  input?: Severity | undefined;
  manifest?: Severity | undefined;
  /** `policy.lint.failOn`: the least that the company asks for. */
  platform?: Severity | undefined;
}

/**
 * The severity from which on lint fails: the input's, else the manifest's, else `error`; but never less strict
 * than the platform's, since a team may tighten and not loosen.
 */
export function failOn({ input, manifest, platform = "error" }: FailOnSources): Severity {
  const wanted = input ?? manifest ?? "error";
  return severities.indexOf(wanted) > severities.indexOf(platform) ? wanted : platform;
}
