import { toPointer } from "../../../source/position.ts";
import type { Json, JsonObject } from "../../surface.ts";
import { isObject } from "../../walk.ts";
import { type Draft, draft, type Subject } from "../change.ts";
import { inputRows } from "../rows/input.ts";
import { outputRows } from "../rows/output.ts";
import { toolRows } from "../rows/tools.ts";
import type { Ref } from "./document.ts";
import { isSubset, type Leniency } from "./subset.ts";

export type Direction = "input" | "output";
const schemaRows = { ...inputRows, ...outputRows, ...toolRows } as const;
export type SchemaRowId = keyof typeof schemaRows;

/** Which side must fit into which, and what rows of the taxonomy take for granted. */
export const leniencies: Readonly<Record<Direction, Leniency>> = {
  input: { undeclaredAbsent: true },
  output: { undeclaredAbsent: true, openHoldsDeclared: true },
};

/** Two schemas that stand at the same place, and what is known of them. */
export interface Pair {
  direction: Direction;
  subject: Subject;
  before: Ref;
  after: Ref;
  path: readonly (string | number)[];
  /** Nothing that was fine before fails now, as far as callers keep to what is declared. */
  safe: boolean;
  /** Both accept the same values. */
  same: boolean;
  found: Draft[];
  /** Pairs that have been entered. */
  seen: Set<string>;
}

/** Judges the pair of `before` and `after` below `path`, with the proofs that this takes. */
export function pairAt(
  parent: Omit<Pair, "safe" | "same">,
  before: Ref,
  after: Ref,
  more: readonly (string | number)[],
  inherited: { safe: boolean; same: boolean } = { safe: false, same: false },
): Pair {
  const [narrow, wide] = parent.direction === "input" ? [before, after] : [after, before];
  const safe = inherited.safe || isSubset(narrow, wide, leniencies[parent.direction]);
  const same = inherited.same || (safe && isSubset(narrow, wide) && isSubset(wide, narrow));
  return { ...parent, before, after, path: [...parent.path, ...more], safe, same };
}

/** Adds a row. What only a failing call would show is compatible where no call can fail. */
export function report(
  pair: Pair,
  id: SchemaRowId,
  message: string,
  more: readonly (string | number)[] = [],
  facts: { risk?: boolean; annotation?: boolean } = {},
): void {
  const row = schemaRows[id];
  // That callers send only what is declared makes an addition harmless, not a renaming.
  const safe = pair.safe && row.level === "call" && id !== "property-renamed";
  const proven = facts.annotation !== true && (pair.same || safe);
  const { risk } = facts;
  pair.found.push(
    draft(schemaRows, id, pair.subject, toPointer([...pair.path, ...more]), message, {
      ...(proven ? { proven } : {}),
      ...(risk === undefined ? {} : { risk }),
    }),
  );
}

/** The id of a change for inputs, or for outputs, where the same change has the opposite effect. */
export function rowFor(pair: Pair, id: string): SchemaRowId {
  const name = pair.direction === "input" ? id : `output-${id}`;
  if (!isRow(name)) throw new Error(`There is no row ${name}.`);
  return name;
}

function isRow(id: string): id is SchemaRowId {
  return Object.hasOwn(schemaRows, id);
}

/** The keywords of a schema; those of `true` and `false` written out. */
export function keywords({ schema }: Ref): JsonObject {
  if (isObject(schema)) return schema;
  return schema === false ? { not: {} } : {};
}

/** A part of a schema, with the document that it belongs to. */
export function part({ document }: Ref, schema: Json | undefined): Ref {
  return { schema: schema ?? true, document };
}

/** As much of a value as fits in a sentence. */
export function short(value: Json | undefined): string {
  const text = value === undefined ? "nothing" : JSON.stringify(value);
  return text.length <= 60 ? text : `${text.slice(0, 57)}…`;
}
