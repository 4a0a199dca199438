import { isDeepStrictEqual } from "node:util";
import { isObject, type Json } from "../source/json.ts";
import { pointerToken } from "../source/position.ts";
import { ours, publisherProvided } from "./publisher-meta.ts";
import type { ServerJson } from "./server-json.ts";

/**
 * Where two documents differ, as JSON pointers. The release's number and its reviews do not count: rolling the same
 * version out again gives it a new number and may ask for no review, and an entry that is published never changes.
 */
export function contentDifferences(a: ServerJson, b: ServerJson): string[] {
  return differences(comparable(a), comparable(b), "");
}

function comparable(server: ServerJson): Json {
  const copy = JSON.parse(JSON.stringify(server)) as Json;
  const meta = isObject(copy) && isObject(copy._meta) ? copy._meta[publisherProvided] : undefined;
  if (isObject(meta) && isObject(meta[ours])) {
    delete meta[ours].release;
    delete meta[ours].reviews;
  }
  return copy;
}

function differences(a: Json | undefined, b: Json | undefined, at: string): string[] {
  if (isDeepStrictEqual(a, b)) return [];
  if (!isObject(a) || !isObject(b)) return [at === "" ? "/" : at];
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort();
  return keys.flatMap((key) => differences(a[key], b[key], `${at}/${pointerToken(key)}`));
}
