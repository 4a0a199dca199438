import { type Command, Option } from "commander";
import { badInput, type Problem } from "../report/problem.ts";

export const formats = ["terminal", "json", "markdown"] as const;
export type Format = (typeof formats)[number];

export const reportFormats = ["json", "sarif", "junit", "markdown"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Flags that every command has. */
export interface CommonFlags {
  format: Format;
  reports: { format: ReportFormat; file: string }[];
  color: boolean;
  quiet: boolean;
  debug: boolean;
}

/** Declares the common flags on a command; {@link readCommonFlags} reads them back. */
export function addCommonFlags(command: Command): void {
  command
    .addOption(new Option("--format <format>", "what stdout carries").choices(formats).default("terminal"))
    .option(
      "--report <format=file>",
      `also write a report: ${reportFormats.join(", ")}; repeatable`,
      (value: string, before: string[]) => [...before, value],
      [],
    )
    .option("--no-color", "plain text without colours")
    .option("--quiet", "no progress, no findings of severity info")
    .option("--debug", "stack traces of failures");
}

/** Reads the common flags; a malformed --report is left to {@link reportFlagProblem}. */
export function readCommonFlags(options: Record<string, unknown>): CommonFlags {
  return {
    format: formats.find((format) => format === options.format) ?? "terminal",
    reports: reportTexts(options).flatMap((text) => parseReport(text) ?? []),
    color: options.color !== false,
    quiet: options.quiet === true,
    debug: options.debug === true,
  };
}

/**
 * The {@link Problem} (exit 2) of the first --report that is not FORMAT=FILE, if there is one.
 * @param known formats that the command can write
 */
export function reportFlagProblem(
  options: Record<string, unknown>,
  known: readonly ReportFormat[],
): Problem | undefined {
  const isKnown = (text: string) => known.some((format) => format === parseReport(text)?.format);
  const wrong = reportTexts(options).find((text) => !isKnown(text));
  if (wrong === undefined) return undefined;
  if (known.length === 0) return badInput("usage", `--report ${wrong}: this command writes no report.`);
  const expected = `FORMAT=FILE with a format of ${known.join(", ")}`;
  return badInput("usage", `--report ${wrong} is not ${expected}.`, {
    help: `For example: --report ${known.at(0)}=report.${known.at(0)}`,
  });
}

function reportTexts(options: Record<string, unknown>): string[] {
  return Array.isArray(options.report) ? options.report.map(String) : [];
}

function parseReport(text: string): { format: ReportFormat; file: string } | undefined {
  const at = text.indexOf("=");
  const format = reportFormats.find((name) => name === text.slice(0, at));
  const file = text.slice(at + 1);
  return format === undefined || file === "" ? undefined : { format, file };
}
