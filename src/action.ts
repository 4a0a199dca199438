import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { info, setOutput, summary } from "@actions/core";
import { findPlatform } from "./platform/find.ts";
import { reportsFolder } from "./pull-request/carried-reports.ts";
import { renderAnnotations } from "./report/annotations.ts";
import { renderMarkdown } from "./report/markdown.ts";
import { printable } from "./report/printable.ts";
import { safeOutput } from "./report/safe-output.ts";
import type { StageReport } from "./report/schema.ts";
import { renderStage } from "./report/terminal.ts";
import { executeStage, type RawInputs } from "./stages/execute.ts";
import { findStage } from "./stages/index.ts";
import type { Stage, StageName } from "./stages/stage.ts";

/**
 * Inputs that only a terminal gives. A caller must not choose the platform that judges it (product.md,
 * "Where the platform comes from").
 */
export const terminalOnlyInputs: readonly string[] = ["platform"];

/**
 * The front door of the six actions: reads `INPUT_*`, runs the stage, and leaves outputs, a summary,
 * annotations and an exit code. dist/<stage>.js calls it.
 */
export async function runAction(name: StageName): Promise<void> {
  const stage = await findStage(name)?.load();
  if (stage === undefined) throw new Error(`There is no stage ${name}.`);
  const cwd = process.env.GITHUB_WORKSPACE ?? process.cwd();
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort()).once("SIGTERM", () => interrupt.abort());
  const { report, exitCode, cause } = await executeStage(stage, () => inputsOf(stage, cwd), {
    cwd,
    env: process.env,
    progress: (text) => say(`${name}: ${printable(text)}`),
    signal: interrupt.signal,
  });
  say(renderStage(report, undefined, { color: false }));
  for (const line of renderAnnotations(report.findings)) info(line);
  for (const [output, value] of Object.entries(report.outputs)) setOutput(output, value);
  if (process.env.GITHUB_STEP_SUMMARY !== undefined) await summary.addRaw(renderMarkdown([report])).write();
  if (process.env.RUNNER_DEBUG === "1" && cause instanceof Error) say(cause.stack ?? cause.message);
  await keepReport(report);
  process.exitCode = exitCode;
}

/** Annotations are the only commands to the runner; no other line can be one. */
function say(text: string): void {
  info(safeOutput(text, { color: false }));
}

/** Composite actions map each input to `INPUT_<NAME>`, as the runner does for other kinds. */
function readInputs(stage: Stage): RawInputs {
  const names = Object.keys(stage.inputs.shape).filter((name) => !terminalOnlyInputs.includes(name));
  return Object.fromEntries(names.map((name) => [name, process.env[`INPUT_${name.toUpperCase()}`]?.trim()]));
}

async function inputsOf(stage: Stage, cwd: string): Promise<RawInputs> {
  const platform = "platform" in stage.inputs.shape ? { platform: await findPlatform(cwd, process.env) } : {};
  return { ...readInputs(stage), ...platform };
}

/** Leaves the report where the job's last step collects it for the pull request. */
async function keepReport(report: StageReport): Promise<void> {
  const { RUNNER_TEMP: temp } = process.env;
  if (!temp) return;
  const folder = join(temp, reportsFolder);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${report.stage}.json`), JSON.stringify(report));
}
