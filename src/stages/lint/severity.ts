import type { Manifest } from "../../manifest/schema.ts";
import { type Finding, type Severity, severities } from "../../report/finding.ts";

/** One entry of `lint.severity` in the manifest. */
export type SeverityOverride = NonNullable<NonNullable<Manifest["lint"]>["severity"]>[number];

export interface SeverityRules {
  /** The team's. */
  overrides: readonly SeverityOverride[];
  /** `policy.lint.severity` of the platform: the least severity that a rule's findings have. */
  floors: Readonly<Record<string, Severity>>;
}

/**
 * Gives findings the severity that the team wrote for their rule, an entry that names their tool before one that names
 * none, but never less than the platform says.
 */
export function applySeverities(
  findings: readonly Finding[],
  { overrides, floors }: SeverityRules,
): Finding[] {
  if (overrides.length === 0 && Object.keys(floors).length === 0) return [...findings];
  return findings.map((finding) => {
    const own = overrides.filter(({ rule }) => rule === finding.ruleId);
    const chosen =
      own.find(({ tool }) => tool !== undefined && tool === finding.tool) ??
      own.find(({ tool }) => tool === undefined);
    const floor = Object.hasOwn(floors, finding.ruleId) ? floors[finding.ruleId] : undefined;
    const severity = worse(chosen?.severity ?? finding.severity, floor);
    return severity === finding.severity ? finding : { ...finding, severity };
  });
}

/** Entries that name no rule there is, or a tool of which nothing was found. */
export function staleOverrides(
  findings: readonly Finding[],
  overrides: readonly SeverityOverride[],
  ruleIds: readonly string[],
): SeverityOverride[] {
  return overrides.filter(({ rule, tool }) => {
    if (!ruleIds.includes(rule)) return true;
    return (
      tool !== undefined && !findings.some((finding) => finding.ruleId === rule && finding.tool === tool)
    );
  });
}

function worse(a: Severity, b: Severity | undefined): Severity {
  return b !== undefined && severities.indexOf(b) < severities.indexOf(a) ? b : a;
}
