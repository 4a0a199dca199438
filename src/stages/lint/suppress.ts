import type { Manifest } from "../../manifest/schema.ts";
import type { Finding } from "../../report/finding.ts";
import { didYouMean } from "../../source/did-you-mean.ts";
import type { Position } from "../../source/position.ts";

/** One entry of `lint.suppress` in the manifest. */
export type Suppression = NonNullable<NonNullable<Manifest["lint"]>["suppress"]>[number];

/** A suppression and where it is written. */
export interface LocatedSuppression {
  suppression: Suppression;
  place?: Position;
}

interface Rules {
  /** YYYY-MM-DD. */
  today: string;
  ruleIds: readonly string[];
}

/** An entry of `lint.suppress` or `lint.severity` that matches nothing. */
type Entry = Pick<Suppression, "rule" | "tool" | "pointer">;

/**
 * Takes away the findings that a suppression accepts. One without `tool` accepts only findings that are about no
 * tool: a rule is never switched off as a whole. Findings whose suppression has expired come back and say so;
 * a suppression that matches nothing is a finding itself (`stale-suppression`).
 */
export function applySuppressions(
  findings: readonly Finding[],
  suppressions: readonly LocatedSuppression[],
  rules: Rules,
): { findings: Finding[]; suppressed: number } {
  const used = new Set<LocatedSuppression>();
  const kept: Finding[] = [];
  for (const finding of findings) {
    const matching = suppressions.filter(({ suppression }) => matches(suppression, finding));
    for (const match of matching) used.add(match);
    const [first] = matching;
    if (first === undefined) kept.push(finding);
    else if (matching.every(({ suppression }) => hasExpired(suppression, rules.today))) {
      const { expires, reason } = first.suppression;
      kept.push({
        ...finding,
        message: `${finding.message} Its suppression (${reason}) expired on ${expires}.`,
      });
    }
  }
  const stale = suppressions
    .filter((entry) => !used.has(entry))
    .map((entry) => staleFinding(entry, findings, rules));
  return { findings: [...kept, ...stale], suppressed: findings.length - kept.length };
}

function matches(suppression: Suppression, finding: Finding): boolean {
  return (
    suppression.rule === finding.ruleId &&
    suppression.tool === finding.tool &&
    (suppression.pointer === undefined || suppression.pointer === finding.pointer)
  );
}

function hasExpired({ expires }: Suppression, today: string): boolean {
  return expires !== undefined && expires < today;
}

function staleFinding(
  { suppression, place }: LocatedSuppression,
  findings: readonly Finding[],
  rules: Rules,
): Finding {
  return staleEntry("suppression", suppression, place, staleHelp(suppression, findings, rules));
}

/** The finding about an entry of the manifest that matches nothing. */
export function staleEntry(
  what: "suppression" | "severity",
  { rule, tool, pointer = "" }: Entry,
  place: Position | undefined,
  help: string,
): Finding {
  return {
    ruleId: "stale-suppression",
    severity: "warning",
    message: `The ${what} of ${rule}${tool === undefined ? "" : ` for \`${tool}\``} matches no finding.`,
    ...(tool === undefined ? {} : { tool }),
    pointer,
    ...place,
    help,
  };
}

/** What to do about an entry that matches nothing. */
export function staleHelp(
  { rule, tool }: Entry,
  findings: readonly Finding[],
  { ruleIds }: Pick<Rules, "ruleIds">,
): string {
  if (!ruleIds.includes(rule)) {
    const meant = didYouMean(rule, ruleIds);
    return meant === undefined ? "There is no such rule; remove the entry." : `Did you mean ${meant}?`;
  }
  const others = findings.filter((finding) => finding.ruleId === rule && finding.tool !== tool);
  const named = others.find((finding) => finding.tool !== undefined)?.tool;
  if (tool === undefined && named !== undefined) return `Name the tool that it is for, e.g. tool: ${named}.`;
  return "The problem is gone: remove the entry.";
}
