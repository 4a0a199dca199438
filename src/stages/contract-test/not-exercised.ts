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

/** A tool that must ask and was not seen to, or to fail at it. */
function confirmations({ confirmations = [] }: Evidence): Check | undefined {
  const open = confirmations.filter(({ unproven }) => unproven !== undefined);
  return row(
    "confirmation",
    open.map(({ tool }) => tool),
    `that the tool asks the user before it acts is not proven: ${open[0]?.unproven}`,
  );
}

function row(id: string, subjects: readonly string[], reason: string): Check | undefined {
  if (subjects.length === 0) return undefined;
  return { id, status: "not exercised", message: `${subjects.join(", ")}: ${reason}` };
}
