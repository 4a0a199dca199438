import type { Plan } from "../../manifest/plan.ts";
import { type Resolution, resolvePlan } from "../../manifest/resolve.ts";
import { decideFlow, workflowRun } from "../../platform/flow.ts";
import { readPlatform } from "../../platform/load.ts";
import { localEnvironment, localPlatform } from "../../platform/local.ts";
import type { Check } from "../../report/check.ts";
import { exitCodes } from "../../report/exit-codes.ts";
import { type Finding, sortFindings } from "../../report/finding.ts";
import { Problem } from "../../report/problem.ts";
import type { StageContext } from "../stage.ts";
import type { ValidateInputs } from "./inputs.ts";

/**
 * Resolves the plan of every environment that the platform knows, so that a pull request shows what would fail in
 * production, and returns that of the one which matters most: where this workflow run deploys to, else the first that
 * nothing is promoted to.
 * @throws Problem (exit 2) with the problems of all environments at once, each said once
 */
export async function resolveEvery(
  inputs: ValidateInputs,
  context: StageContext,
): Promise<Resolution & { plans: Plan[] }> {
  const { cwd, env } = context;
  const names = await environmentsOf(inputs, context);
  const resolutions: Resolution[] = [];
  const refused: Problem[] = [];
  for (const environment of names) {
    try {
      resolutions.push(await resolvePlan({ ...inputs, environment, cwd, env }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push(error);
    }
  }
  const findings = distinct([...resolutions, ...refused].flatMap((one) => [...one.findings]));
  const [first] = resolutions;
  if (refused.length > 0 || first === undefined) {
    throw new Problem(exitCodes.badInput, sortFindings(findings), { checks: worst(refused) });
  }
  return { ...first, plans: resolutions.map(({ plan }) => plan), findings };
}

/** The environment whose plan is handed on comes first. */
async function environmentsOf(inputs: ValidateInputs, { cwd, env }: StageContext): Promise<string[]> {
  if (inputs.environment !== undefined) return [inputs.environment];
  const { platform = localPlatform } = await readPlatform(inputs.platform, cwd);
  const names = Object.keys(platform.environments);
  const unpromoted = names.filter((name) => platform.environments[name]?.promoteFrom === undefined);
  // Which server a tag names is not known yet, and any plan that fits the run will do.
  const { deployTo } = decideFlow(platform, "", await workflowRun(env));
  const ordered = [deployTo, ...unpromoted, ...names].filter((name) => names.includes(name));
  return ordered.length === 0 ? [localEnvironment] : [...new Set(ordered)];
}

/** The same problem of several environments is one. */
export function distinct(findings: readonly Finding[]): Finding[] {
  const key = ({ ruleId, file, line, column, message }: Finding) =>
    JSON.stringify([ruleId, file, line, column, message]);
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}

/** Each check once; failed beats everything else. */
function worst(problems: readonly Problem[]): Check[] {
  const checks = new Map<string, Check>();
  for (const check of problems.flatMap((problem) => [...problem.checks])) {
    if (!checks.has(check.id) || check.status === "failed") checks.set(check.id, check);
  }
  return [...checks.values()];
}
