import type { Json, JsonObject } from "../../../surface/surface.ts";
import { isObject, walkSchema } from "../../../surface/walk.ts";
import { resolveLocal } from "../references.ts";

/** Keywords beside a reference that say nothing about the value. */
const annotations = new Set(["title", "description", "default", "examples", "deprecated"]);
/** A schema that grows beyond this is better left to its author. */
const maxNodes = 2_000;

/**
 * The same schema with each reference replaced by what it points at; undefined where there is none, or where that cannot
 * be done without changing what it means: a circle, another constraint beside a reference, an inner `$id`.
 */
export function inlineReferences(root: JsonObject): JsonObject | undefined {
  const nodes = walkSchema(root);
  const has = (key: string) => nodes.some(({ schema }) => isObject(schema) && Object.hasOwn(schema, key));
  if (!has("$ref") || ["$id", "$dynamicRef", "$anchor"].some(has)) return undefined;
  let left = maxNodes;
  const inline = (value: Json, around: readonly string[]): Json => {
    left -= 1;
    if (left < 0) throw new Unable();
    if (Array.isArray(value)) return value.map((item) => inline(item, around));
    if (!isObject(value)) return value;
    if (typeof value.$ref !== "string") return mapped(value, (member) => inline(member, around));
    const { $ref, ...beside } = value;
    const target = resolveLocal(root, $ref);
    const plain = Object.keys(beside).every((key) => annotations.has(key));
    if (!isObject(target) || !plain || around.includes($ref)) throw new Unable();
    const whole = inline(target, [...around, $ref]);
    return isObject(whole) ? { ...whole, ...beside } : whole;
  };
  try {
    const { $defs: _, definitions: __, ...rest } = root;
    const inlined = inline(rest, []);
    return isObject(inlined) ? inlined : undefined;
  } catch (error) {
    if (error instanceof Unable) return undefined;
    throw error;
  }
}

class Unable extends Error {}

function mapped(value: JsonObject, change: (member: Json) => Json): JsonObject {
  const result: JsonObject = {};
  for (const [key, member] of Object.entries(value)) {
    Object.defineProperty(result, key, {
      value: change(member),
      enumerable: true,
      writable: true,
      configurable: true,
    });
  }
  return result;
}
