import type { RenderedObject } from "../objects/types.ts";
import type { Change } from "./changes.ts";

/** Fields that no patch may touch, whatever the platform's list of paths allows. */
export interface Guard {
  ruleId: string;
  /** Kinds, or all. */
  kinds: readonly string[] | "all";
  /** Holds for a pointer in which elements of lists go by their names. */
  pointer: RegExp;
  why: string;
}

const anyContainer = "/spec/template/spec/(?:initContainers|containers|ephemeralContainers)";

/** What the pipeline promises of every server, and what therefore nobody may take back. */
export const guards: readonly Guard[] = [
  {
    ruleId: "guarded-identity",
    kinds: "all",
    pointer:
      /^\/(apiVersion|kind|metadata\/(name|namespace|labels\/app\.kubernetes\.io~1(name|managed-by)|(labels|annotations)\/mcp-pipeline\.dev~1.*))$/,
    why: "by it the pipeline finds its objects again",
  },
  {
    ruleId: "guarded-selector",
    kinds: "all",
    pointer:
      /^\/spec\/(selector|podSelector|endpointSelector|workloadSelector|scaleTargetRef|template\/metadata\/labels\/(app\.kubernetes\.io~1name|mcp-pipeline\.dev~1environment))(\/|$)/,
    why: "a selector decides which pods get traffic and which rules hold for them",
  },
  {
    ruleId: "guarded-policy",
    kinds: ["NetworkPolicy", "CiliumNetworkPolicy", "PeerAuthentication", "AuthorizationPolicy", "Sidecar"],
    pointer: /^\/spec(\/|$)/,
    why: "who may talk to the server is the platform's and the manifest's to say",
  },
  {
    ruleId: "guarded-policy",
    kinds: ["ConfigMap"],
    pointer: /^\/(data|binaryData|immutable)(\/|$)/,
    why: "it is named by what it holds; the gateway's policy is in it",
  },
  {
    ruleId: "guarded-policy",
    kinds: ["Service"],
    pointer: /^\/spec\/(type|ports|externalName|externalIPs|loadBalancer\w*|clusterIPs?)(\/|$)/,
    why: "callers must come in through the gateway",
  },
  {
    ruleId: "guarded-policy",
    kinds: ["HTTPRoute", "Ingress", "ReferenceGrant"],
    pointer: /^\/spec\/(hostnames|rules|parentRefs|backendRefs|defaultBackend|from|to)(\/|$)/,
    why: "the platform decides where a server is reached and by which paths",
  },
  {
    ruleId: "guarded-policy",
    kinds: ["ServiceAccount"],
    pointer: /^\/(automountServiceAccountToken|secrets)(\/|$)/,
    why: "a server has no business with the Kubernetes API",
  },
  {
    ruleId: "guarded-policy",
    kinds: ["Deployment"],
    pointer: new RegExp(
      `^(${anyContainer}/gateway(/|$)|/spec/template/spec/volumes/gateway-(config|tmp)(/|$)|${anyContainer}/[^/]+/volumeMounts/gateway-)`,
    ),
    why: "the sidecar enforces the policy",
  },
  {
    ruleId: "guarded-policy",
    kinds: ["Deployment"],
    pointer: new RegExp(
      `^${anyContainer}/server/(image|env/(HOST|PORT|FASTMCP_HOST|FASTMCP_PORT)|command|args)(/|$)`,
    ),
    why: "what runs is the image that was tested, and it listens behind the gateway",
  },
  {
    ruleId: "guarded-security-context",
    kinds: ["Deployment"],
    pointer:
      /^\/spec\/template\/spec\/(host(Network|PID|IPC|Users)|shareProcessNamespace|serviceAccount(Name)?|automountServiceAccountToken)$/,
    why: "it takes down the wall between the server and its node or cluster",
  },
];

/** The guard that a change meets, if any. */
export function guardOf(object: RenderedObject, change: Change): Guard | undefined {
  return guards.find(
    ({ kinds, pointer }) => (kinds === "all" || kinds.includes(object.kind)) && pointer.test(change.named),
  );
}
