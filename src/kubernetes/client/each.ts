import { resolve } from "node:path";
import type { Plan } from "../../manifest/plan.ts";
import type { Cluster } from "./cluster.ts";
import { openCluster } from "./open.ts";

export interface EachOptions {
  /** As the user named platform.yaml. */
  platform?: string | undefined;
  /** Absolute. */
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

/**
 * Does something on each cluster of the plan's environment, in order, and closes each.
 * @throws Problem (exit 2) where platform or kubeconfig do not say how a cluster is reached
 */
export async function onEachCluster<T>(
  plan: Plan,
  { platform, cwd, env, signal }: EachOptions,
  work: (cluster: Cluster, name: string) => Promise<T>,
): Promise<T[]> {
  const platformFile = platform === undefined ? {} : { platformFile: resolve(cwd, platform) };
  const results: T[] = [];
  for (const name of plan.target.clusters ?? []) {
    const cluster = await openCluster({
      platform: plan.platform,
      ...platformFile,
      cluster: name,
      env,
      signal,
    });
    try {
      results.push(await work(cluster, name));
    } finally {
      cluster.close();
    }
  }
  return results;
}
