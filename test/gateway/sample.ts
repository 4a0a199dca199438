import type { GatewayRequest } from "../../src/gateway/compile.ts";
import type { Plan } from "../../src/manifest/plan.ts";
import { type Platform, platformSchema } from "../../src/platform/schema.ts";
import { compilePolicy } from "../../src/policy/compile.ts";
import { locatePointer, manifestWith } from "../policy/sample.ts";

/** A plan of one manifest on one platform, as far as the gateway looks. */
export function planOf(parts: Record<string, unknown>, platformParts: Record<string, unknown> = {}): Plan {
  const manifest = manifestWith(parts);
  const platform: Platform = platformSchema.parse({
    schemaVersion: 1,
    environments: { production: { delivery: { kind: "apply" } } },
    identity: {
      issuers: [
        {
          issuer: "https://idp.acme.example",
          audiences: ["{url}"],
          jwksUri: "https://idp.acme.example/keys",
        },
      ],
    },
    ...platformParts,
  });
  return {
    schemaVersion: 1,
    name: manifest.name,
    registryName: `com.acme/${manifest.name}`,
    environment: "production",
    directory: "/nowhere",
    manifestFile: "mcp.yaml",
    owner: { team: "data" },
    runtime: {
      kind: "node",
      command: ["node", "server.js"],
      transport: "streamable-http",
      port: 8080,
      path: "/mcp",
    },
    manifest,
    platform,
    target: { delivery: { kind: "apply" } },
    policy: compilePolicy(manifest, locatePointer),
    origins: {},
    guesses: [],
  };
}

/** A request for everything that the manifest lists. */
export function requestOf(plan: Plan, more: Partial<GatewayRequest> = {}): GatewayRequest {
  const named = (kind: string) =>
    plan.policy.entries.filter((entry) => entry.kind === kind).map((entry) => entry.name);
  return {
    plan,
    names: {
      tools: named("tool"),
      prompts: named("prompt"),
      resources: named("resource"),
      resourceTemplates: [],
    },
    publicUrl: "https://sample.mcp.acme.example/mcp",
    listen: { address: "0.0.0.0", port: 8443 },
    upstream: { address: "127.0.0.1", port: 8080 },
    kind: "sidecar",
    ...more,
  };
}
