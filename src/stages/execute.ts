import * as z from "zod";
import { asProblem } from "../report/as-problem.ts";
import type { Check } from "../report/check.ts";
import { type ExitCode, exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { buildReport } from "../report/json.ts";
import type { StageReport } from "../report/schema.ts";
import type { Stage, StageContext, StageName, StageResult } from "./stage.ts";

export interface Execution {
  report: StageReport;
  exitCode: ExitCode;
  /** What was thrown, for `--debug`. */
  cause?: unknown;
}

/** What one call of a front door gives to a stage: flags or action inputs, still as text. */
export type RawInputs = Readonly<Record<string, string | undefined>>;

/**
 * Reads the inputs of a stage, runs it, and turns every outcome, thrown ones too, into a report and an exit
 * code. Both front doors use it; nothing is printed here.
 */
export async function executeStage(
  stage: Stage,
  raw: RawInputs | (() => Promise<RawInputs>),
  context: StageContext,
): Promise<Execution> {
  const started = performance.now();
  const finish = (result: StageResult, exitCode: ExitCode, cause?: unknown): Execution => ({
    report: buildReport(stage.name, result, performance.now() - started),
    exitCode,
    cause,
  });
  try {
    const given = typeof raw === "function" ? await raw() : raw;
    const parsed = z.safeParse(stage.inputs, withoutEmpty(given));
    if (!parsed.success)
      return finish(inputError(stage.name, parsed.error), exitCodes.badInput, parsed.error);
    const result = await stage.run(parsed.data, context);
    return finish(result, result.status === "failed" ? exitCodes.findings : exitCodes.clean);
  } catch (cause) {
    const problem = asProblem(cause, context.signal);
    return finish(errorResult(problem.findings, problem.checks), problem.exitCode, cause);
  }
}

/** Actions pass an omitted input as an empty string. */
function withoutEmpty(raw: RawInputs): Record<string, string> {
  return Object.fromEntries(
    Object.entries(raw).flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [[name, value]],
    ),
  );
}

function errorResult(findings: readonly Finding[], checks: readonly Check[] = []): StageResult {
  return { status: "error", findings: [...findings], checks: [...checks], outputs: {} };
}

function inputError(stage: StageName, error: z.ZodError): StageResult {
  return errorResult(
    error.issues.map((issue) => ({
      ruleId: "input-invalid",
      severity: "error",
      message: `Input ${issue.path.join(".") || "of the stage"} is not usable: ${issue.message}.`,
      help: `See \`mcp-pipeline ${stage} --help\`.`,
    })),
  );
}
