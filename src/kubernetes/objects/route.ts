import type { Ingress } from "kubernetes-types/networking/v1.d.ts";
import { metadataOf } from "./metadata.ts";
import { servicePort } from "./service.ts";
import type { Settings } from "./settings.ts";
import type { RenderedObject } from "./types.ts";

/** https://gateway-api.sigs.k8s.io/reference/spec/#httproute */
export interface HttpRoute extends RenderedObject {
  spec: {
    parentRefs: { name: string; namespace?: string; sectionName?: string }[];
    hostnames: string[];
    rules: {
      matches: { path: { type: "Exact"; value: string } }[];
      backendRefs: { name: string; port: number }[];
      timeouts: { request: string };
    }[];
  };
}

const platformGateway = ({ request }: Settings) => {
  const { gateway } = request.plan.platform;
  return gateway === "none" ? undefined : gateway;
};

/**
 * The endpoint, and the documents that tell a client where to log in (RFC 9728, in both places where clients look).
 * Nothing else of the server is reachable.
 */
function publicPaths({ request }: Settings): string[] {
  const { path } = request.plan.runtime;
  const metadata = "/.well-known/oauth-protected-resource";
  return [...new Set([path, metadata, `${metadata}${path === "/" ? "" : path}`])];
}

/** external-dns reads the host from the route as well; the annotation works where it does not look there. */
function routeAnnotations(settings: Settings, host: string): Record<string, string> {
  return { ...platformGateway(settings)?.annotations, "external-dns.alpha.kubernetes.io/hostname": host };
}

/** The public route, where the platform has a Gateway. Certificates are its listener's. */
export function httpRoute(settings: Settings): HttpRoute | undefined {
  const { host, name } = settings;
  const parents = platformGateway(settings)?.parentRefs;
  if (host === undefined || parents === undefined) return undefined;
  return {
    apiVersion: "gateway.networking.k8s.io/v1",
    kind: "HTTPRoute",
    metadata: metadataOf(settings, name, routeAnnotations(settings, host)),
    spec: {
      parentRefs: parents.map((parent) => ({ ...parent })),
      hostnames: [host],
      rules: [
        {
          matches: publicPaths(settings).map((value) => ({ path: { type: "Exact", value } })),
          backendRefs: [{ name, port: servicePort }],
          // Streams stay open as long as both ends want; zero means no limit.
          timeouts: { request: "0s" },
        },
      ],
    },
  };
}

/** The public route, where the platform has an ingress controller. */
export function ingress(settings: Settings): Ingress | undefined {
  const { host, name } = settings;
  const gateway = platformGateway(settings);
  if (host === undefined || gateway?.ingressClassName === undefined) return undefined;
  const issuer = gateway.tls?.clusterIssuer;
  const annotations = {
    ...(issuer === undefined ? {} : { "cert-manager.io/cluster-issuer": issuer }),
    ...routeAnnotations(settings, host),
  };
  const backend = { service: { name, port: { number: servicePort } } };
  return {
    apiVersion: "networking.k8s.io/v1",
    kind: "Ingress",
    metadata: metadataOf(settings, name, annotations),
    spec: {
      ingressClassName: gateway.ingressClassName,
      ...(gateway.tls === undefined
        ? {}
        : { tls: [{ hosts: [host], secretName: gateway.tls.secretName ?? `${name}-tls` }] }),
      rules: [
        {
          host,
          http: { paths: publicPaths(settings).map((path) => ({ path, pathType: "Exact", backend })) },
        },
      ],
    },
  };
}
