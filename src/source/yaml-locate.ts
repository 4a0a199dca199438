import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from "yaml";
import { fromPointer, type Locate, type Position } from "./position.ts";
import type { Aliases } from "./yaml-alias.ts";
import { keyOf, offsetOf } from "./yaml-value.ts";

/** Makes the {@link Locate} of one parsed document. Maps are indexed when first asked for. */
export function locator(document: Document, aliases: Aliases, at: (offset: number) => Position): Locate {
  const indexes = new WeakMap<object, Map<string, Entry>>();
  const root = document.contents === null ? 0 : offsetOf(document.contents);
  return (pointer, part = "value") => {
    let entry: Entry = { key: root, value: document.contents };
    let missing = false;
    for (const token of fromPointer(pointer)) {
      const next = step(entry.value, token, aliases, indexes);
      if (next === undefined) {
        missing = true;
        break;
      }
      entry = next;
    }
    return at(missing || part === "key" ? entry.key : valueOffset(entry));
  };
}

interface Entry {
  /** Offset of the key; of the item itself in a list. */
  key: number;
  value: unknown;
}

function step(
  parent: unknown,
  token: string,
  aliases: Aliases,
  indexes: WeakMap<object, Map<string, Entry>>,
): Entry | undefined {
  const node = isAlias(parent) ? aliases.get(parent) : parent;
  if (isSeq(node)) {
    const item = /^\d+$/.test(token) ? node.items[Number(token)] : undefined;
    return item === undefined ? undefined : { key: offsetOf(item as Node), value: item };
  }
  if (!isMap(node)) return undefined;
  let index = indexes.get(node);
  if (index === undefined) {
    index = new Map();
    for (const pair of node.items) {
      const key = keyOf(pair, aliases);
      if (key !== undefined && !index.has(key)) {
        index.set(key, { key: offsetOf(pair.key as Node), value: pair.value });
      }
    }
    indexes.set(node, index);
  }
  return index.get(token);
}

function valueOffset(entry: Entry): number {
  const { value } = entry;
  if (!isScalar(value) || !value.range) return entry.key;
  return value.range[0] === value.range[1] ? entry.key : value.range[0];
}
