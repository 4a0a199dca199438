import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";
import type { RenderedObject } from "./types.ts";

/** https://cert-manager.io/docs/reference/api-docs/#cert-manager.io/v1.Certificate */
export interface Certificate extends RenderedObject {
  spec: {
    secretName: string;
    dnsNames: string[];
    issuerRef: { group: "cert-manager.io"; kind: "ClusterIssuer"; name: string };
  };
}

/** https://gateway-api.sigs.k8s.io/reference/spec/#referencegrant */
export interface ReferenceGrant extends RenderedObject {
  spec: {
    from: { group: string; kind: string; namespace: string }[];
    to: { group: string; kind: string; name: string }[];
  };
}

const nameOf = ({ name }: Settings) => `${name}-tls`;

/**
 * A certificate for the server's host, where the platform names an issuer and routes attach to a Gateway: its listener
 * may name the Secret. An Ingress asks for its own by annotation, and a certificate for all servers is the platform's.
 */
export function certificate(settings: Settings): Certificate | undefined {
  const { gateway } = settings.request.plan.platform;
  if (settings.host === undefined || gateway === undefined || gateway === "none") return undefined;
  const issuer = gateway.tls?.clusterIssuer;
  if (issuer === undefined || gateway.tls?.secretName !== undefined || gateway.parentRefs === undefined) {
    return undefined;
  }
  return {
    apiVersion: "cert-manager.io/v1",
    kind: "Certificate",
    metadata: metadataOf(settings, nameOf(settings)),
    spec: {
      secretName: nameOf(settings),
      dnsNames: [settings.host],
      issuerRef: { group: "cert-manager.io", kind: "ClusterIssuer", name: issuer },
    },
  };
}

/** Lets the Gateway read that one Secret from its own namespace. */
export function certificateGrant(settings: Settings): ReferenceGrant | undefined {
  const { gateway } = settings.request.plan.platform;
  if (certificate(settings) === undefined || gateway === undefined || gateway === "none") return undefined;
  const elsewhere = (gateway.parentRefs ?? []).flatMap(({ namespace }) =>
    namespace === undefined || namespace === settings.namespace ? [] : [namespace],
  );
  if (elsewhere.length === 0) return undefined;
  return {
    apiVersion: "gateway.networking.k8s.io/v1beta1",
    kind: "ReferenceGrant",
    metadata: metadataOf(settings, nameOf(settings)),
    spec: {
      from: [...new Set(elsewhere)].sort().map((namespace) => ({
        group: "gateway.networking.k8s.io",
        kind: "Gateway",
        namespace,
      })),
      to: [{ group: "", kind: "Secret", name: nameOf(settings) }],
    },
  };
}
