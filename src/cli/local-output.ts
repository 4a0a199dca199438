import type { ExitCode } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";

/** What a command on running servers gives to the CLI, which prints it. */
export interface LocalOutput<Data> {
  /** For `--format json`. */
  data: Data;
  /** For a terminal, without colours. */
  text: string;
  exitCode: ExitCode;
}

/** "label  value" lines with the values below each other. */
export function labelled(rows: readonly (readonly [string, string | undefined])[]): string[] {
  const shown = rows.filter((row): row is readonly [string, string] => row[1] !== undefined);
  const width = Math.max(0, ...shown.map(([label]) => label.length));
  return shown.map(([label, value]) => `${label.padEnd(width)}  ${value}`);
}

/** A finding in two or three lines; evidence is indented. */
export function findingLines(finding: Finding): string[] {
  const evidence = finding.evidence?.split("\n").map((line) => `    ${line}`) ?? [];
  const help = finding.help === undefined ? [] : [`  ${finding.help}`];
  return [`${finding.severity}: ${finding.message} (${finding.ruleId})`, ...evidence, ...help];
}

/** Rows with the cells of each column below each other. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return rows.map((row) => line(row).trimEnd()).join("\n");
}
