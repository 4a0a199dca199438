import type { Position } from "../source/position.ts";

/** One member of a JSON object, by offsets into the text (UTF-16 code units). */
export interface JsonMember {
  key: string;
  keyAt: number;
  valueAt: number;
  /** Just after the value. */
  end: number;
}

/** The text is not the JSON that was expected; `at` is where reading stopped. */
export class JsonTextError extends Error {
  readonly at: number;

  constructor(message: string, at: number) {
    super(message);
    this.name = "JsonTextError";
    this.at = at;
  }
}

/**
 * Lists the members of the object that starts at `at`, doubles included, which JSON.parse hides. Values are
 * measured, not parsed; each still has to go through JSON.parse.
 *
 * @throws JsonTextError where there is no well-formed object
 */
export function jsonMembers(text: string, at = 0): JsonMember[] {
  let position = expect(text, at, "{");
  const members: JsonMember[] = [];
  position = skipSpace(text, position);
  if (text[position] === "}") return members;
  for (;;) {
    const keyAt = skipSpace(text, position);
    const keyEnd = stringEnd(text, keyAt);
    const valueAt = skipSpace(text, expect(text, keyEnd, ":"));
    const end = valueEnd(text, valueAt);
    members.push({ key: parseAt(text, keyAt, keyEnd) as string, keyAt, valueAt, end });
    position = skipSpace(text, end);
    if (text[position] === "}") return members;
    position = expect(text, position, ",");
  }
}

/** Parses a part of the text. @throws JsonTextError that says where */
export function parseAt(text: string, from: number, to: number): unknown {
  try {
    return JSON.parse(text.slice(from, to));
  } catch {
    throw new JsonTextError("this is not a JSON value", from);
  }
}

/** Turns offsets into positions, by one pass over the text. */
export function lineIndex(text: string, file: string): (offset: number) => Position {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { file, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}

function skipSpace(text: string, at: number): number {
  let position = at;
  while (position < text.length && " \t\r\n".includes(text.charAt(position))) position += 1;
  return position;
}

function expect(text: string, at: number, character: string): number {
  const position = skipSpace(text, at);
  if (text[position] !== character) throw new JsonTextError(`expected "${character}"`, position);
  return position + 1;
}

function stringEnd(text: string, at: number): number {
  if (text[at] !== '"') throw new JsonTextError("expected a string", at);
  for (let position = at + 1; position < text.length; position += 1) {
    if (text[position] === "\\") position += 1;
    else if (text[position] === '"') return position + 1;
  }
  throw new JsonTextError("this string has no end", at);
}

function valueEnd(text: string, at: number): number {
  let depth = 0;
  let position = at;
  while (position < text.length) {
    const character = text.charAt(position);
    if (character === '"') position = stringEnd(text, position) - 1;
    else if (character === "{" || character === "[") depth += 1;
    else if (depth === 0 && ",}]".includes(character)) break;
    else if (character === "}" || character === "]") depth -= 1;
    position += 1;
  }
  return text.slice(at, position).trimEnd().length + at;
}
