import type { Plan } from "../../manifest/plan.ts";
import type { Check } from "../../report/check.ts";
import type { Finding } from "../../report/finding.ts";
import type { Cluster } from "../client/cluster.ts";
import type { KubernetesObject } from "../client/object.ts";

/** A release that is to be brought to one cluster. */
export interface ClusterDeploy {
  cluster: Cluster;
  namespace: string;
  plan: Plan;
  /** By digest. */
  image: string;
  /** Digests under which a node may report it: index, this platform's manifest, its configuration. */
  digests: readonly string[];
  /**
   * The objects of the release with this number; a Deployment that is there already keeps its `selector`.
   * @throws Problem (exit 2) where they may not be what they are
   */
  objects(release: number, selector: Record<string, string> | undefined): Promise<KubernetesObject[]>;
  /** Text of the manifest. */
  manifest: string;
  lock?: { text: string; file: string };
  url: string;
  /** Whether a gateway in the pod enforces the policy. */
  guarded: boolean;
  who: string;
  run: string;
  commit?: string;
  /** Version of the pipeline, for the record. */
  tool: string;
  rollbackTo?: number;
  /** Take over what the pipeline did not make. */
  adopt: boolean;
  /** Proves that it is the pipeline that asks, at the server's route; fresh for each check. */
  verifierHeaders(signal: AbortSignal): Promise<Record<string, string>>;
  signal: AbortSignal;
  progress(text: string): void;
  settings?: ClusterDeploySettings;
}

export interface ClusterDeploySettings {
  /** For a whole rollout until it is ready, in ms. */
  rolloutMs?: number;
  /** For the checks over the route, in ms. */
  routeMs?: number;
  leaseTimeoutMs?: number;
  leaseExpiryMs?: number;
}

export interface ClusterOutcome {
  /** `failed`: the release was refused; `restored` says what serves now. */
  status: "passed" | "failed";
  release: number;
  /** The verified release that was put back, where there was one. */
  restored?: number;
  findings: Finding[];
  checks: Check[];
}
