import type { Json } from "../../surface/surface.ts";
import { isObject } from "../../surface/walk.ts";
import { quote } from "./quote.ts";

/** True for a schema whose root says `"type": "object"` and nothing else. */
export function isObjectSchema(schema: Json): boolean {
  return isObject(schema) && schema.type === "object";
}

/** What stands at the root instead, for messages. */
export function describeRoot(schema: Json): string {
  if (!isObject(schema)) return `is ${jsonKind(schema)}, not a schema object`;
  return schema.type === undefined ? "has no type" : `has the type ${quote(JSON.stringify(schema.type))}`;
}

/** "a list", "a number", …. */
export function jsonKind(value: Json): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" ? "an object" : `a ${typeof value === "string" ? "text" : typeof value}`;
}
