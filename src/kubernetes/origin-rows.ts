/** Where a value of an object is decided: a JSON pointer into the manifest or the platform, or a sentence. */
export type Source = { manifest: string } | { platform: string } | { words: string };

/** `$1` in a source is what the pattern caught, `$ENVIRONMENT` the environment. */
interface Row {
  kind: string;
  pointer: RegExp;
  /** The first that says something counts. */
  sources: readonly Source[];
}

const manifest = (pointer: string): Source => ({ manifest: pointer });
const platform = (pointer: string): Source => ({ platform: pointer });
const words = (text: string): Source => ({ words: text });
const row = (kind: string, pointer: RegExp, ...sources: Source[]): Row => ({ kind, pointer, sources });

const server = "/spec/template/spec/containers/server";
const gateway = "/spec/template/spec/initContainers/gateway";
const image = words("the image that build-push pushes");
const policy = words("compiled from the manifest's policy and the platform's identity");

/** Which field decides which value. What no row knows is the pipeline's own choice. */
export const originRows: readonly Row[] = [
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
    manifest("/deploy/startupSeconds"),
  ),
  row("Deployment", new RegExp(`^${server}/env/(FASTMCP_)?PORT/value$`), manifest("/runtime/port")),
  row(
    "Deployment",
    new RegExp(`^${server}/env/([^/]+)/valueFrom/`),
    manifest("/secrets/$1"),
    manifest("/secrets"),
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
    manifest("/deploy/autoscaling/targetCPUUtilizationPercentage"),
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
    platform("/environments/$ENVIRONMENT/domain"),
  ),
  row("*", /\/external-dns\.alpha\.kubernetes\.io~1hostname$/, platform("/environments/$ENVIRONMENT/domain")),
];
