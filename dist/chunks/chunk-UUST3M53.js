import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  toPointer
} from "./chunk-N56AOBVN.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/surface/walk.ts
var oneSchema = /* @__PURE__ */ new Set([
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
  "unevaluatedProperties"
]);
var schemaList = /* @__PURE__ */ new Set(["allOf", "anyOf", "items", "oneOf", "prefixItems"]);
var schemaMap = /* @__PURE__ */ new Set([
  "$defs",
  "definitions",
  "dependencies",
  "dependentSchemas",
  "patternProperties",
  "properties"
]);
function walkSchema(root) {
  const nodes = [{ schema: root }];
  const entered = /* @__PURE__ */ new Set();
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === void 0 || !isObject(node.schema) || entered.has(node.schema)) continue;
    entered.add(node.schema);
    for (const [keyword, value] of Object.entries(node.schema)) addChildren(nodes, node, keyword, value);
  }
  return nodes;
}
function addChildren(nodes, parent, keyword, value) {
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
function nodePointer(node) {
  const path = [];
  for (let at = node; at?.keyword !== void 0; at = at.parent) {
    if (at.name !== void 0) path.push(at.name);
    path.push(at.keyword);
  }
  return toPointer(path.reverse());
}

export {
  walkSchema,
  nodePointer
};
