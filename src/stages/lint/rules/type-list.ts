import type { JsonObject } from "../../../surface/surface.ts";
import { isObject, nodePointer } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const typeList: Rule = {
  id: "type-list",
  severity: "error",
  what: "type names one type, for the profiles in lint.profiles that read no list.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["gemini-legacy"],
  evidence: "goai#108",
  before: '"size": { "type": ["integer", "null"] }, with lint.profiles: [gemini-legacy]',
  after: '"size": { "anyOf": [{ "type": "integer" }, { "type": "null" }] }',
  needsProfile: "typeLists",
  *check(context) {
    const clients = context.profiles.filter((profile) => profile.typeLists !== undefined).map(({ id }) => id);
    if (clients.length === 0) return;
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      for (const node of nodes) {
        const at = isObject(node.schema) ? placeIn(node.schema) : undefined;
        if (at === undefined) continue;
        yield {
          item,
          pointer: `/inputSchema${nodePointer(node)}${at}`,
          message: "type is a list, which gemini-legacy does not read: the whole request is refused.",
          help: "Write the same with anyOf, one branch for each type.",
          clients,
        };
      }
    }
  },
};

function placeIn({ type }: JsonObject): string | undefined {
  return Array.isArray(type) ? "/type" : undefined;
}
