import type { Json } from "../../surface.ts";
import { isObject } from "../../walk.ts";
import type { Draft, Subject } from "../change.ts";
import { annotationChanges } from "./annotation-changes.ts";
import { dereferenced, documentOf, identity, type Ref } from "./document.ts";
import { keywordChanges, relationOf } from "./keyword-changes.ts";
import { objectChanges } from "./object-changes.ts";
import { isSubset } from "./subset.ts";
import { unionChanges } from "./union-changes.ts";
import { type Direction, keywords, type Pair, pairAt, part, report, rowFor } from "./walk-context.ts";

/** Deeper than any schema that a person writes; deeper pairs are left to the proof of what is around them. */
const maxDepth = 200;

/** What two schemas are compared for. */
export interface SchemaQuestion {
  direction: Direction;
  subject: Subject;
  /** Member of the definition that holds the schema. */
  member: string;
}

/**
 * The rows of the taxonomy between two schemas. Nothing compatible comes back without a proof: inputs accepted
 * before are accepted now, outputs possible now were possible before.
 */
export function compareSchemas(before: Json, after: Json, question: SchemaQuestion): Draft[] {
  const { direction, subject, member } = question;
  const [was, is] = [documentOf(before), documentOf(after)];
  const refs = [
    { schema: before, document: was },
    { schema: after, document: is },
  ] as const;
  const found: Draft[] = [];
  const seen = new Set<string>();
  const root = pairAt(
    { direction, subject, before: refs[0], after: refs[1], path: [], found, seen },
    ...refs,
    [member],
  );
  if (was.dialect !== is.dialect) {
    const message = `The dialect was ${was.dialect} and is ${is.dialect}.`;
    report(root, rowFor(root, "dialect-changed"), message, ["$schema"], { annotation: true });
  }
  walk({ ...root, before: dereferenced(refs[0]), after: dereferenced(refs[1]) });
  settle(root);
  return found;
}

/** Makes sure that nothing passes for the lack of a row. */
function settle(root: Pair): void {
  if (root.same) return;
  const input = root.direction === "input";
  const [narrow, wide] = input ? [root.before, root.after] : [root.after, root.before];
  const counted = root.found.some(({ level, proven }) => level !== "surface" && proven !== true);
  if (!input && !counted && !isSubset(narrow, wide)) {
    const message = "No proof was found that results still fulfil the old schema.";
    report({ ...root, safe: false }, "output-not-proven", message);
  } else if (root.found.length === 0) {
    const id = input ? "schema-widened" : "output-schema-narrowed";
    report(root, id, input ? "More is accepted than before." : "Less is returned than before.");
  }
}

function walk(pair: Pair): void {
  const start = pair.found.length;
  annotationChanges(pair);
  keywordChanges(pair);
  unionChanges(pair, descend);
  objectChanges(pair, descend);
  arrayChanges(pair);
  const explained = pair.found.slice(start).some(({ level, proven }) => level === "call" && proven !== true);
  if (pair.safe || explained) return;
  const what =
    pair.direction === "input"
      ? "what was accepted before is accepted now"
      : "results still fulfil the old schema";
  report(pair, rowFor(pair, "not-proven"), `No proof was found that ${what}.`);
}

function descend(parent: Pair, before: Ref, after: Ref, more: readonly (string | number)[]): void {
  const [left, right] = [identity(before), identity(after)];
  const key = `${left}\n${right}`;
  if (left === right || parent.seen.has(key) || parent.path.length > maxDepth) return;
  parent.seen.add(key);
  walk(pairAt(parent, dereferenced(before), dereferenced(after), more, parent));
}

/** items and prefixItems, by position. */
function arrayChanges(pair: Pair): void {
  const group = ["items", "prefixItems", "additionalItems"];
  const [was, is] = [keywords(pair.before), keywords(pair.after)];
  if (group.every((key) => was[key] === undefined && is[key] === undefined)) return;
  const [left, right] = [tuple(pair.before), tuple(pair.after)];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const [before, after] = [left[index], right[index]];
    if (before !== undefined && after !== undefined) descend(pair, before, after, ["prefixItems", index]);
  }
  const lists = [was.items, is.items].every((items) => isObject(items));
  if (lists) descend(pair, part(pair.before, was.items), part(pair.after, is.items), ["items"]);
  if (lists && left.length === right.length) return;
  const relation = relationOf(pair, group);
  if (relation === "equal") return;
  const effect =
    relation === "incomparable" ? (pair.direction === "input" ? "narrowed" : "widened") : relation;
  report(pair, rowFor(pair, `items-${effect}`), `What the list may hold was ${effect}.`, ["items"]);
}

function tuple(ref: Ref): Ref[] {
  const { items, prefixItems } = keywords(ref);
  const list = ref.document.dialect === "2020-12" ? prefixItems : items;
  return Array.isArray(list) ? list.map((schema) => part(ref, schema)) : [];
}
