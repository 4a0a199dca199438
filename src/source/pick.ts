/** Looking into values that no schema has accepted yet, so that one pass finds every problem. */

/** The own members of a map; nothing for anything else. */
export function membersOf(value: unknown): [string, unknown][] {
  return isMap(value) ? Object.entries(value) : [];
}

/** The items of a list; nothing for anything else. */
export function itemsOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value under a path of own members, or undefined. */
export function pick(value: unknown, ...path: (string | number)[]): unknown {
  return path.reduce<unknown>((parent, key) => {
    if (typeof parent !== "object" || parent === null || !Object.hasOwn(parent, key)) return undefined;
    return (parent as Record<string | number, unknown>)[key];
  }, value);
}

/** True for a plain map, not for a list. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
