import { Option } from "commander";
import { type ExitCode, exitCodes } from "../report/exit-codes.ts";
import type { RunReport, StageReport } from "../report/schema.ts";
import { renderFindings, renderRunEnd, renderStageLine } from "../report/terminal.ts";
import { type StageName, stageNames } from "../stages/stage.ts";
import type { CommandDefinition, Invocation } from "./command.ts";
import { reportFormats } from "./common-flags.ts";
import { failedPart } from "./output.ts";
import { emptyReport, runStage, type Shared, stageFlags, stagesUntil } from "./run-stages.ts";
import { writeReports } from "./write-reports.ts";

/** `run [--until STAGE] [--environment E]`: the stages in order, each as a process of its own. */
export const command: CommandDefinition = {
  reports: reportFormats,
  configure(command) {
    command
      .addOption(new Option("--until <stage>", "last stage to run").choices(stageNames).default("register"))
      .option("--manifest <path>", "path of the manifest", "mcp.yaml")
      .option("--platform <path>", "path of platform.yaml (default: the built-in local platform)")
      .option("--environment <name>", "name of the environment", "local");
  },
  async run(invocation, options) {
    const shared: Shared = {
      manifest: String(options.manifest),
      environment: String(options.environment),
      ...(typeof options.platform === "string" ? { platform: options.platform } : {}),
    };
    const until = stageNames.find((name) => name === options.until) ?? "register";
    const { report, exitCode } = await runAll(stagesUntil(until), shared, invocation);
    const { flags, terminal } = invocation;
    const unwritten = await writeReports(report.stages, report, flags.reports, invocation.cwd);
    if (unwritten.length > 0) {
      report.stages.push(failedPart("run", unwritten));
      report.status = "error";
      if (flags.format === "terminal") terminal.log(renderFindings(unwritten, { color: terminal.color }));
    }
    if (flags.format === "json") terminal.out(JSON.stringify(report));
    else if (flags.format === "markdown") {
      const { renderMarkdown } = await import("../report/markdown.ts");
      terminal.out(renderMarkdown(report.stages));
    } else terminal.out(`\n${renderRunEnd(report, nextCommand(report), { color: terminal.color })}`);
    return unwritten.length === 0 ? exitCode : exitCodes.badInput;
  },
};

/** Runs stages until one does not pass; those after it are reported as skipped. */
async function runAll(
  names: readonly StageName[],
  shared: Shared,
  invocation: Invocation,
): Promise<{ report: RunReport; exitCode: ExitCode }> {
  const done: StageReport[] = [];
  let exitCode: ExitCode = exitCodes.clean;
  for (const name of names) {
    if (exitCode !== exitCodes.clean) {
      done.push(emptyReport(name, "skipped"));
      continue;
    }
    const report = await runOne(name, stageFlags(name, shared, done), invocation);
    done.push(report.report);
    exitCode = report.exitCode;
  }
  const stopped = done.find((report) => report.status === "failed" || report.status === "error");
  return { report: { schemaVersion: 1, status: stopped?.status ?? "passed", stages: done }, exitCode };
}

async function runOne(name: StageName, flags: readonly string[], invocation: Invocation) {
  const { terminal, cwd, env, signal } = invocation;
  const command = [process.execPath, process.argv[1] ?? "mcp-pipeline"];
  terminal.begin(name);
  const result = await runStage(name, flags, { command, cwd, env, signal }, (text) =>
    terminal.progress(text),
  );
  terminal.end();
  if (invocation.flags.format === "terminal") {
    const options = { color: terminal.color, quiet: invocation.flags.quiet };
    const findings = renderFindings(result.report.findings, options);
    terminal.out(renderStageLine(result.report, options));
    if (findings !== "") terminal.out(`\n${findings}\n`);
  }
  return result;
}

function nextCommand(report: RunReport): string {
  const stopped = report.stages.find((stage) => stage.status === "failed" || stage.status === "error");
  if (stopped === undefined) return "mcp-pipeline status";
  const rule = stopped.findings.find((finding) => finding.severity === "error")?.ruleId;
  // A build that failed under lint is no rule of lint's, and `explain` does not know it.
  const isRule = stopped.stage === "lint" && stopped.checks?.some(({ id }) => id === rule);
  return isRule ? `mcp-pipeline explain ${rule}` : `mcp-pipeline ${stopped.stage}`;
}
