import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  buildReport
} from "./chunk-RJYGY2PQ.js";
import {
  asProblem
} from "./chunk-L4VDOKV3.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  safeParse
} from "./chunk-MSZFCAM2.js";

// src/stages/execute.ts
async function executeStage(stage, raw, context) {
  const started = performance.now();
  const finish = (result, exitCode, cause) => ({
    report: buildReport(stage.name, result, performance.now() - started),
    exitCode,
    cause
  });
  try {
    const given = typeof raw === "function" ? await raw() : raw;
    const parsed = safeParse(stage.inputs, withoutEmpty(given));
    if (!parsed.success)
      return finish(inputError(stage.name, parsed.error), exitCodes.badInput, parsed.error);
    const result = await stage.run(parsed.data, context);
    return finish(result, result.status === "failed" ? exitCodes.findings : exitCodes.clean);
  } catch (cause) {
    const problem = asProblem(cause, context.signal);
    return finish(errorResult(problem.findings, problem.checks), problem.exitCode, cause);
  }
}
function withoutEmpty(raw) {
  return Object.fromEntries(
    Object.entries(raw).flatMap(
      ([name, value]) => value === void 0 || value === "" ? [] : [[name, value]]
    )
  );
}
function errorResult(findings, checks = []) {
  return { status: "error", findings: [...findings], checks: [...checks], outputs: {} };
}
function inputError(stage, error) {
  return errorResult(
    error.issues.map((issue) => ({
      ruleId: "input-invalid",
      severity: "error",
      message: `Input ${issue.path.join(".") || "of the stage"} is not usable: ${issue.message}.`,
      help: `See \`mcp-pipeline ${stage} --help\`.`
    }))
  );
}

export {
  executeStage
};
