import { ExecError, run as runProcess } from "../exec/run.ts";
import { type ExitCode, exitCodes } from "../report/exit-codes.ts";
import { type StageReport, stageReportSchema } from "../report/schema.ts";
import { parseJson } from "../source/json.ts";
import { stages } from "../stages/index.ts";
import type { StageName } from "../stages/stage.ts";
import { endsWithUs } from "./parent.ts";

/** What each stage takes from `run`'s own flags, and from the declared outputs of earlier stages. */
const wiring: Record<StageName, { shared: (keyof Shared)[]; from: Record<string, [StageName, string]> }> = {
  validate: { shared: ["manifest", "platform", "environment"], from: {} },
  lint: { shared: ["manifest", "platform", "environment"], from: {} },
  "contract-test": { shared: ["manifest", "platform", "environment"], from: {} },
  "build-push": { shared: ["manifest", "platform", "environment"], from: {} },
  deploy: { shared: ["manifest", "platform", "environment"], from: { image: ["build-push", "image"] } },
  register: {
    shared: ["manifest", "platform", "environment"],
    from: { url: ["deploy", "url"], release: ["deploy", "release"] },
  },
};

export interface Shared {
  manifest: string;
  environment: string;
  platform?: string;
}

export interface StageRun {
  report: StageReport;
  exitCode: ExitCode;
}

/** How `run` starts a stage: this program, as a process of its own. */
export interface StageProcess {
  /** argv of the CLI, e.g. ["node", "dist/cli.js"]. */
  command: readonly string[];
  cwd: string;
  env: Record<string, string | undefined>;
  signal: AbortSignal;
}

/** One stage may install dependencies on a slow network; its own deadlines are far shorter. */
const stageTimeoutMs = 30 * 60_000;

/** Stages up to and including `until`. */
export function stagesUntil(until: StageName): StageName[] {
  const names = stages.map(({ name }) => name);
  return names.slice(0, names.indexOf(until) + 1);
}

/** Flags of a stage's process: shared ones, and declared outputs of earlier stages, nothing else. */
export function stageFlags(name: StageName, shared: Shared, done: readonly StageReport[]): string[] {
  const { shared: wanted, from } = wiring[name];
  const own = wanted.flatMap((key) => (shared[key] === undefined ? [] : [`--${key}`, shared[key]]));
  const passed = Object.entries(from).flatMap(([input, [stage, output]]) => {
    const value = done.find((report) => report.stage === stage)?.outputs[output];
    return value === undefined ? [] : [`--${input}`, value];
  });
  return [...own, ...passed];
}

/**
 * Runs one stage as a process of its own, so that nothing but declared outputs can pass between stages.
 * @param progress what the stage says it is doing
 */
export async function runStage(
  name: StageName,
  flags: readonly string[],
  { command, cwd, env, signal }: StageProcess,
  progress: (text: string) => void,
): Promise<StageRun> {
  const argv = [...command, name, ...flags, "--format", "json"];
  const onLine = (line: string, stream: "stdout" | "stderr") => {
    if (stream === "stderr") progress(line.startsWith(`${name}: `) ? line.slice(name.length + 2) : line);
  };
  const options = {
    cwd,
    env: endsWithUs(env),
    signal,
    onLine,
    timeoutMs: stageTimeoutMs,
    allowFailure: true,
  };
  try {
    const { exitCode, stdout, stderr } = await runProcess(argv, options);
    const parsed = stageReportSchema.safeParse(parseJson(stdout));
    if (parsed.success) return { report: parsed.data, exitCode: asExitCode(exitCode) };
    return broken(name, `it ended with exit code ${exitCode} and no report. ${stderr.trim().slice(-500)}`);
  } catch (error) {
    if (!(error instanceof ExecError)) throw error;
    return broken(name, error.message);
  }
}

function asExitCode(code: number): ExitCode {
  return Object.values(exitCodes).find((known) => known === code) ?? exitCodes.unreachable;
}

function broken(name: StageName, reason: string): StageRun {
  const report = emptyReport(name, "error");
  report.findings.push({
    ruleId: "stage-broke-off",
    severity: "error",
    message: `The ${name} stage broke off: ${reason}`,
    help: `Run \`mcp-pipeline ${name} --debug\` alone to see more.`,
  });
  return { report, exitCode: exitCodes.unreachable };
}

/** A report without findings, for stages that did not run. */
export function emptyReport(stage: StageName, status: "skipped" | "error"): StageReport {
  return { schemaVersion: 1, stage, status, durationMs: 0, findings: [], checks: [], outputs: {} };
}
