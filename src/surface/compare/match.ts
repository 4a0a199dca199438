import type { Json, JsonObject } from "../surface.ts";

export interface Matched {
  /** In the order of the old list. */
  kept: [JsonObject, JsonObject][];
  removed: JsonObject[];
  added: JsonObject[];
}

/** Pairs two lists by name; the n-th of a name with the n-th, those without a name in their order. */
export function matchDefinitions(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  nameOf: (definition: JsonObject) => Json | undefined,
): Matched {
  const waiting = new Map<string, JsonObject[]>();
  const key = (definition: JsonObject) => JSON.stringify(nameOf(definition) ?? null);
  for (const definition of after)
    waiting.set(key(definition), [...(waiting.get(key(definition)) ?? []), definition]);
  const matched: Matched = { kept: [], removed: [], added: [] };
  for (const definition of before) {
    const partner = waiting.get(key(definition))?.shift();
    if (partner === undefined) matched.removed.push(definition);
    else matched.kept.push([definition, partner]);
  }
  const left = new Set([...waiting.values()].flat());
  matched.added = after.filter((definition) => left.has(definition));
  return matched;
}
