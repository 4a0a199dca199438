import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  patchPlace
} from "./chunk-FIGVJFQN.js";
import {
  pointerToken
} from "./chunk-N56AOBVN.js";
import {
  pick
} from "./chunk-PX3ANLY6.js";
import "./chunk-L3QGWDXR.js";

// src/kubernetes/named-leaves.ts
function namedLeaves(value, pointer = "", named = "") {
  if (typeof value !== "object" || value === null || Object.keys(value).length === 0) {
    return [{ pointer, named, value }];
  }
  return Object.entries(value).flatMap(([key, child]) => {
    const name = Array.isArray(value) ? pick(child, "name") : void 0;
    const label = typeof name === "string" ? name : key;
    return namedLeaves(child, `${pointer}/${pointerToken(key)}`, `${named}/${pointerToken(label)}`);
  });
}

// src/kubernetes/origin-rows.ts
var manifest = (pointer) => ({ manifest: pointer });
var platform = (pointer) => ({ platform: pointer });
var words = (text) => ({ words: text });
var row = (kind, pointer, ...sources) => ({ kind, pointer, sources });
var server = "/spec/template/spec/containers/server";
var gateway = "/spec/template/spec/initContainers/gateway";
var image = words("the image that build-push pushes");
var policy = words("compiled from the manifest's policy and the platform's identity");
var originRows = [
  row("*", /^\/metadata\/namespace$/, platform("/namespace")),
  row("*", /^\/metadata\/annotations\/mcp-pipeline\.dev~1owner$/, manifest("/owner/team")),
  row("*", /^\/metadata\/annotations\/mcp-pipeline\.dev~1lock$/, words("mcp.lock.json")),
  row("*", /^\/metadata\/annotations\/mcp-pipeline\.dev~1digest$/, image),
  row("*", /^\/metadata\/annotations\/mcp-pipeline\.dev~1(commit|release|run)$/, words("the run")),
  row("*", /\/(app\.kubernetes\.io~1version)$/, manifest("/version")),
  row("*", /\/mcp-pipeline\.dev~1environment$/, words("--environment")),
  row("*", /\/mcp-pipeline\.dev~1owner$/, manifest("/owner/team")),
  row("*", /\/mcp-pipeline\.dev~1digest$/, image),
  row("*", /(^\/metadata\/name|\/app\.kubernetes\.io~1name|\/serviceAccountName)$/, manifest("/name")),
  row("ServiceAccount", /^\/imagePullSecrets\//, platform("/images/pullSecrets")),
  row("ConfigMap", /^\/data\/envoy\.json$/, policy),
  row("ConfigMap", /^\/data\/(.*)$/, manifest("/env/$1")),
  row("ExternalSecret", /^\/spec\/secretStoreRef\/(.*)$/, platform("/secretStore/$1")),
  row("ExternalSecret", /^\/spec\/data\//, manifest("/secrets"), platform("/secretStore/key")),
  row("Deployment", new RegExp(`^${server}/image$`), image),
  row("Deployment", new RegExp(`^${server}/resources/(.*)$`), manifest("/deploy/resources/$1")),
  row(
    "Deployment",
    new RegExp(`^${server}/startupProbe/failureThreshold$`),
    manifest("/deploy/startupSeconds")
  ),
  row("Deployment", new RegExp(`^${server}/env/(FASTMCP_)?PORT/value$`), manifest("/runtime/port")),
  row(
    "Deployment",
    new RegExp(`^${server}/env/([^/]+)/valueFrom/`),
    manifest("/secrets/$1"),
    manifest("/secrets")
  ),
  row("Deployment", new RegExp(`^${server}/envFrom/`), manifest("/env")),
  row("Deployment", new RegExp(`^${gateway}/image$`), platform("/images/base/envoy:1.40")),
  row("Deployment", /^\/spec\/replicas$/, manifest("/deploy/autoscaling/minReplicas")),
  row("Deployment", /\/(istio\.io~1dataplane-mode|sidecar\.istio\.io~1inject)$/, platform("/mesh")),
  row("Deployment", /\/prometheus\.io~1/, platform("/telemetry/metrics/kind")),
  row("HorizontalPodAutoscaler", /^\/spec\/((?:min|max)Replicas)$/, manifest("/deploy/autoscaling/$1")),
  row(
    "HorizontalPodAutoscaler",
    /\/averageUtilization$/,
    manifest("/deploy/autoscaling/targetCPUUtilizationPercentage")
  ),
  row("NetworkPolicy", /^\/spec\/ingress\//, platform("/gateway")),
  row("NetworkPolicy", /^\/spec\/egress\/0\//, words("DNS of the cluster")),
  row("NetworkPolicy", /^\/spec\/egress\//, manifest("/deploy/egress"), platform("/identity")),
  row("CiliumNetworkPolicy", /^\/spec\/egress\//, manifest("/deploy/egress"), platform("/identity")),
  row("PeerAuthentication", /^\/spec\//, platform("/mesh")),
  row("AuthorizationPolicy", /^\/spec\//, platform("/mesh")),
  row("ServiceEntry", /^\/spec\//, manifest("/deploy/egress"), platform("/identity")),
  row("Sidecar", /^\/spec\//, platform("/mesh")),
  row("Service", /^\/spec\/sessionAffinity/, manifest("/runtime/sessions"), words("mcp.lock.json")),
  row("PodMonitor", /^\/spec\//, platform("/telemetry/metrics/kind")),
  row("Certificate", /^\/spec\/dnsNames\//, platform("/environments/$ENVIRONMENT/domain")),
  row("Certificate", /^\/spec\//, platform("/gateway/tls")),
  row("ReferenceGrant", /^\/spec\//, platform("/gateway/parentRefs")),
  row("HTTPRoute", /^\/spec\/parentRefs\//, platform("/gateway/parentRefs")),
  row("HTTPRoute", /^\/spec\/rules\/0\/matches\//, manifest("/runtime/path")),
  row("Ingress", /^\/spec\/ingressClassName$/, platform("/gateway/ingressClassName")),
  row("Ingress", /^\/spec\/rules\/0\/http\//, manifest("/runtime/path")),
  row("Ingress", /\/cert-manager\.io~1cluster-issuer$/, platform("/gateway/tls/clusterIssuer")),
  row(
    "*",
    /^\/spec\/(hostnames\/|rules\/0\/host$|tls\/0\/hosts\/)/,
    platform("/environments/$ENVIRONMENT/domain")
  ),
  row("*", /\/external-dns\.alpha\.kubernetes\.io~1hostname$/, platform("/environments/$ENVIRONMENT/domain"))
];

// src/kubernetes/origins.ts
function originsOf({ objects, patches }, plan, places) {
  const { file, line } = patchPlace(plan);
  return objects.flatMap((object) => {
    const name = `${object.kind} ${object.metadata.name}`;
    const own = patches.filter((patch) => patch.object === name);
    return namedLeaves(object).map((leaf) => {
      const patch = own.findLast(({ changed }) => changed.some((at) => isBelow(leaf.pointer, at)));
      const origin = patch === void 0 ? originOf(object.kind, leaf, plan, places) : `patch ${patch.index + 1} (${file}${line === void 0 ? "" : `:${line}`})`;
      return { object: name, pointer: leaf.named, value: leaf.value, origin };
    });
  });
}
function isBelow(pointer, above) {
  return pointer === above || pointer.startsWith(`${above}/`);
}
function originOf(kind, { named }, plan, places) {
  for (const { kind: of, pointer, sources } of originRows) {
    const caught = of === "*" || of === kind ? pointer.exec(named) : null;
    if (caught === null) continue;
    for (const source of sources) {
      const found = placeOf(source, caught, plan, places);
      if (found !== void 0) return found;
    }
    return "default";
  }
  return "pipeline";
}
function placeOf(source, caught, plan, places) {
  if ("words" in source) return source.words;
  const fill = (text) => text.replace("$1", () => caught[1] ?? "").replace("$ENVIRONMENT", () => plan.environment);
  if ("manifest" in source) return manifestOrigin(plan.origins, fill(source.manifest));
  const pointer = fill(source.platform);
  if (!places.has(pointer)) return void 0;
  const { file, line } = places.locate(pointer);
  return `${file}:${line}`;
}
function manifestOrigin(origins, pointer) {
  const inside = Object.keys(origins).find((key) => key.startsWith(`${pointer}/`));
  const found = origins[pointer] ?? (inside === void 0 ? void 0 : origins[inside]);
  return found === "default" ? void 0 : found;
}
export {
  originsOf
};
