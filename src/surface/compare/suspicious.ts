import { scanValue, stringPointer } from "../strings.ts";
import { subjectsOf } from "../subjects.ts";
import type { Json } from "../surface.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { toolRows } from "./rows/tools.ts";
import { carries, type Side } from "./side.ts";

/** Says what is wrong with a text that a model reads; undefined for an honest one. */
export type Suspect = (text: string) => string | undefined;

/**
 * The row for each text that hides something or gives orders, anywhere in a definition or in the instructions, where
 * the definition of that name did not hold the same text before. Lists that the old side does not tell of are left out.
 */
export function suspicions(before: Side, after: Side, suspect: Suspect): Draft[] {
  const known = new Map(
    subjectsOf(before.surface).map(({ list, name, definition }) => [keyOf(list, name), definition]),
  );
  const told = subjectsOf(after.surface).filter(({ list }) => list === "tools" || carries(before, list));
  const found = told.flatMap(({ list, kind, name, definition }) =>
    within(
      known.get(keyOf(list, name)) ?? null,
      definition,
      name === undefined ? {} : { [kind]: name },
      suspect,
    ),
  );
  const [was, is] = [before, after].map(({ surface }) => ({ instructions: surface.instructions ?? null }));
  return [...found, ...within(was ?? null, is ?? null, {}, suspect)];
}

function within(before: Json, after: Json, subject: Subject, suspect: Suspect): Draft[] {
  const known = new Set(scanValue(before).strings.map(({ text }) => text));
  return scanValue(after).strings.flatMap((string) => {
    const said = known.has(string.text) ? undefined : suspect(string.text);
    return said === undefined
      ? []
      : [draft(toolRows, "text-suspicious", subject, stringPointer(string), said)];
  });
}

function keyOf(list: string, name: string | undefined): string {
  return JSON.stringify([list, name ?? null]);
}
