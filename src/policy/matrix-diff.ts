import { impliesRule } from "./implies.ts";
import type { Effect, MatrixRow, PolicyMatrix } from "./matrix.ts";

/** What became of one row. `wider` means that more callers, or the same callers, can do more: a human must look. */
export interface MatrixChange {
  kind: MatrixRow["kind"];
  name: string;
  change: "added" | "removed" | "changed";
  wider: boolean;
  before?: MatrixRow;
  after?: MatrixRow;
  /** One sentence for each thing that differs. */
  reasons: string[];
}

export interface MatrixDiff {
  wider: boolean;
  changes: MatrixChange[];
}

const order: readonly Effect[] = ["reads", "changes", "may destroy", "unknown"];

/** The difference of a pull request against its base, in the order of the rows. Where a row came from is no change. */
export function diffMatrix(before: PolicyMatrix, after: PolicyMatrix): MatrixDiff {
  const key = ({ kind, name }: MatrixRow) => `${kind} ${name}`;
  const [was, is] = [before, after].map(({ rows }) => new Map(rows.map((row) => [key(row), row])));
  const keys = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])].sort();
  const changes = keys.flatMap((one) => changeOf(was?.get(one), is?.get(one)));
  changes.push(...businessChange(before, after));
  return { wider: changes.some(({ wider }) => wider), changes };
}

function changeOf(before: MatrixRow | undefined, after: MatrixRow | undefined): MatrixChange[] {
  if (after === undefined) {
    if (before === undefined) return [];
    const { kind, name } = before;
    return [{ kind, name, change: "removed", wider: false, before, reasons: ["It is gone."] }];
  }
  const { kind, name } = after;
  if (before === undefined) {
    const wider = after.rules.length > 0;
    const reasons = [wider ? `New: ${after.who}.` : "New, and nobody may use it."];
    return [{ kind, name, change: "added", wider, after, reasons }];
  }
  const found = differences(before, after);
  if (found.length === 0) return [];
  const wider = found.some((one) => one.wider);
  return [{ kind, name, change: "changed", wider, before, after, reasons: found.map(({ text }) => text) }];
}

function differences(before: MatrixRow, after: MatrixRow): { text: string; wider: boolean }[] {
  const found: { text: string; wider: boolean }[] = [];
  if (JSON.stringify(before.rules) !== JSON.stringify(after.rules)) {
    const wider = !after.rules.every((rule) => before.rules.some((other) => impliesRule(rule, other)));
    found.push({ text: `Who: ${before.who} → ${after.who}.`, wider });
  }
  if (before.effect !== after.effect) {
    const wider = after.rules.length > 0 && order.indexOf(after.effect) > order.indexOf(before.effect);
    found.push({ text: `Effect: ${before.effect} → ${after.effect}.`, wider });
  }
  if (before.confirm !== after.confirm) {
    const wider = after.confirm === "none" && after.rules.length > 0;
    found.push({
      text: after.confirm === "none" ? "It asks the user no more." : "It asks the user now.",
      wider,
    });
  }
  if (before.openWorld !== after.openWorld && after.openWorld === true) {
    found.push({ text: "It reaches beyond the server's own data now.", wider: after.rules.length > 0 });
  }
  return found;
}

/** Business groups stand before every row; they are shown as a change of the whole server. */
function businessChange(before: PolicyMatrix, after: PolicyMatrix): MatrixChange[] {
  const [was, is] = [before.businessGroups, after.businessGroups];
  if (JSON.stringify(was) === JSON.stringify(is)) return [];
  const wider = was !== undefined && (is === undefined || is.some((group) => !was.includes(group)));
  const words = (groups: string[] | undefined) => groups?.join(", ") ?? "all";
  return [
    {
      kind: "tool",
      name: "*",
      change: "changed",
      wider,
      reasons: [`Business groups: ${words(was)} → ${words(is)}.`],
    },
  ];
}
