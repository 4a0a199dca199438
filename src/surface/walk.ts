import { isObject, type Json } from "../source/json.ts";
import { toPointer } from "../source/position.ts";

export { isObject } from "../source/json.ts";

/** Keywords whose value is one schema, in any draft since 04. */
const oneSchema = new Set([
  "additionalItems",
  "additionalProperties",
  "contains",
  "contentSchema",
  "else",
  "if",
  "items",
  "not",
  "propertyNames",
  "then",
  "unevaluatedItems",
  "unevaluatedProperties",
]);

/** Keywords whose value is a list of schemas; `items` was one until 2019-09. */
const schemaList = new Set(["allOf", "anyOf", "items", "oneOf", "prefixItems"]);

/** Keywords whose value maps names of the author's choice to schemas. */
const schemaMap = new Set([
  "$defs",
  "definitions",
  "dependencies",
  "dependentSchemas",
  "patternProperties",
  "properties",
]);

/** One schema inside a schema, and how it is reached. */
export interface SchemaNode {
  /** What stands in the schema's place: an object or a boolean where the author made no mistake. */
  schema: Json;
  parent?: SchemaNode;
  /** Keyword of the parent that leads here. */
  keyword?: string;
  /** Name below the keyword (`properties`, `$defs`, …) or index (`anyOf`, …); absent for `items`, `not`, …. */
  name?: string | number;
}

/**
 * Every schema inside a schema, the root first, parents before children. Iterative, so that no depth overflows
 * the stack; each object is entered once, so that an object that contains itself ends. References are not
 * followed: what they point at is visited where it stands.
 */
export function walkSchema(root: Json): SchemaNode[] {
  const nodes: SchemaNode[] = [{ schema: root }];
  const entered = new Set<object>();
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined || !isObject(node.schema) || entered.has(node.schema)) continue;
    entered.add(node.schema);
    for (const [keyword, value] of Object.entries(node.schema)) addChildren(nodes, node, keyword, value);
  }
  return nodes;
}

function addChildren(nodes: SchemaNode[], parent: SchemaNode, keyword: string, value: Json): void {
  if (Array.isArray(value) && schemaList.has(keyword)) {
    for (const [name, schema] of value.entries()) nodes.push({ schema, parent, keyword, name });
  } else if (oneSchema.has(keyword)) {
    nodes.push({ schema: value, parent, keyword });
  } else if (schemaMap.has(keyword) && isObject(value)) {
    for (const [name, schema] of Object.entries(value)) {
      const isNameList = keyword === "dependencies" && Array.isArray(schema);
      if (!isNameList) nodes.push({ schema, parent, keyword, name });
    }
  }
}

/** JSON pointer of a node, from the root of its schema. */
export function nodePointer(node: SchemaNode): string {
  const path: (string | number)[] = [];
  for (let at: SchemaNode | undefined = node; at?.keyword !== undefined; at = at.parent) {
    if (at.name !== undefined) path.push(at.name);
    path.push(at.keyword);
  }
  return toPointer(path.reverse());
}
