import type { Json, JsonObject } from "../../surface/surface.ts";
import { isObject } from "../../surface/walk.ts";

/** True for a value of this type of JSON Schema; `1.0` is an integer. */
export function isOfType(value: Json, type: string): boolean {
  if (type === "integer") return Number.isInteger(value);
  if (type === "null") return value === null;
  if (type === "array") return Array.isArray(value);
  if (type === "object") return isObject(value);
  return typeof value === type;
}

/** Types that a schema names: none, one or several. */
export function typesOf(schema: JsonObject): string[] {
  return [schema.type].flat().filter((type) => typeof type === "string");
}
