import { homeDirectory } from "../../home/home.ts";
import { canSign, sigstoreOf } from "../../image/attest/sigstore.ts";
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
export async function buildForRegistry(
  plan: Plan,
  platformFile: string,
  context: StageContext,
): Promise<StageResult> {
  try {
    const image = await pushImage(plan, { ...context, home: homeDirectory(context.env) });
    if (image.findings.some(({ severity }) => severity === "error")) return refused(image);
    const signed = await sign(image, plan, platformFile, context);
    await putTags(image.client, digestOf(image), image.tags);
    return {
      status: "passed",
      findings: image.findings,
      checks: registryChecks(image, plan, signed),
      outputs: { image: image.ref, digests: JSON.stringify(image.digests) },
    };
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    const { finding } = error;
    return { status: "failed", findings: [finding], checks: notBuilt(finding.message), outputs: {} };
  }
}

/** Pushed, but neither tagged nor signed: nobody deploys it. */
function refused({ ref, findings }: PushedImage): StageResult {
  const message = `${ref} gets no tag and no signature`;
  return {
    status: "failed",
    findings,
    checks: [{ id: "image-hygiene", status: "failed", message }],
    outputs: {},
  };
}

/**
 * Signs for the image where the platform wants it.
 * @returns why nothing was signed
 */
async function sign(
  image: PushedImage,
  plan: Plan,
  platformFile: string,
  context: StageContext,
): Promise<string | undefined> {
  const sigstore = sigstoreOf(plan.platform, platformFile, context.env);
  if (sigstore === undefined) return "the platform signs no images (images.signing)";
  if (!canSign(context.env)) return "this is no workflow run that can prove who it is";
  context.progress("signing");
  const [{ attestProvenance }, { trustOf }] = await Promise.all([
    import("../../image/attest/provenance.ts"),
    import("../../image/attest/trust.ts"),
  ]);
  const trust = await trustOf(plan.platform, sigstore, context);
  await attestProvenance(image, plan, image.revision, { sigstore, judge: { sigstore, trust } }, context);
  return undefined;
}

function digestOf({ ref }: PushedImage): string {
  return ref.slice(ref.indexOf("@") + 1);
}
