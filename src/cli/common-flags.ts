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

/** The {@link Problem} (exit 2) of the first --report that is not FORMAT=FILE, if there is one. */
export function reportFlagProblem(options: Record<string, unknown>): Problem | undefined {
  const wrong = reportTexts(options).find((text) => parseReport(text) === undefined);
  if (wrong === undefined) return undefined;
  const expected = `FORMAT=FILE with a format of ${reportFormats.join(", ")}`;
  return badInput("usage", `--report ${wrong} is not ${expected}.`, {
    help: "For example: --report sarif=lint.sarif",
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
