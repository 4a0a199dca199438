import { annotationRows } from "./annotations.ts";
import { inputRows } from "./input.ts";
import { outputRows } from "./output.ts";
import { serverRows } from "./server.ts";
import { toolRows } from "./tools.ts";

/** Ids of all rows of the taxonomy. */
export const rowIds: ReadonlySet<string> = new Set(
  Object.keys({ ...toolRows, ...inputRows, ...outputRows, ...annotationRows, ...serverRows }),
);
