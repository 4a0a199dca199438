import { resolve } from "node:path";
import { refuseCredential } from "../../github/team-code.ts";
import { homeDirectory } from "../../home/home.ts";
import type { Plan } from "../../manifest/plan.ts";
import { resolvePlan } from "../../manifest/resolve.ts";
import type { StageContext, StageResult } from "../stage.ts";
import { localChecks, notBuilt } from "./checks.ts";
import type { BuildPushInputs } from "./inputs.ts";

/** What the stage does once its inputs are read; loaded only then. */
export async function run(input: BuildPushInputs, context: StageContext): Promise<StageResult> {
  const options = {
    manifest: input.manifest,
    environment: input.environment,
    cwd: context.cwd,
    env: context.env,
  };
  const { plan, findings } = await resolvePlan(
    input.platform === undefined ? options : { ...options, platform: input.platform },
  );
  const result = await (plan.target.delivery.kind === "process"
    ? buildLocal(plan, context)
    : (await import("./registry.ts")).buildForRegistry(
        plan,
        resolve(context.cwd, input.platform ?? ""),
        context,
      ));
  return { ...result, findings: [...findings, ...result.findings] };
}

async function buildLocal(plan: Plan, context: StageContext): Promise<StageResult> {
  refuseCredential("a build outside BuildKit", context.env);
  const { assembleImage, BuildFailed } = await import("../../image/assemble.ts");
  const { openLocalImage } = await import("../../image/open.ts");
  const home = homeDirectory(context.env);
  try {
    const image = await assembleImage(plan, { ...context, home });
    // What is handed on is what was hashed: everything is read once more.
    await openLocalImage(image.ref, home);
    return {
      status: "passed",
      findings: image.findings,
      checks: localChecks(image),
      outputs: { image: image.ref },
    };
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    return {
      status: "failed",
      findings: [error.finding],
      checks: notBuilt(error.finding.message),
      outputs: {},
    };
  }
}
