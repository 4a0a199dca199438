import type { Check } from "./check.ts";
import { exitCodes } from "./exit-codes.ts";
import type { Finding } from "./finding.ts";

type ProblemExit = typeof exitCodes.badInput | typeof exitCodes.unreachable;

/**
 * Why a command could not do its work: bad input (exit 2), or a server, cluster or registry that could not
 * be started or reached (exit 3). Any room may throw it; only the entry points catch it.
 */
export class Problem extends Error {
  readonly exitCode: ProblemExit;
  /** All problems found, never only the first; each of severity `error` unless it says otherwise. */
  readonly findings: readonly Finding[];

  /** What was looked at before the problem showed. */
  readonly checks: readonly Check[];

  constructor(
    exitCode: ProblemExit,
    findings: readonly Finding[],
    options?: ErrorOptions & { checks?: readonly Check[] },
  ) {
    super(findings.map((finding) => finding.message).join("\n"), options);
    this.name = "Problem";
    this.exitCode = exitCode;
    this.findings = findings;
    this.checks = options?.checks ?? [];
  }
}

/** A {@link Problem} of one finding, for input that cannot be used (exit 2). */
export function badInput(ruleId: string, message: string, more: Partial<Finding> = {}): Problem {
  return new Problem(exitCodes.badInput, [{ ruleId, severity: "error", message, ...more }]);
}

/** A {@link Problem} of one finding, for something that could not be started or reached (exit 3). */
export function unreachable(ruleId: string, message: string, more: Partial<Finding> = {}): Problem {
  return new Problem(exitCodes.unreachable, [{ ruleId, severity: "error", message, ...more }]);
}
