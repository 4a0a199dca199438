import type { Json, JsonObject } from "../../surface/surface.ts";
import { isObject } from "../../surface/walk.ts";
import { isOfType, typesOf } from "./json-type.ts";
import { resolveLocal } from "./references.ts";

/** Nothing nested deeper is looked at: a default is a small value. */
const maxDepth = 16;

/**
 * Why a schema certainly refuses a value; undefined where it accepts it, or where that is not decided here. Patterns,
 * formats, `if`, `not`, `oneOf` and references to elsewhere decide nothing: a pattern of somebody else is not run.
 * @param root schema that references are relative to
 */
export function refusal(value: Json, schema: Json, root: Json, depth = 0): string | undefined {
  if (schema === false) return "nothing is allowed there";
  if (!isObject(schema) || depth > maxDepth) return undefined;
  const next = (inner: Json, innerValue: Json = value) => refusal(innerValue, inner, root, depth + 1);
  return (
    typeRefusal(value, schema) ??
    listedRefusal(value, schema) ??
    boundRefusal(value, schema) ??
    referenced(schema, root, next) ??
    combined(schema, next) ??
    memberRefusal(value, schema, next)
  );
}

type Next = (schema: Json, value?: Json) => string | undefined;

function typeRefusal(value: Json, schema: JsonObject): string | undefined {
  const types = typesOf(schema);
  if (types.length === 0 || types.some((type) => isOfType(value, type))) return undefined;
  // OpenAPI's word, which several generators still write.
  if (value === null && schema.nullable === true) return undefined;
  return `it is not of type ${types.join(" or ")}`;
}

function listedRefusal(value: Json, schema: JsonObject): string | undefined {
  const text = JSON.stringify(value);
  const isSame = (other: Json) => JSON.stringify(other) === text;
  // Objects are equal in any order of their members, which text is not: those are left alone.
  if (isObject(value)) return undefined;
  if (Array.isArray(schema.enum) && !schema.enum.some(isSame)) return "enum does not list it";
  return schema.const !== undefined && !isSame(schema.const) ? "const asks for another value" : undefined;
}

function boundRefusal(value: Json, schema: JsonObject): string | undefined {
  const above = (limit: Json | undefined, size: number) => typeof limit === "number" && size > limit;
  const below = (limit: Json | undefined, size: number) => typeof limit === "number" && size < limit;
  if (typeof value === "number") {
    if (above(schema.maximum, value)) return "it is above maximum";
    if (below(schema.minimum, value)) return "it is below minimum";
  }
  if (typeof value === "string") {
    const length = [...value.slice(0, 100_000)].length;
    if (above(schema.maxLength, length)) return "it is longer than maxLength";
    if (below(schema.minLength, length)) return "it is shorter than minLength";
  }
  if (Array.isArray(value)) {
    if (above(schema.maxItems, value.length)) return "it has more than maxItems";
    if (below(schema.minItems, value.length)) return "it has fewer than minItems";
  }
  return undefined;
}

function referenced(schema: JsonObject, root: Json, next: Next): string | undefined {
  const target = typeof schema.$ref === "string" ? resolveLocal(root, schema.$ref) : undefined;
  return target === undefined ? undefined : next(target);
}

function combined(schema: JsonObject, next: Next): string | undefined {
  if (Array.isArray(schema.allOf)) {
    for (const part of schema.allOf) {
      const found = next(part);
      if (found !== undefined) return found;
    }
  }
  for (const keyword of ["anyOf", "oneOf"] as const) {
    const branches = schema[keyword];
    if (!Array.isArray(branches) || branches.length === 0) continue;
    if (branches.every((branch) => next(branch) !== undefined)) return `no branch of ${keyword} accepts it`;
  }
  return undefined;
}

function memberRefusal(value: Json, schema: JsonObject, next: Next): string | undefined {
  if (Array.isArray(value)) {
    const { items, prefixItems } = schema;
    if (!isObject(items) || prefixItems !== undefined) return undefined;
    return first(value.map((member) => next(items, member)));
  }
  if (!isObject(value)) return undefined;
  const properties = isObject(schema.properties) ? schema.properties : {};
  const required = Array.isArray(schema.required) ? schema.required : [];
  const missing = required.find((name) => typeof name === "string" && !Object.hasOwn(value, name));
  if (missing !== undefined) return `${String(missing)} is missing in it`;
  return first(
    Object.entries(value).map(([name, member]) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (own !== undefined) return next(own, member);
      const isClosed = schema.additionalProperties === false && schema.patternProperties === undefined;
      return isClosed ? `${name} is not a property` : undefined;
    }),
  );
}

function first(reasons: readonly (string | undefined)[]): string | undefined {
  return reasons.find((reason) => reason !== undefined);
}
