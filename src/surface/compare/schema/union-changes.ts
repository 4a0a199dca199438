import type { Json } from "../../surface.ts";
import type { Ref } from "./document.ts";
import { isSubset } from "./subset.ts";
import { keywords, type Pair, part, report, rowFor } from "./walk-context.ts";

type Descend = (pair: Pair, before: Ref, after: Ref, more: readonly (string | number)[]) => void;

/** anyOf, oneOf, allOf, not and if: branches are matched by what they accept, not by their order. */
export function unionChanges(pair: Pair, descend: Descend): void {
  for (const key of ["anyOf", "oneOf", "allOf"] as const) listChange(pair, key, descend);
  conditionChange(pair, ["not"]);
  conditionChange(pair, ["if", "then", "else"]);
}

function listChange(pair: Pair, key: "anyOf" | "oneOf" | "allOf", descend: Descend): void {
  const [was, is] = [listOf(pair.before, key), listOf(pair.after, key)];
  if (was.length === 0 && is.length === 0) return;
  if (key !== "allOf" && (was.length === 0 || is.length === 0)) {
    const [id, word] = was.length === 0 ? ["condition-added", "added"] : ["condition-dropped", "dropped"];
    report(pair, rowFor(pair, id), `${key} was ${word}.`, [key]);
    return;
  }
  const equal = (a: Ref, b: Ref) => isSubset(a, b) && isSubset(b, a);
  const left = was.map((ref, index) => ({ ref, index }));
  const right = is.map((ref, index) => ({ ref, index }));
  const gone = left.filter(({ ref }) => !is.some((other) => equal(ref, other)));
  const come = right.filter(({ ref }) => !was.some((other) => equal(ref, other)));
  const pairs = Math.min(gone.length, come.length);
  for (let at = 0; at < pairs; at += 1) {
    const [before, after] = [gone[at], come[at]];
    if (before !== undefined && after !== undefined) descend(pair, before.ref, after.ref, [key, after.index]);
  }
  for (const { index } of gone.slice(pairs)) branchReport(pair, key, "removed", index);
  for (const { index } of come.slice(pairs)) branchReport(pair, key, "added", index);
}

function branchReport(pair: Pair, key: string, what: "added" | "removed", index: number): void {
  const message = `A branch of ${key} was ${what}.`;
  const exclusive = key === "oneOf" && what === "added" && pair.direction === "input";
  if (key === "allOf") {
    report(pair, rowFor(pair, what === "added" ? "condition-added" : "condition-dropped"), message, [
      key,
      index,
    ]);
  } else if (exclusive) {
    report(pair, "exclusive-branch-added", `${message} A value that fits two branches is rejected.`, [
      key,
      index,
    ]);
  } else {
    report(pair, rowFor(pair, what === "added" ? "union-widened" : "union-narrowed"), message, [key, index]);
  }
}

function listOf(ref: Ref, key: string): Ref[] {
  const list: Json | undefined = keywords(ref)[key];
  return Array.isArray(list) ? list.map((schema) => part(ref, schema)) : [];
}

function conditionChange(pair: Pair, group: readonly string[]): void {
  const [was, is] = [keywords(pair.before), keywords(pair.after)];
  const key = group[0] ?? "";
  const written = (from: typeof was) =>
    Object.fromEntries(group.flatMap((name) => (from[name] === undefined ? [] : [[name, from[name]]])));
  if (was[key] === undefined && is[key] === undefined) return;
  const [before, after] = [part(pair.before, written(was)), part(pair.after, written(is))];
  if (isSubset(before, after) && isSubset(after, before)) return;
  if (was[key] === undefined) report(pair, rowFor(pair, "condition-added"), `${key} was added.`, [key]);
  else if (is[key] === undefined)
    report(pair, rowFor(pair, "condition-dropped"), `${key} was dropped.`, [key]);
  else
    report(pair, rowFor(pair, "not-proven"), `${key} changed; no proof of what it means was found.`, [key]);
}
