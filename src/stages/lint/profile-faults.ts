import type { JsonObject } from "../../surface/surface.ts";
import { isObject, nodePointer } from "../../surface/walk.ts";
import type { LintContext } from "./context.ts";
import type { Profile } from "./profiles/profile.ts";
import type { Hit } from "./rule.ts";

/**
 * The hits of a rule that holds only where a chosen profile asks for it: every node of an input schema in which
 * `placeIn` finds the fault, said on behalf of the profiles that ask.
 * @param placeIn JSON pointer of the fault within the node, undefined where there is none
 */
export function* profileFaults(
  context: LintContext,
  limit: keyof Profile,
  placeIn: (schema: JsonObject) => string | undefined,
  said: { message: string; help: string },
): Generator<Hit> {
  const clients = context.profiles.filter((profile) => profile[limit] !== undefined).map(({ id }) => id);
  if (clients.length === 0) return;
  for (const { tool: item, nodes } of context.schemas("inputSchema")) {
    for (const node of nodes) {
      const at = isObject(node.schema) ? placeIn(node.schema) : undefined;
      if (at === undefined) continue;
      yield { item, pointer: `/inputSchema${nodePointer(node)}${at}`, ...said, clients };
    }
  }
}
