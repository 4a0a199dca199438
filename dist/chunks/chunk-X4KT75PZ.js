import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  fromPointer,
  toPointer
} from "./chunk-3XJQ6M2U.js";

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
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function walkSchema(root) {
  const nodes = [{ schema: root, depth: 0 }];
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
  const depth = parent.depth + 1;
  if (Array.isArray(value) && schemaList.has(keyword)) {
    for (const [name, schema] of value.entries()) nodes.push({ schema, parent, keyword, name, depth });
  } else if (oneSchema.has(keyword)) {
    nodes.push({ schema: value, parent, keyword, depth });
  } else if (schemaMap.has(keyword) && isObject(value)) {
    for (const [name, schema] of Object.entries(value)) {
      const isNameList = keyword === "dependencies" && Array.isArray(schema);
      if (!isNameList) nodes.push({ schema, parent, keyword, name, depth });
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

// src/surface/json-scan.ts
var JsonSyntaxError = class extends Error {
  offset;
  constructor(message, offset) {
    super(message);
    this.name = "JsonSyntaxError";
    this.offset = offset;
  }
};
var quote = 34;
var backslash = 92;
function scanJson(text, visitor, start = 0, end = text.length) {
  new Scanner(text, visitor, start, end).run();
}
var Scanner = class {
  #text;
  #visitor;
  #end;
  #around = [];
  /** Names seen so far in each open list or object. */
  #names = [];
  #at;
  constructor(text, visitor, start, end) {
    this.#text = text;
    this.#visitor = visitor;
    this.#end = end;
    this.#at = start;
  }
  run() {
    do {
      this.#space();
      const frame = this.#around.at(-1);
      if (frame?.isList) frame.nameOffset = this.#at;
      this.#visitor.value?.(this.#around, this.#at);
    } while (this.#value());
    if (this.#at < this.#end) throw this.#unexpected("the end of the text");
  }
  /** Reads a scalar, or opens a list or object; false where no value follows. */
  #value() {
    const sign = this.#sign();
    if (sign === "{" || sign === "[") return this.#open(sign === "[") || this.#advance();
    this.#at = scalarEnd(this.#text, this.#at, this.#end);
    return this.#advance();
  }
  /** False where the list or object is empty, and so already closed. */
  #open(isList) {
    this.#around.push({ isList, name: isList ? 0 : "", nameOffset: this.#at });
    this.#names.push(/* @__PURE__ */ new Set());
    this.#at += 1;
    this.#space();
    if (this.#sign() === (isList ? "]" : "}")) {
      this.#close();
      return false;
    }
    if (!isList) this.#name();
    return true;
  }
  #close() {
    this.#around.pop();
    this.#names.pop();
    this.#at += 1;
  }
  /** Goes on to the next value; false at the end of the outermost one. */
  #advance() {
    for (; ; ) {
      this.#space();
      const frame = this.#around.at(-1);
      if (frame === void 0) return false;
      const sign = this.#sign();
      if (sign === (frame.isList ? "]" : "}")) this.#close();
      else if (sign !== ",") throw this.#unexpected(frame.isList ? "a comma or ]" : "a comma or }");
      else {
        this.#at += 1;
        if (frame.isList) frame.name = Number(frame.name) + 1;
        else this.#name();
        return true;
      }
    }
  }
  #name() {
    this.#space();
    if (this.#sign() !== '"') throw this.#unexpected("a member name in double quotes");
    const after = stringEnd(this.#text, this.#at, this.#end);
    const name = decode(this.#text.slice(this.#at, after));
    const frame = this.#around.at(-1);
    const known = this.#names.at(-1);
    if (frame !== void 0) [frame.name, frame.nameOffset] = [name, this.#at];
    if (known?.has(name)) this.#visitor.duplicate?.(this.#around, this.#at);
    known?.add(name);
    this.#at = after;
    this.#space();
    if (this.#sign() !== ":") throw this.#unexpected("a colon");
    this.#at += 1;
  }
  #space() {
    this.#at = skipSpace(this.#text, this.#at, this.#end);
  }
  #sign() {
    return this.#at < this.#end ? this.#text[this.#at] : void 0;
  }
  #unexpected(wanted) {
    return unexpected(this.#text, this.#at, this.#end, wanted);
  }
};
function skipSpace(text, from, end) {
  let at = from;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) break;
  }
  return at;
}
var escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
function stringEnd(text, from, end) {
  for (let at = from + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code < 32)
      throw new JsonSyntaxError("a string contains a control character that is not escaped", at);
    if (code !== backslash) continue;
    escapes.lastIndex = at;
    if (!escapes.test(text))
      throw new JsonSyntaxError("a string contains an escape that JSON does not know", at);
    at = escapes.lastIndex - 1;
  }
  throw new JsonSyntaxError("a string is not closed", from);
}
var literals = /(?:true|false|null)(?![A-Za-z0-9_])|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_.])/y;
function scalarEnd(text, at, end) {
  if (at < end && text.charCodeAt(at) === quote) return stringEnd(text, at, end);
  literals.lastIndex = at;
  if (at >= end || !literals.test(text) || literals.lastIndex > end)
    throw unexpected(text, at, end, "a value");
  return literals.lastIndex;
}
function unexpected(text, at, end, wanted) {
  if (at >= end) return new JsonSyntaxError(`the text ends where ${wanted} was expected`, at);
  const word = /^[-+]?[\w.]{1,20}|^./su.exec(text.slice(at, at + 24))?.[0] ?? "";
  return new JsonSyntaxError(`found \`${word.replaceAll("`", "'")}\` where ${wanted} was expected`, at);
}
function decode(quoted) {
  return quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}
function framePointer(around) {
  return toPointer(around.map((frame) => frame.name));
}
function locateInJson(text, pointer, start, end) {
  const wanted = fromPointer(pointer);
  let found = start;
  let matched = 0;
  const value = (around) => {
    const frame = around[around.length - 1];
    if (frame === void 0 || around.length !== matched + 1 || matched >= wanted.length) return;
    if (around.slice(0, -1).some((outer, index) => String(outer.name) !== wanted[index])) return;
    if (String(frame.name) !== wanted[matched]) return;
    matched += 1;
    found = frame.nameOffset;
    if (matched === wanted.length) throw new Found();
  };
  try {
    scanJson(text, { value }, start, end);
  } catch (stop) {
    if (!(stop instanceof Found) && !(stop instanceof JsonSyntaxError)) throw stop;
  }
  return found;
}
var Found = class extends Error {
};

export {
  isObject,
  walkSchema,
  nodePointer,
  JsonSyntaxError,
  scanJson,
  framePointer,
  locateInJson
};
