import { fromPointer, toPointer } from "../source/position.ts";

/** An open list or object while a text is scanned. */
export interface JsonFrame {
  isList: boolean;
  /** Name of the member, or index of the element, that is being read. */
  name: string | number;
  /** Offset of the member's name; of the element itself in a list. */
  nameOffset: number;
}

/** Why and where a text is not JSON. */
export class JsonSyntaxError extends Error {
  readonly offset: number;

  constructor(message: string, offset: number) {
    super(message);
    this.name = "JsonSyntaxError";
    this.offset = offset;
  }
}

export interface JsonVisitor {
  /** Called before each value, with the lists and objects around it, outermost first. */
  value?(around: readonly JsonFrame[], offset: number): void;
  /** Called after each value, with the offset just after it. */
  end?(around: readonly JsonFrame[], offset: number): void;
  /** Called for a name that its object already had. */
  duplicate?(around: readonly JsonFrame[], nameOffset: number): void;
}

const quote = 0x22;
const backslash = 0x5c;

/**
 * Reads JSON (RFC 8259) from `start` to `end` without building values: `JSON.parse` hides duplicate names and
 * positions, and on Node 20 does not say where it failed. Iterative.
 * @throws JsonSyntaxError
 */
export function scanJson(text: string, visitor: JsonVisitor, start = 0, end = text.length): void {
  new Scanner(text, visitor, start, end).run();
}

class Scanner {
  readonly #text: string;
  readonly #visitor: JsonVisitor;
  readonly #end: number;
  readonly #around: JsonFrame[] = [];
  /** Names seen so far in each open list or object. */
  readonly #names: Set<string>[] = [];
  #at: number;

  constructor(text: string, visitor: JsonVisitor, start: number, end: number) {
    this.#text = text;
    this.#visitor = visitor;
    this.#end = end;
    this.#at = start;
  }

  run(): void {
    do {
      this.#space();
      const frame = this.#around.at(-1);
      if (frame?.isList) frame.nameOffset = this.#at;
      this.#visitor.value?.(this.#around, this.#at);
    } while (this.#value());
    if (this.#at < this.#end) throw this.#unexpected("the end of the text");
  }

  /** Reads a scalar, or opens a list or object; false where no value follows. */
  #value(): boolean {
    const sign = this.#sign();
    if (sign === "{" || sign === "[") return this.#open(sign === "[") || this.#advance();
    this.#at = scalarEnd(this.#text, this.#at, this.#end);
    this.#visitor.end?.(this.#around, this.#at);
    return this.#advance();
  }

  /** False where the list or object is empty, and so already closed. */
  #open(isList: boolean): boolean {
    this.#around.push({ isList, name: isList ? 0 : "", nameOffset: this.#at });
    this.#names.push(new Set());
    this.#at += 1;
    this.#space();
    if (this.#sign() === (isList ? "]" : "}")) {
      this.#close();
      return false;
    }
    if (!isList) this.#name();
    return true;
  }

  #close(): void {
    this.#around.pop();
    this.#names.pop();
    this.#at += 1;
    this.#visitor.end?.(this.#around, this.#at);
  }

  /** Goes on to the next value; false at the end of the outermost one. */
  #advance(): boolean {
    for (;;) {
      const after = this.#at;
      this.#space();
      const frame = this.#around.at(-1);
      if (frame === undefined) return false;
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

  #name(): void {
    this.#space();
    if (this.#sign() !== '"') throw this.#unexpected("a member name in double quotes");
    const after = stringEnd(this.#text, this.#at, this.#end);
    const name = decode(this.#text.slice(this.#at, after));
    const frame = this.#around.at(-1);
    const known = this.#names.at(-1);
    if (frame !== undefined) [frame.name, frame.nameOffset] = [name, this.#at];
    if (known?.has(name)) this.#visitor.duplicate?.(this.#around, this.#at);
    known?.add(name);
    this.#at = after;
    this.#space();
    if (this.#sign() !== ":") throw this.#unexpected("a colon");
    this.#at += 1;
  }

  #space(): void {
    this.#at = skipSpace(this.#text, this.#at, this.#end);
  }

  #sign(): string | undefined {
    return this.#at < this.#end ? this.#text[this.#at] : undefined;
  }

  /** One that is missing at the end of a line is missed there, not where the next line begins. */
  #noComma(wanted: string, after: number): JsonSyntaxError {
    const { message, offset } = this.#unexpected(wanted);
    return new JsonSyntaxError(message, this.#text.slice(after, offset).includes("\n") ? after : offset);
  }

  #unexpected(wanted: string): JsonSyntaxError {
    return unexpected(this.#text, this.#at, this.#end, wanted);
  }
}

function skipSpace(text: string, from: number, end: number): number {
  let at = from;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) break;
  }
  return at;
}

const escapes = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

/** Offset after the closing quote of the string that begins at `from`. */
function stringEnd(text: string, from: number, end: number): number {
  for (let at = from + 1; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code < 0x20)
      throw new JsonSyntaxError("a string contains a control character that is not escaped", at);
    if (code !== backslash) continue;
    escapes.lastIndex = at;
    if (!escapes.test(text))
      throw new JsonSyntaxError("a string contains an escape that JSON does not know", at);
    at = escapes.lastIndex - 1;
  }
  throw new JsonSyntaxError("a string is not closed", from);
}

const literals =
  /(?:true|false|null)(?![A-Za-z0-9_])|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?(?![A-Za-z0-9_.])/y;

function scalarEnd(text: string, at: number, end: number): number {
  if (at < end && text.charCodeAt(at) === quote) return stringEnd(text, at, end);
  literals.lastIndex = at;
  if (at >= end || !literals.test(text) || literals.lastIndex > end)
    throw unexpected(text, at, end, "a value");
  return literals.lastIndex;
}

function unexpected(text: string, at: number, end: number, wanted: string): JsonSyntaxError {
  if (at >= end) return new JsonSyntaxError(`the text ends where ${wanted} was expected`, at);
  const word = /^[-+]?[\w.]{1,20}|^./su.exec(text.slice(at, at + 24))?.[0] ?? "";
  return new JsonSyntaxError(`found \`${word.replaceAll("`", "'")}\` where ${wanted} was expected`, at);
}

function decode(quoted: string): string {
  return quoted.includes("\\") ? String(JSON.parse(quoted)) : quoted.slice(1, -1);
}

/** JSON pointer of the value that is being read. */
export function framePointer(around: readonly JsonFrame[]): string {
  return toPointer(around.map((frame) => frame.name));
}

/**
 * Offset of the value that a JSON pointer names, inside the value that begins at `start`: of the member's name
 * where it has one. Where the value does not exist: of the nearest existing parent.
 */
export function locateInJson(text: string, pointer: string, start: number, end: number): number {
  const wanted = fromPointer(pointer);
  let found = start;
  let matched = 0;
  const value = (around: readonly JsonFrame[]) => {
    const frame = around[around.length - 1];
    if (frame === undefined || around.length !== matched + 1 || matched >= wanted.length) return;
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

class Found extends Error {}
