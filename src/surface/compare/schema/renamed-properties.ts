import { canonicalJson } from "../../lock-facts.ts";
import { isObject } from "../../walk.ts";
import { foldedName } from "../folded-name.ts";
import type { Members } from "./object-changes.ts";

/**
 * Old name → new name where a property has only changed its name: the same in another spelling, or one with the
 * same text, description included, that nothing else has.
 */
export function renamedProperties(
  was: Members,
  is: Members,
  gone: readonly string[],
  come: readonly string[],
): Map<string, string> {
  const found = new Map<string, string>();
  const taken = new Set<string>();
  for (const from of gone) {
    const free = come.filter((name) => !taken.has(name));
    const spelled = free.filter((name) => foldedName(name) === foldedName(from));
    const alike = free.filter((name) => told(was, from) !== undefined && told(was, from) === told(is, name));
    const [to] = spelled.length > 0 ? spelled : alike;
    if (to === undefined || (spelled.length === 0 && alike.length > 1)) continue;
    found.set(from, to);
    taken.add(to);
  }
  return found;
}

/** Text of a property that says what it is for; undefined for one that could be anything. */
function told({ properties }: Members, name: string): string | undefined {
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!isObject(schema) || typeof schema.description !== "string" || schema.description === "")
    return undefined;
  return canonicalJson({ ...schema, title: "" });
}
