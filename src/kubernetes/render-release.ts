import type { GatewayFiles } from "../gateway/compile.ts";
import type { Plan } from "../manifest/plan.ts";
import type { Finding } from "../report/finding.ts";
import type { Lock } from "../surface/lock.ts";
import { renderFindings, renderObjects } from "./objects/render.ts";
import type { RenderedObject, RenderRequest } from "./objects/types.ts";
import { type AppliedPatch, patchPlace } from "./patch/patch.ts";
import { sidecarGateway } from "./sidecar.ts";

export interface ReleaseRequest {
  plan: Plan;
  /** By digest. */
  image: string;
  release: RenderRequest["release"];
  lock?: Lock;
  /** Issuer → URL of its keys, where the platform does not write it. */
  jwksUris?: Readonly<Record<string, string>>;
  /** Tells releases apart over the route alone; undefined where the cluster itself can be asked. */
  marker?: string;
  /** As {@link RenderRequest.selector}. */
  selector?: Record<string, string>;
}

/** Everything that one release is in a cluster. */
export interface RenderedRelease {
  /** In the order in which they are applied, patches included. */
  objects: RenderedObject[];
  gateway: GatewayFiles;
  patches: AppliedPatch[];
  /** Errors where a patch may not do what it does, or an object is not valid; sessions, replicas and egress as info. */
  findings: Finding[];
}

/**
 * Renders a release whole: gateway, objects, the team's patches, and the check against the schemas. Needs no network.
 * @throws Problem (exit 2) where the gateway cannot enforce the policy
 */
export async function renderRelease(request: ReleaseRequest): Promise<RenderedRelease> {
  const { plan, lock } = request;
  const gateway = sidecarGateway({ ...request, ...(lock === undefined ? {} : { surface: lock.surface }) });
  const rendering: RenderRequest = { ...request, lock: lock && lockFacts(lock), gateway };
  const rendered = renderObjects(rendering);
  const [{ applyPatches }, { checkSchemas }] = await Promise.all([
    import("./patch/apply-patches.ts"),
    import("./schema/check.ts"),
  ]);
  const { objects, applied, findings } = applyPatches(rendered, plan);
  const problems = await checkSchemas(objects);
  const invalid = problems.map(({ object, pointer, message }): Finding => {
    const cause = applied.find((patch) => patch.object === object);
    return {
      ruleId: "rendered-object-invalid",
      severity: "error",
      message: `${object} breaks its Kubernetes schema: ${pointer || "it"} ${message}.`,
      ...patchPlace(plan),
      ...(cause === undefined ? {} : { help: `Patch ${cause.index + 1} changed this object.` }),
    };
  });
  return {
    objects,
    gateway,
    patches: applied,
    findings: [...findings, ...invalid, ...renderFindings(rendering)],
  };
}

function lockFacts({ text, facts }: Lock): NonNullable<RenderRequest["lock"]> {
  return { text, sessions: facts.get("observed/sessions") === "sticky" ? "sticky" : "none" };
}
