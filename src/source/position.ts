/** A place in a file that a person can open. */
export interface Position {
  /** Path relative to the working directory, with forward slashes. */
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 code units. */
  column: number;
}

/**
 * Finds the place of a value by JSON pointer (RFC 6901). Where the value does not exist the nearest existing
 * parent is returned, so that every problem has a line. A scalar has its own place; a map or a list has that
 * of the key that it stands under. `part: "key"` asks for the key of a scalar too.
 */
export type Locate = (pointer: string, part?: "key" | "value") => Position;

/** Escapes one member name for use in a JSON pointer. */
export function pointerToken(name: string | number): string {
  return String(name).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The member name that one token of a JSON pointer stands for; the opposite of {@link pointerToken}. */
export function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** Joins member names to a JSON pointer. */
export function toPointer(path: readonly (string | number)[]): string {
  return path.map((part) => `/${pointerToken(part)}`).join("");
}

/** Splits a JSON pointer into member names; the opposite of {@link toPointer}. */
export function fromPointer(pointer: string): string[] {
  if (pointer === "") return [];
  return pointer.slice(1).split("/").map(unescapeToken);
}
