import { annotationRows } from "./annotations.ts";
import { inputRows } from "./input.ts";
import { outputRows } from "./output.ts";
import { serverRows } from "./server.ts";
import { toolRows } from "./tools.ts";

const tables = [annotationRows, inputRows, outputRows, serverRows, toolRows];

/** Whether a rule id names a row of the taxonomy, that is a change between two surfaces, and no rule of lint. */
export function isChangeId(rule: string): boolean {
  return tables.some((table) => Object.hasOwn(table, rule));
}
