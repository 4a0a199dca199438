import type {
  NetworkPolicy,
  NetworkPolicyEgressRule,
  NetworkPolicyIngressRule,
  NetworkPolicyPeer,
} from "kubernetes-types/networking/v1.d.ts";
import { callingWorkloads, gatewayNamespaces } from "./callers.ts";
import { destinations, knowsHosts } from "./egress.ts";
import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";

/** Where nodes keep their credentials for whoever asks; no server has business there. */
const nodeMetadata = "169.254.169.254/32";

/** Address of the DNS cache that many clusters run on each node (k8s.io/dns, node-local-dns). */
const nodeLocalDns = "169.254.20.10/32";

/** Port of ambient mesh's tunnel, in which ztunnel carries every connection between pods of the mesh. */
const meshTunnel = 15_008;

/** Nothing goes in or out but what is listed here. Whether it is enforced is up to the cluster's network plugin. */
export function networkPolicy(settings: Settings): NetworkPolicy {
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "NetworkPolicy",
    metadata: metadataOf(settings, settings.name),
    spec: {
      podSelector: { matchLabels: { ...settings.selector } },
      policyTypes: ["Ingress", "Egress"],
      ingress: ingressRules(settings),
      egress: egressRules(settings),
    },
  };
}

function ingressRules(settings: Settings): NetworkPolicyIngressRule[] {
  const { entrance, gateway } = settings;
  const workloads = callingWorkloads(settings).map(({ namespace }) => namespace);
  const namespaces = [...new Set([...gatewayNamespaces(settings), ...workloads])].sort();
  // An ingress controller may run anywhere; the gateway in the pod still asks everyone for a token.
  const from = namespaces.length > 0 ? namespaces.map(inNamespace) : [{ namespaceSelector: {} }];
  const rules: NetworkPolicyIngressRule[] = [{ from, ports: [tcp(entrance.port)] }];
  if (isAmbient(settings)) rules.push({ from, ports: [tcp(meshTunnel)] });
  const scraped = settings.request.plan.platform.telemetry?.metrics?.kind ?? "none";
  if (scraped !== "none") {
    rules.push({ from: [{ namespaceSelector: {} }], ports: [tcp(gateway.ports.metrics)] });
  }
  return rules;
}

function egressRules(settings: Settings): NetworkPolicyEgressRule[] {
  const dns: NetworkPolicyEgressRule = {
    to: [inNamespace("kube-system"), { ipBlock: { cidr: nodeLocalDns } }],
    ports: [{ protocol: "UDP", port: 53 }, tcp(53)],
  };
  const rules = destinations(settings).flatMap((destination): NetworkPolicyEgressRule[] => {
    if (destination.kind === "address") {
      return [{ to: [{ ipBlock: { cidr: destination.cidr } }], ports: [tcp(destination.port)] }];
    }
    // Without a port: a policy sees the pod's port, which the Service behind a name may map as it likes.
    if (destination.kind === "namespace") return [{ to: [inNamespace(destination.namespace)] }];
    return knowsHosts(settings) === "cilium" ? [] : [anywhere(destination.port)];
  });
  const distinct = [...new Map(rules.map((rule) => [JSON.stringify(rule), rule])).values()];
  return [dns, ...distinct, ...(isAmbient(settings) ? [{ ports: [tcp(meshTunnel)] }] : [])];
}

function anywhere(port: number): NetworkPolicyEgressRule {
  return {
    to: [{ ipBlock: { cidr: "0.0.0.0/0", except: [nodeMetadata] } }, { ipBlock: { cidr: "::/0" } }],
    ports: [tcp(port)],
  };
}

function inNamespace(namespace: string): NetworkPolicyPeer {
  return { namespaceSelector: { matchLabels: { "kubernetes.io/metadata.name": namespace } } };
}

function tcp(port: number) {
  return { protocol: "TCP", port };
}

function isAmbient({ request }: Settings): boolean {
  const { mesh } = request.plan.platform;
  return mesh?.kind === "istio" && mesh.mode !== "sidecar";
}
