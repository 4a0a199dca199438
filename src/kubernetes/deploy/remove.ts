import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import type { Cluster } from "../client/cluster.ts";
import { takeLease } from "../lease/lease.ts";
import { namespaceOf } from "../objects/namespace.ts";
import { pruneCandidates } from "../prune/plan.ts";
import { prune } from "../prune/prune.ts";
import { type RecordPlace, readHead } from "../release/store.ts";

export interface RemoveRequest {
  cluster: Cluster;
  plan: Plan;
  /** Names the run to a person. */
  run: string;
  signal: AbortSignal;
  progress(text: string): void;
}

/**
 * Takes a server off a cluster: every object that a release has put there and that is still the pipeline's. Records stay,
 * so that release numbers are never given twice, and so that the last release can be brought back.
 * @returns how many objects went, and what was left in place
 */
export async function removeFromCluster(
  request: RemoveRequest,
): Promise<{ removed: number; findings: Finding[] }> {
  const { cluster, plan, run, signal, progress } = request;
  const place: RecordPlace = {
    cluster,
    namespace: namespaceOf(plan),
    server: plan.name,
    environment: plan.environment,
  };
  const { head } = await readHead(place);
  const candidates = pruneCandidates(head, []);
  if (candidates.length === 0) return { removed: 0, findings: [] };
  const lease = await takeLease({ place, run, signal, progress });
  try {
    const { findings } = await prune(cluster.within(lease.signal), candidates, progress);
    return { removed: candidates.length - findings.length, findings };
  } finally {
    await lease.release();
  }
}
