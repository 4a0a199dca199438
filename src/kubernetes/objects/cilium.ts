import { destinations, knowsHosts } from "./egress.ts";
import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";
import type { RenderedObject } from "./types.ts";

/** https://docs.cilium.io/en/stable/security/policy/language/#dns-based */
export interface CiliumNetworkPolicy extends RenderedObject {
  spec: {
    endpointSelector: { matchLabels: Record<string, string> };
    egress: object[];
  };
}

/** Host names that may be called, for Cilium, which learns their addresses from the DNS answers that it passes on. */
export function ciliumNetworkPolicy(settings: Settings): CiliumNetworkPolicy | undefined {
  if (knowsHosts(settings) !== "cilium") return undefined;
  const hosts = destinations(settings).flatMap((one) => (one.kind === "host" ? [one] : []));
  if (hosts.length === 0) return undefined;
  const dns = {
    toEndpoints: [
      { matchLabels: { "k8s:io.kubernetes.pod.namespace": "kube-system", "k8s-app": "kube-dns" } },
    ],
    toPorts: [{ ports: [{ port: "53", protocol: "ANY" }], rules: { dns: [{ matchPattern: "*" }] } }],
  };
  return {
    apiVersion: "cilium.io/v2",
    kind: "CiliumNetworkPolicy",
    metadata: metadataOf(settings, settings.name),
    spec: {
      endpointSelector: { matchLabels: { ...settings.selector } },
      egress: [
        dns,
        ...hosts.map(({ host, port }) => ({
          toFQDNs: [{ matchName: host }],
          toPorts: [{ ports: [{ port: String(port), protocol: "TCP" }] }],
        })),
      ],
    },
  };
}
