import { pick } from "../source/pick.ts";
import { pointerToken } from "../source/position.ts";

/** A value that holds no others. */
export interface NamedLeaf {
  /** JSON pointer. */
  pointer: string;
  /** Like `pointer`, with the names of elements of lists that have one. */
  named: string;
  value: unknown;
}

/** All values of an object that hold no others, in its own order; an empty map or list is one. */
export function namedLeaves(value: unknown, pointer = "", named = ""): NamedLeaf[] {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    return [{ pointer, named, value }];
  }
  return Object.entries(value).flatMap(([key, child]) => {
    const name = Array.isArray(value) ? pick(child, "name") : undefined;
    const label = typeof name === "string" ? name : key;
    return namedLeaves(child, `${pointer}/${pointerToken(key)}`, `${named}/${pointerToken(label)}`);
  });
}
