import type { Check } from "./check.ts";
import { type Finding, fingerprint, sortFindings } from "./finding.ts";
import type { StageReport } from "./schema.ts";

/** What a stage or command returned; `checks` may be left out by commands that have none. */
interface Reported extends Pick<StageReport, "status" | "outputs"> {
  findings: readonly Finding[];
  checks?: Check[];
}

/**
 * The JSON report of one stage or command: findings sorted worst first, each with its fingerprint.
 * @param durationMs wall time; rounded to whole milliseconds
 */
export function buildReport(stage: string, result: Reported, durationMs: number): StageReport {
  return {
    schemaVersion: 1,
    stage,
    status: result.status,
    durationMs: Math.max(0, Math.round(durationMs)),
    findings: sortFindings(result.findings).map((finding) => ({
      ...finding,
      fingerprint: fingerprint(finding),
    })),
    checks: result.checks ?? [],
    outputs: result.outputs,
  };
}
