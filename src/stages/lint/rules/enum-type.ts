import type { JsonObject } from "../../../surface/surface.ts";
import { isObject, nodePointer } from "../../../surface/walk.ts";
import { isOfType, typesOf } from "../json-type.ts";
import { quote, quoteList } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const enumType: Rule = {
  id: "enum-type",
  severity: "warning",
  what: "Every value of an enum is of the type that the same schema asks for.",
  why: "A model offers the value, and the call with it is refused; Gemini refuses the whole request.",
  clients: [],
  evidence: "https://ai.google.dev/api/caching#Schema, Spectral rule typed-enum",
  before: '"level": { "type": "string", "enum": ["low", "high", 3] }',
  after: '"level": { "type": "string", "enum": ["low", "high", "3"] }',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      for (const node of nodes) {
        const wrong = isObject(node.schema) ? mistyped(node.schema) : [];
        if (!isObject(node.schema) || wrong.length === 0) continue;
        yield {
          item,
          pointer: `/${side}${nodePointer(node)}/enum`,
          message: `enum lists ${quoteList(wrong)}, which type ${quote(typesOf(node.schema).join(" or "))} refuses.`,
          help: "Correct the values, or add their type.",
        };
      }
    }
  },
};

/** The values that do not fit, where some do; where none does, the schema is unsatisfiable. */
function mistyped(schema: JsonObject): string[] {
  const types = typesOf(schema);
  if (!Array.isArray(schema.enum) || types.length === 0) return [];
  // null is how many generators say that the parameter may be left out.
  const wrong = schema.enum.filter((value) => value !== null && !types.some((type) => isOfType(value, type)));
  if (wrong.length === schema.enum.length) return [];
  return wrong.map((value) => (typeof value === "object" && value !== null ? "{…}" : JSON.stringify(value)));
}
