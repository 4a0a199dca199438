import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  fromPointer,
  toPointer
} from "./chunk-N56AOBVN.js";

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
    this.#visitor.end?.(this.#around, this.#at);
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
    this.#visitor.end?.(this.#around, this.#at);
  }
  /** Goes on to the next value; false at the end of the outermost one. */
  #advance() {
    for (; ; ) {
      const after = this.#at;
      this.#space();
      const frame = this.#around.at(-1);
      if (frame === void 0) return false;
      const sign = this.#sign();
      if (sign === (frame.isList ? "]" : "}")) this.#close();
      else if (sign !== ",") throw this.#noComma(frame.isList ? "a comma or ]" : "a comma or }", after);
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
  /** One that is missing at the end of a line is missed there, not where the next line begins. */
  #noComma(wanted, after) {
    const { message, offset } = this.#unexpected(wanted);
    return new JsonSyntaxError(message, this.#text.slice(after, offset).includes("\n") ? after : offset);
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
  JsonSyntaxError,
  scanJson,
  framePointer,
  locateInJson
};
