import type { Finding } from "../report/finding.ts";
import { type Locate, toPointer } from "./position.ts";

export type Path = readonly (string | number)[];

/** Adds a finding about the value under `path`; of severity `error` unless `more` says otherwise. */
export type Report = (ruleId: string, path: Path, message: string, more?: Partial<Finding>) => void;

/** Collects findings about values of one source, each at the place of its value. */
export function reporter(locate: Locate): { findings: Finding[]; report: Report } {
  const findings: Finding[] = [];
  const report: Report = (ruleId, path, message, more = {}) => {
    const pointer = toPointer(path);
    findings.push({ ruleId, severity: "error", message, pointer, ...locate(pointer), ...more });
  };
  return { findings, report };
}

/** "Did you mean …?", or the names that are known. Empty where there are too many to list. */
export function suggestion(meant: string | undefined, known: readonly string[]): string {
  if (meant !== undefined) return ` Did you mean ${JSON.stringify(meant)}?`;
  if (known.length === 0) return " None are known here.";
  return known.length > 12 ? "" : ` Known: ${[...known].sort().join(", ")}.`;
}
