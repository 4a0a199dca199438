import { deployByDelivery } from "../../delivery/deploy.ts";
import { deliveryTimeoutMs, openDelivery } from "../../delivery/open.ts";
import { discoverKeys } from "../../gateway/discover.ts";
import { verifierHeaders } from "../../gateway/verifier-headers.ts";
import { publicUrl } from "../../kubernetes/sidecar.ts";
import { runId } from "../../local/run-identity.ts";
import type { Plan } from "../../manifest/plan.ts";
import type { Lock } from "../../surface/lock.ts";
import type { StageContext, StageResult } from "../stage.ts";

/** Deploys to an environment whose clusters fetch their objects themselves. */
export async function deployDelivered(
  plan: Plan,
  image: string,
  lock: Lock | undefined,
  { env, signal, progress }: StageContext,
): Promise<StageResult> {
  const outcome = await deployByDelivery({
    plan,
    image,
    ...(lock === undefined ? {} : { lock }),
    ...(env.GITHUB_SHA ? { commit: env.GITHUB_SHA } : {}),
    run: runId(env),
    jwksUris: await discoverKeys(plan.platform, signal),
    delivery: openDelivery(plan, image, { env, signal, progress }),
    verifierHeaders: verifierHeaders(plan, publicUrl(plan), env),
    timeoutMs: deliveryTimeoutMs(plan),
    signal,
    progress,
  });
  const { status, findings, checks, url, release } = outcome;
  return { status, findings, checks, outputs: status === "passed" ? { url, release: String(release) } : {} };
}
