import { isObject, nodePointer } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const discriminator: Rule = {
  id: "discriminator",
  severity: "warning",
  what: "A schema does not use OpenAPI's discriminator.",
  why: "It is no keyword of JSON Schema: validators ignore it, strict ones refuse it, and so do some routes of providers.",
  clients: [],
  evidence: "https://ajv.js.org/strict-mode.html#unknown-keywords, google-gemini/gemini-cli#13326",
  before: '"oneOf": [ … ], "discriminator": { "propertyName": "kind" }',
  after: '"oneOf": [ … ], with "kind": { "const": "…" } in each branch',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      for (const node of nodes) {
        if (!isObject(node.schema) || !isObject(node.schema.discriminator)) continue;
        if (typeof node.schema.discriminator.propertyName !== "string") continue;
        yield {
          item,
          pointer: `/${side}${nodePointer(node)}/discriminator`,
          message: "discriminator is OpenAPI's: JSON Schema does not know it.",
          help: "Leave it out, and give the property a const in each branch.",
        };
      }
    }
  },
};
