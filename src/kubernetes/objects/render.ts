import type { Finding } from "../../report/finding.ts";
import { autoscaler } from "./autoscaler.ts";
import { certificate, certificateGrant } from "./certificate.ts";
import { ciliumNetworkPolicy } from "./cilium.ts";
import { environmentConfig, gatewayConfig } from "./config-maps.ts";
import { deployment } from "./deployment.ts";
import { disruptionBudget } from "./disruption-budget.ts";
import { egressFindings } from "./egress.ts";
import { istioObjects } from "./mesh.ts";
import { podMonitor } from "./metrics.ts";
import { networkPolicy } from "./network-policy.ts";
import { replicaFindings } from "./replicas.ts";
import { httpRoute, ingress } from "./route.ts";
import { externalSecret, secretFindings } from "./secrets.ts";
import { service } from "./service.ts";
import { serviceAccount } from "./service-account.ts";
import { type Settings, settingsOf } from "./settings.ts";
import type { RenderedObject, RenderRequest } from "./types.ts";

export type { GatewayFiles } from "../../gateway/compile.ts";
export type { RenderedObject, RenderRequest } from "./types.ts";

/**
 * The objects of one release in the order in which they are applied: what pods refer to, what lets them talk, the
 * pods, and the route last (rollout.md, section 4). Pure; the same request gives the same bytes.
 */
export function renderObjects(request: RenderRequest): RenderedObject[] {
  const settings = settingsOf(request);
  return order
    .flatMap((make) => make(settings) ?? [])
    .map((object) => withoutUndefined(object) as RenderedObject);
}

/** What somebody who reads the objects should know of them; an error where no cluster would take them. */
export function renderFindings(request: RenderRequest): Finding[] {
  const settings = settingsOf(request);
  return [
    ...secretFindings(settings),
    ...replicaFindings(request.plan, settings.sticky),
    ...egressFindings(settings),
  ];
}

const order: readonly ((settings: Settings) => object | object[] | undefined)[] = [
  serviceAccount,
  externalSecret,
  environmentConfig,
  gatewayConfig,
  networkPolicy,
  ciliumNetworkPolicy,
  istioObjects,
  service,
  deployment,
  autoscaler,
  disruptionBudget,
  podMonitor,
  certificate,
  certificateGrant,
  ingress,
  httpRoute,
];

/** As JSON sends it. */
function withoutUndefined(object: object): unknown {
  return JSON.parse(JSON.stringify(object));
}
