import type { Check } from "../../report/check.ts";
import type { Finding, Severity } from "../../report/finding.ts";
import type { Position } from "../../source/position.ts";
import type { Change, Level } from "../../surface/compare/change.ts";
import { type Comparison, compareSurfaces } from "../../surface/compare/compare.ts";
import type { Side } from "../../surface/compare/side.ts";
import { isNewServer } from "../../surface/sides/git-side.ts";
import { readBase } from "../../surface/sides/read-side.ts";
import type { SideContext } from "../../surface/sides/side-context.ts";
import { portabilityFaults } from "./portability.ts";
import { suspiciousText } from "./suspicious-text.ts";

/** What the surface is compared with, and how. */
export interface BaseQuestion {
  /** As `diff --base` takes it. */
  base: string;
  after: Side;
  level: Level;
  context: SideContext;
  /** Line of the manifest that a change is about. */
  locate?: ((change: Change) => Position | undefined) | undefined;
}

export interface BaseAnswer {
  findings: Finding[];
  checks: Check[];
  outputs: Record<string, string>;
}

/**
 * Compares a surface with a base: what breaks is an error, what no proof was found for too, what a human must look at
 * a warning; each under the id of its row. A server that is new at a git revision has nothing to be compared with.
 * @throws Problem (rule `base-unreadable`) where the base cannot be read: a status of its own, never "no changes"
 */
export async function compareWithBase(question: BaseQuestion): Promise<BaseAnswer> {
  const { base, after, level, context, locate } = question;
  if (isRevision(base) && (await isNewServer(base, context))) {
    const message = `${base} does not hold this server yet`;
    return { findings: [], checks: [{ id: "base", status: "not exercised", message }], outputs: {} };
  }
  const before = await readBase(base, context);
  const judges = { level, suspect: suspiciousText, faultsOf: portabilityFaults };
  const comparison = compareSurfaces(before.side, after, judges);
  return {
    findings: comparison.changes.flatMap((change) => findingOf(change, locate)),
    checks: [checkOf(comparison, before.from)],
    outputs: { verdict: comparison.verdict, risk: String(comparison.risk) },
  };
}

function isRevision(base: string): boolean {
  return !base.includes(":");
}

function findingOf(change: Change, locate: BaseQuestion["locate"]): Finding[] {
  const severity = severityOf(change);
  if (severity === undefined) return [];
  const { id, level, tool, prompt, resource, pointer, message } = change;
  const subject = {
    ...(tool === undefined ? {} : { tool }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(resource === undefined ? {} : { resource }),
  };
  const said = {
    breaking: `breaks ${level}s`,
    unknown: "not proven to be safe",
    compatible: "a human must look",
  };
  return [
    {
      ruleId: id,
      severity,
      message: `${message} (${said[change.verdict]})`,
      ...subject,
      pointer,
      ...locate?.(change),
      help: "See docs/diff.md. Where it is meant, suppress it with a reason, and raise the major version.",
    },
  ];
}

function severityOf({ verdict, risk }: Change): Severity | undefined {
  if (verdict === "breaking" || verdict === "unknown") return "error";
  return risk ? "warning" : undefined;
}

function checkOf({ verdict, changes }: Comparison, from: string): Check {
  const failed = verdict === "breaking" || verdict === "unknown";
  const message = `${verdict} against ${from}, ${changes.length} ${changes.length === 1 ? "change" : "changes"}`;
  return { id: "base", status: failed ? "failed" : "passed", message };
}
