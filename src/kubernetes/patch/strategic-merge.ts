import { isObject, type Json, type JsonObject } from "../../source/json.ts";
import { type BundledSchema, resolveSchema } from "../schema/bundle.ts";

/**
 * Applies a strategic merge patch as Kustomize does: maps merge, null removes, a list with a merge key merges element
 * by element, any other list is replaced, `$patch: delete` and `$patch: replace` say so. Kinds of CRDs have no merge
 * keys, so for them it is a JSON merge patch
 * (https://github.com/kubernetes/community/blob/master/contributors/devel/sig-api-machinery/strategic-merge-patch.md).
 *
 * @throws Error for a directive that is not supported, and for an element without its merge key
 */
export function strategicMerge(
  target: JsonObject,
  patch: JsonObject,
  schema: BundledSchema | undefined,
): JsonObject {
  const { $patch: directive, ...fields } = patch;
  if (directive === "replace") return structuredClone(fields);
  if (directive !== undefined && directive !== "merge") throw unsupported("$patch", directive);
  const known = resolveSchema(schema);
  const result = new Map(Object.entries(target));
  for (const [key, change] of Object.entries(fields)) {
    if (key.startsWith("$")) throw unsupported(key, change);
    if (change === null || isDeletion(change)) result.delete(key);
    else result.set(key, mergeValue(result.get(key), change, childOf(known, key)));
  }
  return Object.fromEntries(result);
}

function mergeValue(current: Json | undefined, change: Json, schema: BundledSchema | undefined): Json {
  if (isObject(change)) return strategicMerge(isObject(current) ? current : {}, change, schema);
  return Array.isArray(change) ? mergeList(current, change, schema) : change;
}

function childOf(schema: BundledSchema | undefined, key: string): BundledSchema | undefined {
  if (schema?.properties !== undefined && Object.hasOwn(schema.properties, key))
    return schema.properties[key];
  return typeof schema?.additionalProperties === "object" ? schema.additionalProperties : undefined;
}

function mergeList(current: Json | undefined, change: Json[], schema: BundledSchema | undefined): Json[] {
  const mergeKey = resolveSchema(schema)?.["x-kubernetes-patch-merge-key"];
  const replace = change.some((element) => isObject(element) && element.$patch === "replace");
  const rest = change.filter((element) => !(isObject(element) && element.$patch === "replace"));
  if (mergeKey === undefined || replace || !Array.isArray(current)) {
    return rest.filter((element) => !isDeletion(element)).map((element) => structuredClone(element));
  }
  if (mergeKey === "") return [...current, ...rest.filter((element) => !current.includes(element))];
  const items = resolveSchema(schema)?.items;
  let result = [...current];
  for (const element of rest) {
    const key = isObject(element) ? element[mergeKey] : undefined;
    if (!isObject(element) || key === undefined) throw new Error(`an element of the list has no ${mergeKey}`);
    const at = result.findIndex((one) => isObject(one) && one[mergeKey] === key);
    const there = result[at];
    if (isDeletion(element)) {
      if (at < 0) throw new Error(`there is no element whose ${mergeKey} is ${JSON.stringify(key)}`);
      result = result.toSpliced(at, 1);
    } else if (isObject(there)) result = result.with(at, strategicMerge(there, element, items));
    // Kustomize puts what is new in front.
    else result = [strategicMerge({}, element, items), ...result];
  }
  return result;
}

function isDeletion(element: Json): boolean {
  return isObject(element) && element.$patch === "delete";
}

function unsupported(directive: string, value: Json | undefined): Error {
  return new Error(`the directive ${directive}: ${JSON.stringify(value)} is not supported`);
}
