import { toPointer } from "../source/position.ts";
import type { Json } from "./surface.ts";

/** One string inside a JSON value: a member name or a value. */
export interface JsonString {
  text: string;
  /** True where `text` is the name of a member, not a value. */
  isKey: boolean;
  place: Place;
}

/** Where a value stands; the pointer is built only for what is reported. */
interface Place {
  parent?: Place;
  name: string | number;
}

/** What {@link scanValue} found. */
export interface ValueScan {
  strings: JsonString[];
  /** Levels of lists and objects inside each other; 0 for a scalar. */
  depth: number;
}

interface Open {
  value: Json;
  place: Place | undefined;
  depth: number;
}

/**
 * Every string of a JSON value, names of members included, and how deep the value nests. Iterative; each list
 * or object is entered once.
 */
export function scanValue(root: Json): ValueScan {
  const scan: ValueScan = { strings: [], depth: 0 };
  const entered = new Set<object>();
  const open: Open[] = [{ value: root, place: undefined, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, place, depth } = next;
    if (typeof value === "string" && place !== undefined)
      scan.strings.push({ text: value, isKey: false, place });
    if (typeof value !== "object" || value === null || entered.has(value)) continue;
    entered.add(value);
    scan.depth = Math.max(scan.depth, depth + 1);
    for (const [key, member] of Object.entries(value)) {
      const inner = place === undefined ? { name: key } : { parent: place, name: key };
      if (!Array.isArray(value)) scan.strings.push({ text: key, isKey: true, place: inner });
      open.push({ value: member, place: inner, depth: depth + 1 });
    }
  }
  return scan;
}

/** JSON pointer of a string's place, from the root of the scanned value. */
export function stringPointer(string: JsonString): string {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = string.place; at !== undefined; at = at.parent) path.push(at.name);
  return toPointer(path.reverse());
}

/** Size of a value as compact JSON, in bytes of UTF-8. Iterative, unlike `JSON.stringify`. */
export function jsonBytes(root: Json): number {
  let bytes = 0;
  const open: Json[] = [root];
  for (let value = open.pop(); value !== undefined; value = open.pop()) {
    if (typeof value !== "object" || value === null) {
      bytes += Buffer.byteLength(JSON.stringify(value));
      continue;
    }
    const entries = Object.entries(value);
    bytes += 2 + Math.max(0, entries.length - 1);
    for (const [key, member] of entries) {
      if (!Array.isArray(value)) bytes += Buffer.byteLength(JSON.stringify(key)) + 1;
      open.push(member);
    }
  }
  return bytes;
}
