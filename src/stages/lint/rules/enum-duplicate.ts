import type { Json } from "../../../surface/surface.ts";
import { isObject, nodePointer } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const enumDuplicate: Rule = {
  id: "enum-duplicate",
  severity: "warning",
  what: "No value stands twice in an enum.",
  why: "JSON Schema asks for different values; validators that check schemas refuse this one.",
  clients: [],
  evidence: "https://json-schema.org/draft/2020-12/json-schema-validation#section-6.1.2",
  before: '"unit": { "enum": ["day", "week", "day"] }',
  after: '"unit": { "enum": ["day", "week"] }',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      for (const node of nodes) {
        const repeated = firstRepeated(isObject(node.schema) ? node.schema.enum : undefined);
        if (repeated === undefined) continue;
        yield {
          item,
          pointer: `/${side}${nodePointer(node)}/enum/${repeated.index}`,
          message: `enum lists ${quote(repeated.text)} twice.`,
          help: "Remove the second; perhaps another value was meant.",
        };
      }
    }
  },
};

function firstRepeated(values: Json | undefined): { index: number; text: string } | undefined {
  if (!Array.isArray(values)) return undefined;
  const seen = new Set<string>();
  for (const [index, value] of values.entries()) {
    if (typeof value === "object" && value !== null) continue;
    const text = JSON.stringify(value);
    if (seen.has(text)) return { index, text };
    seen.add(text);
  }
  return undefined;
}
