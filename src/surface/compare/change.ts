import type { RowId, RowTable } from "./rows/row.ts";

/** Nested: what breaks a call breaks a client, what breaks a client changes the surface. Narrowest first. */
export const levels = ["call", "client", "surface"] as const;
export type Level = (typeof levels)[number];

/** Worst first. */
export const verdicts = ["breaking", "unknown", "compatible", "none"] as const;
export type Verdict = (typeof verdicts)[number];

/** One difference, judged (product.md, "diff prints"). */
export interface Change {
  /** Id of the taxonomy's row. */
  id: string;
  verdict: Exclude<Verdict, "none">;
  /** Narrowest level that it breaks. */
  level: Level;
  /** A human must look, whatever the verdict. */
  risk: boolean;
  tool?: string;
  prompt?: string;
  resource?: string;
  /** JSON pointer into the definition, or into the surface where there is no definition. */
  pointer: string;
  message: string;
}

/** A difference before a level has been chosen. */
export interface Draft extends Omit<Change, "verdict"> {
  /** What it is at {@link Change.level} and at every wider one. */
  verdict: "breaking" | "unknown";
  /** Proven to make no difference to what is accepted: compatible at every level. */
  proven?: boolean;
}

/** Which definition a change is about. */
export type Subject = Pick<Change, "tool" | "prompt" | "resource">;

/** Makes a draft of a row of the taxonomy. */
export function draft<T extends RowTable>(
  table: T,
  id: RowId<T>,
  subject: Subject,
  pointer: string,
  message: string,
  more: Partial<Pick<Draft, "risk" | "proven" | "verdict">> = {},
): Draft {
  const row = table[id];
  if (row === undefined) throw new Error(`There is no row ${id}.`);
  const { verdict = "breaking", level, risk = false } = row;
  return { id, verdict, level, risk, ...subject, pointer, message, ...more };
}

/** The change as it counts at a level: what breaks only a wider one is compatible. */
export function judged({ proven, ...change }: Draft, level: Level): Change {
  const counts = proven !== true && levels.indexOf(change.level) <= levels.indexOf(level);
  return { ...change, verdict: counts ? change.verdict : "compatible" };
}

/** The worst of all; `none` without a change. */
export function worst(changes: readonly Change[]): Verdict {
  return verdicts.find((verdict) => changes.some((change) => change.verdict === verdict)) ?? "none";
}
