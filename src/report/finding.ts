import { createHash } from "node:crypto";

/** Worst first. Lint fails at `error` by default (product.md, "JSON report"). */
export const severities = ["error", "warning", "info"] as const;
export type Severity = (typeof severities)[number];

/** One located, explained problem. The JSON report carries it as it is. */
export interface Finding {
  /** Kebab-case id of the rule or check; stable from 1.0. */
  ruleId: string;
  severity: Severity;
  /** What is wrong and why, in one or two sentences. */
  message: string;
  /** Name of the tool that the finding is about. */
  tool?: string;
  prompt?: string;
  resource?: string;
  /** JSON pointer (RFC 6901) into the tool object, or into the file where there is no tool. */
  pointer?: string;
  /** Path relative to the working directory, with forward slashes. */
  file?: string;
  /** 1-based. */
  line?: number;
  /** 1-based, in UTF-16 code units. */
  column?: number;
  /** Clients or providers that suffer, where not all do. */
  clients?: string[];
  /** What to write instead. */
  help?: string;
  /** Link or quote that shows the problem is real. */
  evidence?: string;
  /** Same for the same problem after unrelated edits; see {@link fingerprint}. */
  fingerprint?: string;
}

/** Name of the tool, prompt or resource that a finding is about. */
export function subjectOf(finding: Finding): string | undefined {
  return finding.tool ?? finding.prompt ?? finding.resource;
}

/** True where `severity` is as bad as `threshold` or worse. */
export function atLeast(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) <= severities.indexOf(threshold);
}

/** Sorts worst first, then by place, so that reports are the same for the same input. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  const key = (f: Finding): (string | number)[] => [
    severities.indexOf(f.severity),
    f.file ?? "",
    f.line ?? 0,
    f.column ?? 0,
    f.tool ?? "",
    f.ruleId,
    f.pointer ?? "",
    f.message,
  ];
  return [...findings].sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    const at = x.findIndex((value, index) => value !== y[index]);
    if (at < 0) return 0;
    return (x[at] ?? "") < (y[at] ?? "") ? -1 : 1;
  });
}

/** Hash over rule, subject and pointer, not over line or wording: it survives edits elsewhere in the file. */
export function fingerprint(finding: Finding): string {
  const subject = subjectOf(finding) ?? finding.file ?? "";
  const parts = [finding.ruleId, subject, finding.pointer ?? ""];
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 32);
}
