import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { homeDirectory } from "../../local/home.ts";
import type { Plan } from "../../manifest/plan.ts";
import { resolvePlan } from "../../manifest/resolve.ts";
import { decideFlow, workflowRun } from "../../platform/flow.ts";
import { environmentInput, manifestInput, platformInput } from "../inputs.ts";
import { type Check, defineStage } from "../stage.ts";

/** Checks manifest and platform, and resolves the plan that every later stage acts on. */
export const stage = defineStage({
  name: "validate",
  summary: "Check the manifest against its schema and the platform, and resolve what would be deployed.",
  inputs: z.object({ manifest: manifestInput, platform: platformInput, environment: environmentInput }),
  outputs: {
    name: "Name of the server.",
    version: "Version of the server; empty where the manifest names none.",
    plan: "Path of the resolved plan, as JSON.",
    environment: "Name of the environment that the plan is for.",
    "deploy-to": "Environment that this workflow run deploys to; empty where nothing deploys.",
    register: "Whether that environment is listed in the registry: true or false.",
  },
  async run(inputs, context) {
    const { plan, findings, checks } = await resolvePlan({ ...inputs, cwd: context.cwd, env: context.env });
    const path = await writePlan(plan, homeDirectory(context.env));
    const flow = decideFlow(plan.platform, plan.name, await workflowRun(context.env));
    return {
      status: "passed",
      findings: [...findings, ...plan.guesses.map(guessFinding(plan.manifestFile))],
      checks: [...checks, renderedObjects(plan), ...(flow.skipped ?? [])],
      outputs: {
        name: plan.name,
        version: plan.version ?? "",
        plan: path,
        environment: plan.environment,
        "deploy-to": flow.deployTo,
        register: String(flow.register),
      },
    };
  },
});

/** What was detected is shown, so that nobody has to find out where a value came from. */
function guessFinding(file: string) {
  return (message: string) => ({ ruleId: "detected", severity: "info" as const, message, file });
}

function renderedObjects(plan: Plan): Check {
  const id = "rendered-objects";
  if (plan.target.delivery.kind === "process") {
    return { id, status: "not exercised", message: "a local process has no Kubernetes objects" };
  }
  return { id, status: "not exercised", message: "objects are not rendered yet" };
}

async function writePlan(plan: Plan, home: string): Promise<string> {
  const folder = join(home, "work", plan.name);
  await mkdir(folder, { recursive: true });
  const path = join(folder, "plan.json");
  await writeFile(path, `${JSON.stringify(plan, null, 2)}\n`);
  return path;
}
