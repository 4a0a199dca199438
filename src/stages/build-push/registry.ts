import { homeDirectory } from "../../home/home.ts";
import { BuildFailed } from "../../image/build-failed.ts";
import { type PushedImage, pushImage } from "../../image/push.ts";
import { putTags } from "../../image/tags.ts";
import type { Plan } from "../../manifest/plan.ts";
import type { StageContext, StageResult } from "../stage.ts";
import { notBuilt, registryChecks } from "./checks.ts";

/**
 * Builds in BuildKit, pushes by digest, and puts the tags on last: a tag never names half an image.
 * @throws Problem exit 2 or 3, as `pushImage` and `putTags` do
 */
export async function buildForRegistry(plan: Plan, context: StageContext): Promise<StageResult> {
  try {
    const image = await pushImage(plan, { ...context, home: homeDirectory(context.env) });
    await putTags(image.client, digestOf(image), image.tags);
    return {
      status: "passed",
      findings: image.findings,
      checks: registryChecks(image, plan),
      outputs: { image: image.ref, digests: JSON.stringify(image.digests) },
    };
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    const { finding } = error;
    return { status: "failed", findings: [finding], checks: notBuilt(finding.message), outputs: {} };
  }
}

function digestOf({ ref }: PushedImage): string {
  return ref.slice(ref.indexOf("@") + 1);
}
