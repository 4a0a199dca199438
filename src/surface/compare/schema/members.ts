import type { ArrayPart, Branch, ObjectPart } from "./branch.ts";
import type { Ref } from "./document.ts";

/** A group that repeats: with another repetition in it, matching may take exponential time. */
const repeatedGroup = /\)\s*[*+{]/;

/**
 * Whether a pattern matches a name; undefined where the pattern is no regular expression, or one of somebody else that
 * might never come to an end.
 */
export function matches(pattern: string, name: string): boolean | undefined {
  if (repeatedGroup.test(pattern)) return undefined;
  try {
    return new RegExp(pattern, "u").test(name);
  } catch {
    return undefined;
  }
}

/** All that holds for the member `name`; `exact` is false where a pattern could not be read. */
export function memberSchemas(parts: readonly ObjectPart[], name: string): { refs: Ref[]; exact: boolean } {
  const refs: Ref[] = [];
  let exact = true;
  for (const part of parts) {
    let covered = false;
    const declared = part.properties.get(name);
    if (declared !== undefined) refs.push(declared);
    for (const [pattern, schema] of part.patterns) {
      const hit = matches(pattern, name);
      if (hit === undefined) exact = false;
      if (hit !== true) continue;
      covered = true;
      refs.push(schema);
    }
    if (declared === undefined && !covered && part.additional !== undefined) refs.push(part.additional);
  }
  return { refs, exact };
}

/** All that holds for the element at `index`. */
export function elementSchemas(parts: readonly ArrayPart[], index: number): Ref[] {
  return parts.flatMap(({ prefix, rest }) => prefix[index] ?? rest ?? []);
}

/** Names that a branch speaks of. */
export function namesIn(branch: Branch): string[] {
  return [
    ...new Set([...branch.objects.flatMap(({ properties }) => [...properties.keys()]), ...branch.required]),
  ];
}
