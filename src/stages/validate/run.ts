import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { homeDirectory } from "../../home/home.ts";
import type { Plan } from "../../manifest/plan.ts";
import { decideFlow, workflowRun } from "../../platform/flow.ts";
import { loadExamples } from "../contract-test/examples.ts";
import { chooseProfiles } from "../lint/profiles/index.ts";
import type { StageContext, StageResult } from "../stage.ts";
import { distinct, resolveEvery } from "./environments.ts";
import type { ValidateInputs } from "./inputs.ts";
import { checkRendered } from "./rendered.ts";

/** What the stage does once its inputs are read; loaded only then. */
export async function run(inputs: ValidateInputs, context: StageContext): Promise<StageResult> {
  const { plan, plans, loaded, findings, checks } = await resolveEvery(inputs, context);
  // Later stages read these again; nobody should have to wait for a build to hear of a typo.
  await loadExamples(plan.manifest, loaded, context.cwd);
  chooseProfiles(plan.manifest.lint?.profiles, loaded.locate("/lint/profiles"));
  const rendered = await checkRendered(plans, context.cwd);
  const path = await writePlan(plan, homeDirectory(context.env));
  const flow = decideFlow(plan.platform, plan.name, await workflowRun(context.env));
  return {
    status: rendered.check.status === "failed" ? "failed" : "passed",
    findings: distinct([
      ...findings,
      ...rendered.findings,
      ...plan.guesses.map(guessFinding(plan.manifestFile)),
    ]),
    checks: [...checks, rendered.check, ...(flow.skipped ?? [])],
    outputs: {
      name: plan.name,
      version: plan.version ?? "",
      plan: path,
      environment: plan.environment,
      "deploy-to": flow.deployTo,
      register: String(flow.register),
    },
  };
}

/** What was detected is shown, so that nobody has to find out where a value came from. */
function guessFinding(file: string) {
  return (message: string) => ({ ruleId: "detected", severity: "info" as const, message, file });
}

async function writePlan(plan: Plan, home: string): Promise<string> {
  const folder = join(home, "work", plan.name);
  await mkdir(folder, { recursive: true });
  const path = join(folder, "plan.json");
  await writeFile(path, `${JSON.stringify(plan, null, 2)}\n`);
  return path;
}
