import { createHash } from "node:crypto";
import { renderRelease } from "../kubernetes/render-release.ts";
import { publicUrl } from "../kubernetes/sidecar.ts";
import type { Plan } from "../manifest/plan.ts";
import type { Check } from "../report/check.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { Problem } from "../report/problem.ts";
import type { Lock } from "../surface/lock.ts";
import type { Delivered, Delivery } from "./delivery.ts";
import { checkOverRoute, type RouteCheckRequest } from "./route-check.ts";

export interface DeliveryRequest {
  plan: Plan;
  /** By digest. */
  image: string;
  lock?: Lock;
  commit?: string;
  run: string;
  /** Issuer → URL of its keys, where the platform does not write it. */
  jwksUris?: Readonly<Record<string, string>>;
  delivery: Delivery;
  verifierHeaders: RouteCheckRequest["verifierHeaders"];
  /** How long the agent may take. */
  timeoutMs: number;
  /** Where the route is, if not where the plan says; for tests. */
  url?: string;
  signal: AbortSignal;
  progress(text: string): void;
}

export interface DeliveryOutcome {
  status: "passed" | "failed";
  url: string;
  release: number;
  checks: Check[];
  findings: Finding[];
}

/**
 * Delivers a release to where Argo CD or Flux fetch it, waits until it answers over the route, and goes back to the
 * last verified release where it does not.
 * @throws Problem (exit 2) where the release cannot be rendered, (exit 3) where it cannot be put there
 */
export async function deployByDelivery(request: DeliveryRequest): Promise<DeliveryOutcome> {
  const { plan, image, delivery, progress } = request;
  const before = await delivery.read();
  const release = before.next;
  const marker = markerOf(plan, release, image);
  const id = { id: String(release), run: request.run, ...(request.commit && { commit: request.commit }) };
  const rendered = await renderRelease({ ...request, release: id, marker });
  const errors = rendered.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Problem(exitCodes.badInput, errors);
  const { objects } = rendered;
  // A run that cannot show who it is must find out before it has delivered something that it cannot judge.
  await request.verifierHeaders(request.signal);
  progress(`delivering release ${release} to ${delivery.where}`);
  const content = { release, marker, image, objects, run: request.run };
  const delivered = await delivery.deliver({ ...content, ...(request.commit && { commit: request.commit }) });
  const url = request.url ?? publicUrl(plan);
  const verdict = await checkOverRoute({ ...request, url, marker, lock: request.lock });
  const findings = [...rendered.findings, ...verdict.findings];
  const said: Check = { id: "delivered", status: "passed", message: `${delivery.where} is ${delivered.id}` };
  if (verdict.passed) {
    await delivery.markVerified(delivered);
    return { status: "passed", url, release, checks: [said, ...verdict.checks], findings };
  }
  const back = await goBack({ ...request, url }, delivered, before.verified);
  return {
    status: "failed",
    url,
    release,
    checks: [said, ...verdict.checks, back.check],
    findings: [...findings, back.finding],
  };
}

/** Says nothing of the image to whoever reads it, and is another for each release. */
function markerOf({ name, environment }: Plan, release: number, image: string): string {
  const text = JSON.stringify([name, environment, release, image]);
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}

interface WayBack {
  check: Check;
  finding: Finding;
}

/** Rolls back by delivering the last verified release, and looks whether it answers again. */
async function goBack(
  request: DeliveryRequest & { url: string },
  failed: Delivered,
  verified: Delivered | undefined,
): Promise<WayBack> {
  const { delivery, plan, progress } = request;
  const now = (await delivery.read()).current;
  if (now !== undefined && now.release !== failed.release) {
    const message = `${delivery.where} is release ${now.release} now: another run has delivered since, so nothing was taken back.`;
    return wayBack("not exercised", "delivery-superseded", message, "warning");
  }
  if (verified === undefined) {
    const message = `Release ${failed.release} failed, and no release before it was ever seen to answer: it stays at ${delivery.where}.`;
    return wayBack("not exercised", "nothing-to-go-back-to", message, "error");
  }
  progress(`going back to release ${verified.release}`);
  await delivery.restore(verified);
  // The lock of the older release is not here, so that its surface cannot be compared.
  const { lock: _newer, ...asked } = request;
  const again = await checkOverRoute({
    ...asked,
    plan,
    marker: verified.marker,
    verifierHeaders: async () => ({}),
  });
  const outcome = again.passed
    ? `Release ${failed.release} failed; release ${verified.release} answers again.`
    : `Release ${failed.release} failed; release ${verified.release} was delivered again but does not answer yet.`;
  return wayBack(
    again.passed ? "passed" : "failed",
    again.passed ? "rolled-back" : "rollback-not-seen",
    outcome,
    "error",
  );
}

function wayBack(
  status: Check["status"],
  ruleId: string,
  message: string,
  severity: Finding["severity"],
): WayBack {
  return { check: { id: "rolled-back", status, message }, finding: { ruleId, severity, message } };
}
