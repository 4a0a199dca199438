import type { JsonObject } from "../../../surface/surface.ts";
import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import { quoteList } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

/** Reached through these, a schema adds to its parent, which may define what it requires. */
const inPlace = new Set([
  "allOf",
  "anyOf",
  "oneOf",
  "not",
  "if",
  "then",
  "else",
  "dependentSchemas",
  "dependencies",
]);

/** A schema with one of these may define the property elsewhere. */
const definesElsewhere = [
  "$ref",
  "$dynamicRef",
  "allOf",
  "anyOf",
  "oneOf",
  "if",
  "dependentSchemas",
  "patternProperties",
];

export const requiredUnknown: Rule = {
  id: "required-unknown",
  severity: "error",
  what: "Every name in required is defined in properties.",
  why: "Gemini refuses the whole request; with additionalProperties: false no call can ever succeed.",
  clients: ["gemini"],
  evidence: "google-gemini/gemini-cli#1458",
  before: '{ "type": "object", "properties": { "query": { … } }, "required": ["query", "q"] }',
  after: '{ "type": "object", "properties": { "query": { … } }, "required": ["query"] }',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      for (const node of nodes) {
        const hit = checkNode(node, side === "outputSchema");
        if (hit !== undefined) yield { item, pointer: `/${side}${nodePointer(node)}/required`, ...hit };
      }
    }
  },
};

function checkNode(node: SchemaNode, isOutput: boolean): Omit<Hit, "item"> | undefined {
  const { schema, keyword } = node;
  if (!isObject(schema) || !Array.isArray(schema.required)) return undefined;
  if (keyword !== undefined && inPlace.has(keyword)) return undefined;
  if (definesElsewhere.some((key) => Object.hasOwn(schema, key))) return undefined;
  const isClosed = schema.additionalProperties === false;
  if (isOutput && !isClosed) return undefined;
  const missing = undefinedNames(schema);
  if (missing.length === 0) return undefined;
  const harm = isClosed ? "no value can satisfy this schema" : "Gemini refuses a request with it";
  return {
    message: `required names ${quoteList(missing)}, which properties does not define: ${harm}.`,
    help: "Define each name under properties, or take it out of required.",
    ...(isClosed ? { clients: [] } : {}),
  };
}

function undefinedNames(schema: JsonObject): string[] {
  const { required, properties } = schema;
  if (!Array.isArray(required)) return [];
  const defined = isObject(properties) ? properties : {};
  return required.filter((name) => typeof name === "string").filter((name) => !Object.hasOwn(defined, name));
}
