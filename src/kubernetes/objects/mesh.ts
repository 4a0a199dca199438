import { callingWorkloads, gatewayNamespaces } from "./callers.ts";
import { destinations } from "./egress.ts";
import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";
import type { RenderedObject } from "./types.ts";

/** An object of Istio; its schemas are checked by the bundle in schemas/kubernetes. */
export interface IstioObject extends RenderedObject {
  spec: object;
}

const istio = ({ request }: Settings) => {
  const { mesh } = request.plan.platform;
  return mesh?.kind === "istio" ? (mesh.mode ?? "ambient") : undefined;
};

/** Labels that take a pod into the mesh, in either of Istio's data planes. */
export function meshLabels(settings: Settings): Record<string, string> {
  const mode = istio(settings);
  if (mode === undefined) return {};
  return mode === "ambient"
    ? { "istio.io/dataplane-mode": "ambient" }
    : { "sidecar.istio.io/inject": "true" };
}

/** Mutual TLS into the pod, who may open a connection, and the hosts outside that the mesh lets it call. */
export function istioObjects(settings: Settings): IstioObject[] {
  const mode = istio(settings);
  if (mode === undefined) return [];
  return [
    peerAuthentication(settings),
    authorizationPolicy(settings),
    ...serviceEntries(settings),
    ...(mode === "sidecar" ? [registryOnly(settings)] : []),
  ];
}

/** https://istio.io/latest/docs/reference/config/security/peer_authentication/ */
function peerAuthentication(settings: Settings): IstioObject {
  const { metrics, health } = settings.gateway.ports;
  // Prometheus and kubelet are outside of many meshes; neither port leads to a tool.
  const open = [metrics, health].map(String);
  return {
    apiVersion: "security.istio.io/v1",
    kind: "PeerAuthentication",
    metadata: metadataOf(settings, settings.name),
    spec: {
      selector: { matchLabels: { ...settings.selector } },
      mtls: { mode: "STRICT" },
      portLevelMtls: Object.fromEntries(open.map((port) => [port, { mode: "PERMISSIVE" }])),
    },
  };
}

/**
 * Who may open a connection to the gateway in the pod; which tool a caller may use is decided there
 * (https://istio.io/latest/docs/reference/config/security/authorization-policy/).
 */
function authorizationPolicy(settings: Settings): IstioObject {
  const namespaces = gatewayNamespaces(settings);
  const principals = callingWorkloads(settings).map(({ principal }) => principal);
  const sources = [
    ...(namespaces.length === 0 ? [] : [{ source: { namespaces } }]),
    ...(principals.length === 0 ? [] : [{ source: { principals } }]),
  ];
  const { metrics, health } = settings.gateway.ports;
  const open = [metrics, health].map(String);
  const entrance = { to: [{ operation: { ports: [String(settings.entrance.port)] } }] };
  return {
    apiVersion: "security.istio.io/v1",
    kind: "AuthorizationPolicy",
    metadata: metadataOf(settings, settings.name),
    spec: {
      selector: { matchLabels: { ...settings.selector } },
      action: "ALLOW",
      rules: [
        sources.length === 0 ? entrance : { from: sources, ...entrance },
        { to: [{ operation: { ports: open } }] },
      ],
    },
  };
}

/** One entry a port: an entry lets in all of its hosts on all of its ports. */
function serviceEntries(settings: Settings): IstioObject[] {
  const hosts = destinations(settings).flatMap((one) => (one.kind === "host" ? [one] : []));
  const ports = [...new Set(hosts.map(({ port }) => port))].sort((a, b) => a - b);
  return ports.map((port) => ({
    apiVersion: "networking.istio.io/v1",
    kind: "ServiceEntry",
    metadata: metadataOf(settings, `${settings.name}-egress-${port}`),
    spec: {
      hosts: hosts.filter((one) => one.port === port).map(({ host }) => host),
      location: "MESH_EXTERNAL",
      resolution: "DNS",
      exportTo: ["."],
      ports: [
        {
          number: port,
          name: `${port === 443 ? "tls" : "tcp"}-${port}`,
          protocol: port === 443 ? "TLS" : "TCP",
        },
      ],
    },
  }));
}

/** Only what the mesh knows can be called (https://istio.io/latest/docs/reference/config/networking/sidecar/). */
function registryOnly(settings: Settings): IstioObject {
  const namespaces = destinations(settings).flatMap((one) =>
    one.kind === "namespace" ? [one.namespace] : [],
  );
  return {
    apiVersion: "networking.istio.io/v1",
    kind: "Sidecar",
    metadata: metadataOf(settings, settings.name),
    spec: {
      workloadSelector: { labels: { ...settings.selector } },
      outboundTrafficPolicy: { mode: "REGISTRY_ONLY" },
      egress: [{ hosts: ["./*", "istio-system/*", ...[...new Set(namespaces)].map((one) => `${one}/*`)] }],
    },
  };
}
