import { isObject, type Json } from "../../source/json.ts";
import { pointerToken } from "../../source/position.ts";

/** One value that is not the same before and after. */
export interface Change {
  /** JSON pointer; elements of a list have the index that they have after, or had before where they are gone. */
  pointer: string;
  /** Like `pointer`, with the names of elements that have one: "/spec/containers/server/image". */
  named: string;
  before: Json | undefined;
  after: Json | undefined;
}

/** What really changed, down to the single value: a patch may say one thing and do another. */
export function changesBetween(before: Json | undefined, after: Json | undefined): Change[] {
  return walk({ pointer: "", named: "", before, after });
}

function walk(change: Change): Change[] {
  const { before, after } = change;
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (isObject(before) && isObject(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      walk(below(change, key, key, Object.hasOwn(before, key) ? before[key] : undefined, own(after, key))),
    );
  }
  if (Array.isArray(before) && Array.isArray(after)) return walkList(change, before, after);
  return [change];
}

/** Elements are matched by name where all have one, so that a removed element does not make all others look changed. */
function walkList(change: Change, before: Json[], after: Json[]): Change[] {
  const names = [before.map(nameOf), after.map(nameOf)] as const;
  const named = names.flat().every((name) => name !== undefined);
  if (!named) {
    const length = Math.max(before.length, after.length);
    return Array.from({ length }, (_, index) =>
      walk(below(change, index, index, before[index], after[index])),
    ).flat();
  }
  const [was, is] = names;
  const changed = after.flatMap((element, index) =>
    walk(below(change, index, is[index] ?? index, before[was.indexOf(is[index])], element)),
  );
  const gone = before.flatMap((element, index) =>
    is.includes(was[index]) ? [] : walk(below(change, index, was[index] ?? index, element, undefined)),
  );
  // Nothing but the order: init containers start in it.
  if (changed.length + gone.length === 0) return [change];
  return [...changed, ...gone];
}

function nameOf(element: Json): string | undefined {
  return isObject(element) && typeof element.name === "string" ? element.name : undefined;
}

function own(value: Record<string, Json>, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}

function below(
  { pointer, named }: Change,
  key: string | number,
  name: string | number,
  before: Json | undefined,
  after: Json | undefined,
): Change {
  return {
    pointer: `${pointer}/${pointerToken(key)}`,
    named: `${named}/${pointerToken(name)}`,
    before,
    after,
  };
}
