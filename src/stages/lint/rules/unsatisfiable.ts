import type { Json, JsonObject } from "../../../surface/surface.ts";
import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import { isOfType, typesOf } from "../json-type.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

const bounds = [
  ["minimum", "maximum"],
  ["minLength", "maxLength"],
  ["minItems", "maxItems"],
  ["minProperties", "maxProperties"],
] as const;

export const unsatisfiable: Rule = {
  id: "unsatisfiable",
  severity: "error",
  what: "Every schema can be satisfied by some value.",
  why: "No call with the parameter can succeed, and clients that check schemas leave the tool out.",
  clients: [],
  evidence: "Omedia/mcp-server-drupal#8 (VS Code), hugohe3/ppt-master#58 (Moonshot)",
  before: '"region": { "type": "string", "enum": [] }',
  after: '"region": { "type": "string", "enum": ["eu", "us"] }',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      for (const node of nodes) {
        const found = contradiction(node);
        if (found === undefined) continue;
        yield { item, pointer: `/${side}${nodePointer(node)}${found.pointer}`, ...found.hit };
      }
    }
  },
};

interface Contradiction {
  pointer: string;
  hit: Pick<Hit, "message" | "help" | "clients">;
}

function contradiction(node: SchemaNode): Contradiction | undefined {
  const { schema } = node;
  if (!isObject(schema)) return undefined;
  if (Array.isArray(schema.enum) && schema.enum.length === 0) {
    return {
      pointer: "/enum",
      hit: { message: "enum is empty, so no value is allowed.", help: "List the values, or leave enum out." },
    };
  }
  // Inside alternatives and conditions a schema that nothing satisfies is a way to say "never".
  if (node.keyword !== undefined && alternatives.has(node.keyword)) return undefined;
  return crossedBounds(schema) ?? mistypedValues(schema) ?? refusesAll(node, schema);
}

const alternatives = new Set(["not", "if", "anyOf", "oneOf", "contains", "dependentSchemas"]);

function crossedBounds(schema: JsonObject): Contradiction | undefined {
  for (const [low, high] of bounds) {
    const [from, to] = [schema[low], schema[high]];
    if (typeof from !== "number" || typeof to !== "number" || from <= to) continue;
    const message = `${low} is ${from} and ${high} is ${to}, so no value is allowed.`;
    return { pointer: `/${low}`, hit: { message, help: `Exchange or correct ${low} and ${high}.` } };
  }
  return undefined;
}

/** All of `enum`, or `const`, of another type than `type`. */
function mistypedValues(schema: JsonObject): Contradiction | undefined {
  const types = typesOf(schema);
  if (types.length === 0) return undefined;
  const fits = (value: Json) => types.some((type) => isOfType(value, type));
  const wanted = quote(types.join(" or "));
  if (Array.isArray(schema.enum) && !schema.enum.some(fits)) {
    const message = `No value of enum is of type ${wanted}, so no value is allowed.`;
    return { pointer: "/enum", hit: { message, help: "Correct the type or the values." } };
  }
  if (schema.const !== undefined && !fits(schema.const)) {
    const message = `const is not of type ${wanted}, so no value is allowed.`;
    return { pointer: "/const", hit: { message, help: "Correct the type or the value." } };
  }
  return undefined;
}

/** `not: {}` says "never". For a property that may be left out that makes sense, for a required one it does not. */
function refusesAll(node: SchemaNode, schema: JsonObject): Contradiction | undefined {
  const { not } = schema;
  const isNever = not === true || (isObject(not) && Object.keys(not).length === 0);
  if (!isNever || !isNeeded(node)) return undefined;
  const message = "not: {} refuses every value.";
  return { pointer: "/not", hit: { message, help: "Say which values are refused, or leave not out." } };
}

function isNeeded(node: SchemaNode): boolean {
  if (node.parent === undefined) return true;
  const parent = node.parent.schema;
  if (node.keyword !== "properties" || !isObject(parent) || !Array.isArray(parent.required)) return false;
  return parent.required.includes(String(node.name));
}
