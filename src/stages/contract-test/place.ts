import type { Position } from "../../source/position.ts";
import { pointerToken } from "../../source/position.ts";
import type { ListName } from "../../surface/surface.ts";
import type { Evidence } from "./evidence.ts";

/** Section of the manifest that lists the definitions of a list. */
export const manifestSection: Record<ListName, "tools" | "prompts" | "resources"> = {
  tools: "tools",
  prompts: "prompts",
  resources: "resources",
  resourceTemplates: "resources",
};

/** The best place for a finding about a definition: its line in the lock, else its entry in the manifest. */
export function subjectPlace(
  { promised }: Evidence,
  list: ListName,
  name: string,
  pointer: string,
): Position | undefined {
  const inLock = promised?.lock?.locateDefinition(list, name, pointer);
  return inLock ?? promised?.locate(`/${manifestSection[list]}/${pointerToken(name)}`);
}
