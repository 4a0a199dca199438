import type { GatewayFiles } from "../../gateway/compile.ts";
import { secretNames } from "../../manifest/secret-names.ts";
import { labelValue, ownAnnotations, ownLabels, prefix } from "./metadata.ts";
import { hostOf, namespaceOf, templateNames } from "./namespace.ts";
import { type Replicas, replicasOf } from "./replicas.ts";
import { type Resources, resourcesOf } from "./resources.ts";
import type { RenderRequest } from "./types.ts";

/** The envoy of a platform whose `images.base` has no "envoy:1.40". */
const defaultGatewayImage = "docker.io/envoyproxy/envoy:v1.40.0";

/** Seconds in which a server must answer MCP, where the manifest does not say. */
const defaultStartupSeconds = 60;

/** Everything that more than one kind of object needs, worked out once. */
export interface Settings {
  request: RenderRequest;
  name: string;
  namespace: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
  /** Labels that select this server's pods. */
  selector: Record<string, string>;
  replicas: Replicas;
  resources: Resources;
  startupSeconds: number;
  /** Whether calls of one session must reach one pod. */
  sticky: boolean;
  /** Host name of the public route; absent where the environment has no domain. */
  host?: string;
  /** Values of the names that templates of the platform may use. */
  names: Record<string, string>;
  /** Names of the declared secrets, sorted. */
  secrets: string[];
  gateway: GatewayFiles;
  gatewayImage: string;
  /** Name and number of the container port that callers come in through. */
  entrance: { name: string; port: number };
}

/** Works out what the plan means for Kubernetes. Pure. */
export function settingsOf(request: RenderRequest): Settings {
  const { plan, gateway } = request;
  const { platform, manifest } = plan;
  const host = hostOf(plan);
  const sticky = isSticky(request);
  return {
    request,
    name: plan.name,
    namespace: namespaceOf(plan),
    labels: ownLabels(plan),
    annotations: ownAnnotations(request),
    selector: request.selector ?? {
      "app.kubernetes.io/name": plan.name,
      [`${prefix}/environment`]: labelValue(plan.environment),
    },
    replicas: replicasOf(plan, sticky),
    resources: resourcesOf(plan),
    startupSeconds: manifest.deploy?.startupSeconds ?? defaultStartupSeconds,
    sticky,
    ...(host === undefined ? {} : { host }),
    names: templateNames(plan),
    secrets: secretNames(manifest),
    gateway,
    gatewayImage: platform.images?.base?.["envoy:1.40"] ?? defaultGatewayImage,
    entrance: { name: "mcp", port: gateway.ports.listener },
  };
}

/** What the manifest says of sessions, else what the contract test observed. */
export function isSticky({ plan, lock }: Pick<RenderRequest, "plan" | "lock">): boolean {
  return (plan.runtime.sessions ?? lock?.sessions) === "sticky";
}
