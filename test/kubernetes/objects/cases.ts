import { resolve } from "node:path";
import type { RenderRequest } from "../../../src/kubernetes/objects/render.ts";
import { resolvePlan } from "../../../src/manifest/resolve.ts";
import type { Platform } from "../../../src/platform/schema.ts";

const fixtures = resolve(import.meta.dirname, "../../fixtures/kubernetes");

/** The sidecar's files as far as objects care: what is in them is the gateway room's. */
export const gateway: RenderRequest["gateway"] = {
  files: { "envoy.json": '{"admin":{}}\n', "filter.lua": "-- $(HOST) stays as it is\n" },
  ports: { listener: 10080, health: 9901, metrics: 9902 },
  probes: { ready: "/ready", live: "/live" },
};

/** Each case: a manifest and a platform of the fixtures, and what is changed in the resolved plan. */
const table = {
  smallest: { manifest: "smallest.yaml", platform: "smallest.yaml" },
  whole: { manifest: "whole.yaml", platform: "whole.yaml" },
  sticky: { manifest: "whole.yaml", platform: "whole.yaml", sessions: "sticky" },
  bridged: { manifest: "bridged.yaml", platform: "whole.yaml" },
  ingress: {
    manifest: "whole.yaml",
    platform: "whole.yaml",
    change: {
      gateway: { ingressClassName: "nginx", tls: { clusterIssuer: "letsencrypt" } },
      mesh: { kind: "none" },
      secretStore: { kind: "Secret", name: "{name}-keys", key: "{secret}" },
      telemetry: { metrics: { kind: "annotations" } },
    },
  },
  cilium: {
    manifest: "whole.yaml",
    platform: "whole.yaml",
    change: { cni: "cilium", mesh: { kind: "spiffe" } },
  },
  "istio-sidecar": {
    manifest: "whole.yaml",
    platform: "whole.yaml",
    change: { mesh: { kind: "istio", mode: "sidecar", trustDomain: "acme.example" } },
  },
} as const satisfies Record<
  string,
  { manifest: string; platform: string; sessions?: "sticky"; change?: Partial<Platform> }
>;
export type CaseName = keyof typeof table;
export const caseNames = Object.keys(table) as CaseName[];

/** The request of one case. */
export async function caseRequest(name: CaseName): Promise<RenderRequest> {
  const one: { manifest: string; platform: string; sessions?: "sticky"; change?: object } = table[name];
  const { plan } = await resolvePlan({
    manifest: one.manifest,
    platform: `platforms/${one.platform}`,
    environment: "staging",
    cwd: fixtures,
    env: {},
  });
  plan.platform = { ...plan.platform, ...one.change };
  if (name === "ingress")
    plan.manifest.secrets = { ADS_API_TOKEN: { key: "ads-api", property: "token" }, OTHER_TOKEN: {} };
  return {
    plan,
    image: `registry.acme.example/mcp/${plan.name}@sha256:${"ab".repeat(32)}`,
    release: {
      id: "7",
      commit: "c0".repeat(20),
      run: "https://github.example/acme/ads/actions/runs/1/attempts/1",
    },
    lock: { text: '{ "observed/sessions": "none" }\n', sessions: one.sessions ?? "none" },
    gateway,
  };
}
