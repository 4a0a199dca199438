import type { JsonObject } from "../../../surface/surface.ts";
import { isObject, nodePointer } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const enumNotText: Rule = {
  id: "enum-not-text",
  severity: "error",
  what: "An enum holds only texts, for the profiles in lint.profiles that read nothing else.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["gemini-legacy"],
  evidence: "mcp-server-excel#672",
  before: '"level": { "enum": [1, 2, 3] }, with lint.profiles: [gemini-legacy]',
  after: '"level": { "enum": ["1", "2", "3"] }',
  needsProfile: "textEnums",
  *check(context) {
    const clients = context.profiles.filter((profile) => profile.textEnums !== undefined).map(({ id }) => id);
    if (clients.length === 0) return;
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      for (const node of nodes) {
        const at = isObject(node.schema) ? placeIn(node.schema) : undefined;
        if (at === undefined) continue;
        yield {
          item,
          pointer: `/inputSchema${nodePointer(node)}${at}`,
          message: "enum holds values that are no texts: gemini-legacy refuses the whole request.",
          help: "Write texts, or minimum and maximum.",
          clients,
        };
      }
    }
  },
};

function placeIn({ enum: values }: JsonObject): string | undefined {
  const isOther = Array.isArray(values) && values.some((value) => typeof value !== "string");
  return isOther ? "/enum" : undefined;
}
