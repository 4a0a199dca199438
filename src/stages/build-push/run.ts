import { refuseCredential } from "../../github/team-code.ts";
import { homeDirectory } from "../../home/home.ts";
import type { Plan } from "../../manifest/plan.ts";
import { resolvePlan } from "../../manifest/resolve.ts";
import { unreachable } from "../../report/problem.ts";
import type { StageContext, StageResult } from "../stage.ts";
import { imageChecks, notBuilt } from "./checks.ts";
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
  refuseRegistry(plan);
  refuseCredential("a build outside BuildKit", context.env);
  const result = await buildLocal(plan, context);
  return { ...result, findings: [...findings, ...result.findings] };
}

/** @throws Problem exit 3 `registry-images-not-exercised`. */
function refuseRegistry(plan: Plan): void {
  const { kind } = plan.target.delivery;
  if (kind === "process") return;
  const message = `Environment ${plan.environment} is delivered by ${kind} and needs a container image in a registry. This version builds images only for \`local\`; nothing was built or pushed.`;
  throw unreachable("registry-images-not-exercised", message, {
    help: "Run it with --environment local, or wait for the version that builds with BuildKit.",
  });
}

async function buildLocal(plan: Plan, context: StageContext): Promise<StageResult> {
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
      checks: imageChecks(image),
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
