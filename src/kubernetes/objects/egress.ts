import { isIP } from "node:net";
import type { Finding } from "../../report/finding.ts";
import type { Settings } from "./settings.ts";

/** One thing outside the pod that it may talk to. */
export type Destination =
  | { kind: "address"; cidr: string; port: number }
  | { kind: "namespace"; namespace: string }
  | { kind: "host"; host: string; port: number };

/** What may be called: what the manifest declares, and what the gateway needs for tokens and telemetry. */
export function destinations(settings: Settings): Destination[] {
  const { platform, manifest } = settings.request.plan;
  const declared = (manifest.deploy?.egress ?? []).map(({ host, cidr, port }) =>
    cidr === undefined ? byName(host ?? "", port, settings) : ({ kind: "address", cidr, port } as const),
  );
  const { issuers = [], verifier } = platform.identity ?? {};
  const trusted = [...issuers, ...(verifier ? [verifier] : [])];
  const { jwksUris } = settings.request;
  const keys = trusted.map(({ issuer, jwksUri }) => byUrl(jwksUri ?? jwksUris?.[issuer] ?? issuer, settings));
  const otlp = platform.telemetry?.otlp?.endpoint;
  const all = [...declared, ...keys, ...(otlp === undefined ? [] : [byUrl(otlp, settings)])];
  const distinct = new Map(all.map((one) => [JSON.stringify(one), one]));
  return [...distinct].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** Who makes sure that a host name means that host: the mesh, the network plugin, or nobody. */
export function knowsHosts({ request }: Settings): "cilium" | "istio" | undefined {
  const { cni, mesh } = request.plan.platform;
  if (cni === "cilium") return "cilium";
  return mesh?.kind === "istio" && mesh.mode === "sidecar" ? "istio" : undefined;
}

/** What a reader should know where a host name is declared and nothing in the cluster understands it. */
export function egressFindings(settings: Settings): Finding[] {
  const { plan } = settings.request;
  if (knowsHosts(settings) !== undefined) return [];
  return (plan.manifest.deploy?.egress ?? []).flatMap(({ host, port }, index) => {
    if (host === undefined || byName(host, port, settings).kind !== "host") return [];
    const pointer = `/deploy/egress/${index}/host`;
    const line = Number((plan.origins["/deploy/egress"] ?? "").split(":").at(-1));
    return [
      {
        ruleId: "egress-host-open",
        severity: "info" as const,
        message: `Kubernetes' network policies know no host names: port ${port} is open to every address, not only to ${host}.`,
        pointer,
        file: plan.manifestFile,
        ...(line > 0 ? { line } : {}),
        help: "Write a cidr, or let the platform name a network plugin that knows host names (cni: cilium).",
      },
    ];
  });
}

function byUrl(text: string, settings: Settings): Destination {
  const url = new URL(text);
  const port = Number(url.port) || (url.protocol === "http:" ? 80 : 443);
  const host = url.hostname.replace(/^\[|\]$/g, "");
  // "http://otel.observability:4317": two labels without TLS are a Service and its namespace, not a site.
  const short = /^[^.]+\.([^.]+)$/.exec(host);
  if (url.protocol === "http:" && short?.[1] !== undefined && isIP(host) === 0) {
    return { kind: "namespace", namespace: short[1] };
  }
  return byName(host, port, settings);
}

function byName(host: string, port: number, { namespace }: Settings): Destination {
  const version = isIP(host);
  if (version !== 0) return { kind: "address", cidr: `${host}/${version === 4 ? 32 : 128}`, port };
  if (!host.includes(".")) return { kind: "namespace", namespace };
  const inCluster = /^[^.]+\.([^.]+)\.svc(\.|$)/.exec(host);
  if (inCluster?.[1] !== undefined) return { kind: "namespace", namespace: inCluster[1] };
  return { kind: "host", host, port };
}
