import type { ConfigMap } from "kubernetes-types/core/v1.d.ts";
import { metadataOf, sha256 } from "./metadata.ts";
import type { Settings } from "./settings.ts";

/** The ConfigMap of the manifest's plain environment, taken whole, so that `$(…)` in a value stays what it is. */
export function environmentConfig(settings: Settings): ConfigMap | undefined {
  const { env = {} } = settings.request.plan.manifest;
  return Object.keys(env).length === 0 ? undefined : configMap(settings, "env", env);
}

/** The ConfigMap that the gateway's sidecar reads its files from. */
export function gatewayConfig(settings: Settings): ConfigMap {
  return configMap(settings, "gateway", settings.gateway.files);
}

/**
 * Immutable and named by what it holds: a pod keeps the configuration that it started with, and an old release finds
 * its own again.
 */
function configMap(settings: Settings, purpose: string, entries: Record<string, string>): ConfigMap {
  const data = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)));
  const hash = sha256(JSON.stringify(data)).slice(0, 10);
  return {
    apiVersion: "v1",
    kind: "ConfigMap",
    metadata: metadataOf(settings, `${settings.name}-${purpose}-${hash}`),
    immutable: true,
    data,
  };
}
