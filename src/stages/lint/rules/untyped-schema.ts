import type { JsonObject } from "../../../surface/surface.ts";
import { isObject, nodePointer } from "../../../surface/walk.ts";
import { count, quoteList } from "../quote.ts";
import type { Rule } from "../rule.ts";

/** Each of these alone says something about the value; titles, descriptions and defaults do not. */
const constraining = new Set([
  ...[
    "type",
    "enum",
    "const",
    "$ref",
    "$dynamicRef",
    "$recursiveRef",
    "anyOf",
    "oneOf",
    "allOf",
    "not",
    "if",
  ],
  ...["properties", "patternProperties", "additionalProperties", "items", "prefixItems"],
]);

export const untypedSchema: Rule = {
  id: "untyped-schema",
  severity: "info",
  what: "The schema of a parameter says what kind of value it takes.",
  why: "Models guess, mostly a text; clients that build a form show nothing, and Gemini's older route refuses it.",
  clients: [],
  evidence: "modelcontextprotocol/inspector#1005, opencode#12295",
  before: '"value": { "description": "The new value." }',
  after:
    '"value": { "anyOf": [{ "type": "string" }, { "type": "number" }], "description": "The new value." }',
  *check(context) {
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      const open = nodes.filter(
        ({ schema, keyword }) => keyword === "properties" && isObject(schema) && saysNothing(schema),
      );
      const [first] = open;
      if (first === undefined) continue;
      const names = [...new Set(open.map(({ name }) => String(name)))];
      yield {
        item,
        pointer: `/inputSchema${nodePointer(first)}`,
        message: `${count(names.length, "parameter")} without a type: ${quoteList(names)}.`,
        help: "Write type, or anyOf with a type in each branch.",
      };
    }
  },
};

function saysNothing(schema: JsonObject): boolean {
  return !Object.keys(schema).some((key) => constraining.has(key));
}
