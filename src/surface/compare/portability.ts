import type { Surface } from "../surface.ts";
import { type Draft, draft } from "./change.ts";
import { inputRows } from "./rows/input.ts";

/** Something that a client or provider refuses in a tool. */
export interface Fault {
  tool: string;
  ruleId: string;
  pointer: string;
  message: string;
}

/** Says what clients and providers refuse in a surface: lint's word, which this room does not know. */
export type FaultsOf = (surface: Surface) => readonly Fault[];

/** The row for each thing that a client refuses now in a tool that it took before. */
export function portabilityLost(before: Surface, after: Surface, faultsOf: FaultsOf): Draft[] {
  const names = new Set(before.tools.map(({ name }) => name));
  const keyOf = ({ tool, ruleId, pointer }: Fault) => JSON.stringify([tool, ruleId, pointer]);
  const known = new Set(faultsOf(before).map(keyOf));
  return faultsOf(after)
    .filter((fault) => names.has(fault.tool) && !known.has(keyOf(fault)))
    .map(({ tool, ruleId, pointer, message }) =>
      draft(inputRows, "portability-lost", { tool }, pointer, `${message} (${ruleId})`),
    );
}
