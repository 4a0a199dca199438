import type { Level } from "../change.ts";

/** One row of the taxonomy. */
export interface Row {
  /** Narrowest level that it breaks. Rows that break no caller and no client are visible changes: `surface`. */
  level: Level;
  /** Default: breaking. */
  verdict?: "breaking" | "unknown";
  /** Widens what a caller or a model may do. */
  risk?: boolean;
}

export type RowTable = Readonly<Record<string, Row>>;
export type RowId<T extends RowTable> = Extract<keyof T, string>;
