import type { Json } from "../../surface/surface.ts";
import { isObject } from "../../surface/walk.ts";

/** Regular expressions that stand directly in a schema. */
export function patternsOf(schema: Json): { pattern: string; keyword: string }[] {
  if (!isObject(schema)) return [];
  const own = typeof schema.pattern === "string" ? [{ pattern: schema.pattern, keyword: "pattern" }] : [];
  if (!isObject(schema.patternProperties)) return own;
  const names = Object.keys(schema.patternProperties);
  return [...own, ...names.map((pattern) => ({ pattern, keyword: "patternProperties" }))];
}
