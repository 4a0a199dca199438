import type { Plan } from "../manifest/plan.ts";

/** Where something listens. `address` is an IP address. */
export interface Endpoint {
  address: string;
  port: number;
}

/** What one gateway is compiled from. Nothing else goes in: the same request gives the same bytes. */
export interface GatewayRequest {
  plan: Plan;
  /** What the server exposes, as in the lock. What policy and names both have can be reached. */
  names: { tools: string[]; prompts: string[]; resources: string[]; resourceTemplates: string[] };
  /** URL that clients use, with the path of the MCP endpoint: the resource of RFC 9728. */
  publicUrl: string;
  listen: Endpoint;
  /** The server itself, on loopback. */
  upstream: Endpoint;
  /** `sidecar`: a container beside the server in its pod; `process`: on this machine. */
  kind: "sidecar" | "process";
  /** Issuer → its keys as JWKS text, where they are given rather than fetched. */
  keys?: Readonly<Record<string, string>>;
  /** Issuer → URL of its keys, where the platform does not write it; see discover.ts. */
  jwksUris?: Readonly<Record<string, string>>;
  /** Shown in the resource metadata, so that whoever only reaches the route can tell releases apart. */
  marker?: string;
  /** Ports of health and metrics; default {@link healthPort} and {@link metricsPort}. */
  ports?: { health: number; metrics: number };
  /** Path of a Unix socket for Envoy's administration; default {@link adminSocket}. */
  adminSocket?: string;
}

/** What {@link compileGateway} returns. */
export interface GatewayFiles {
  /** File name → text; `envoy.json` is the bootstrap. */
  files: Record<string, string>;
  ports: { listener: number; health: number; metrics: number };
  /** Paths on the health port: `ready` answers 200 where the server answers MCP, `live` where Envoy runs. */
  probes: { ready: string; live: string };
}

/** Port of the probes, in a pod. */
export const healthPort = 9901;

/** Port of /stats/prometheus, in a pod. */
export const metricsPort = 9902;

/** The administration has no port: whoever reaches it can end Envoy and read its configuration. */
export const adminSocket = "/tmp/envoy-admin.sock";
