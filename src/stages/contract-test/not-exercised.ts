import { protocolVersions } from "../../manifest/schema.ts";
import type { Check } from "../../report/check.ts";
import type { Evidence } from "./evidence.ts";

/** What no check looked at, so that nobody takes its silence for a pass. */
export function notExercised(evidence: Evidence): Check[] {
  return [uncalledTools(evidence), otherRevisions(evidence), confirmations(evidence)].flatMap(
    (check) => check ?? [],
  );
}

/** A tool is only called with an example: nobody else knows which arguments do no harm. */
function uncalledTools({ surface, called }: Evidence): Check | undefined {
  const names = surface.tools
    .map(({ name }) => String(name))
    .filter((name) => !called.some(({ tool }) => tool === name));
  return row("tool-calls", names, "no example is written in contractTest.examples");
}

function otherRevisions({ observed }: Evidence): Check | undefined {
  const asked = new Set(observed.eras.map((era) => era.asked));
  const rest = protocolVersions.filter((version) => !asked.has(version));
  return row("other-revisions", rest, "not declared in runtime.protocolVersions, so not asked for");
}

/** Proving that a tool asks its user first needs a client that declines; not built yet. */
function confirmations({ promised }: Evidence): Check | undefined {
  const entries = promised?.plan.policy.entries ?? [];
  const names = entries
    .filter(({ kind, confirm }) => kind === "tool" && confirm === "elicitation")
    .map(({ name }) => name);
  return row("confirmation", names, "that the tool asks the user before it acts is not proven yet");
}

function row(id: string, subjects: readonly string[], reason: string): Check | undefined {
  if (subjects.length === 0) return undefined;
  return { id, status: "not exercised", message: `${subjects.join(", ")}: ${reason}` };
}
