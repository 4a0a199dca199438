import { Option } from "commander";
import type * as z from "zod";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { buildReport } from "../report/json.ts";
import type { StageReport } from "../report/schema.ts";
import { renderStage } from "../report/terminal.ts";
import { executeStage, type RawInputs } from "../stages/execute.ts";
import type { StageEntry } from "../stages/index.ts";
import type { Stage } from "../stages/stage.ts";
import type { CommandDefinition } from "./command.ts";
import { reportFormats } from "./common-flags.ts";
import { emitTrace } from "./output.ts";
import { writeReports } from "./write-reports.ts";

/** Makes the command of one stage: a flag for each input, named as the input is. */
export async function stageCommand(entry: StageEntry): Promise<CommandDefinition> {
  const stage = await entry.load();
  return {
    reports: reportFormats,
    configure(command) {
      for (const [name, schema] of Object.entries(stage.inputs.shape))
        command.addOption(flagOf(name, schema));
    },
    async run(invocation, options) {
      const { terminal, flags, cwd, env, signal } = invocation;
      terminal.begin(stage.name);
      const progress = (text: string) => terminal.progress(text);
      const raw = readFlags(stage, options);
      const {
        report: judged,
        exitCode,
        cause,
      } = await executeStage(stage, raw, { cwd, env, signal, progress });
      terminal.end();
      const unwritten = await writeReports([judged], judged, flags.reports, cwd);
      const report = unwritten.length === 0 ? judged : withFailure(judged, unwritten);
      if (flags.format === "json") terminal.out(JSON.stringify(report));
      else if (flags.format === "markdown") terminal.out(await markdown([report]));
      else terminal.out(renderStage(report, entry.next, { color: terminal.color, quiet: flags.quiet }));
      emitTrace(cause, flags, terminal);
      return unwritten.length === 0 ? exitCode : exitCodes.badInput;
    },
  };
}

/** What the stage found stays beside what went wrong after it. */
function withFailure(report: StageReport, findings: readonly Finding[]): StageReport {
  const whole = { ...report, status: "error" as const, findings: [...report.findings, ...findings] };
  return buildReport(report.stage, whole, report.durationMs);
}

/** Loaded only for --format markdown. */
async function markdown(reports: Parameters<typeof import("../report/markdown.ts").renderMarkdown>[0]) {
  return (await import("../report/markdown.ts")).renderMarkdown(reports);
}

/** A flag without a default: the stage's schema fills it in, so that CLI and action cannot differ. */
function flagOf(name: string, schema: z.ZodType): Option {
  const { defaultValue, description } = describe(schema);
  const shown = defaultValue === undefined ? "" : ` (default: ${defaultValue})`;
  return new Option(isSwitch(schema) ? `--${name}` : `--${name} <value>`, `${description}${shown}`);
}

/** An input that takes true and false and nothing else is a flag without a value. */
function isSwitch(schema: z.ZodType): boolean {
  const takes = (value: string) => schema.safeParse(value).success;
  return takes("true") && takes("false") && !takes("other");
}

function describe(schema: z.ZodType): { defaultValue?: string; description: string } {
  const value = schema.safeParse(undefined);
  const defaultValue = value.success && typeof value.data === "string" ? value.data : undefined;
  return { defaultValue, description: schema.description ?? "" };
}

/** commander turns `--fail-on` into `failOn`; inputs keep the kebab-case name. */
function readFlags(stage: Stage, options: Record<string, unknown>): RawInputs {
  return Object.fromEntries(
    Object.keys(stage.inputs.shape).map((name) => {
      const value = options[name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
      return [name, typeof value === "string" ? value : value === true ? "true" : undefined];
    }),
  );
}
