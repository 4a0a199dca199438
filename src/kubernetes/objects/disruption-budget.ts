import type { PodDisruptionBudget } from "kubernetes-types/policy/v1.d.ts";
import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";

/**
 * Nodes are drained one pod at a time. A pod that does not answer protects nothing, and a budget that allows none
 * would hold up every drain of a server with one replica.
 */
export function disruptionBudget(settings: Settings): PodDisruptionBudget {
  return {
    apiVersion: "policy/v1",
    kind: "PodDisruptionBudget",
    metadata: metadataOf(settings, settings.name),
    spec: {
      maxUnavailable: 1,
      selector: { matchLabels: { ...settings.selector } },
      unhealthyPodEvictionPolicy: "AlwaysAllow",
    },
  };
}
