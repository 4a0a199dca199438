import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import { ApiError } from "../client/api-error.ts";
import type { Cluster } from "../client/cluster.ts";
import { type KubernetesObject, nameOf } from "../client/object.ts";
import { refusalFindings } from "./refusal.ts";

export interface DryRunRequest {
  cluster: Cluster;
  objects: readonly KubernetesObject[];
  plan: Plan;
  force: boolean;
}

/**
 * Has the API server try all objects without keeping any: defaults, admission, quotas and other owners are known before
 * the first one is touched.
 * @returns errors where it refuses, and what it warned of
 */
export async function dryRun(request: DryRunRequest): Promise<Finding[]> {
  const { cluster, objects, plan, force } = request;
  const found = await Promise.all(
    objects.map(async (object): Promise<Finding[]> => {
      try {
        const { warnings } = await cluster.apply(object, { dryRun: true, force });
        return warnings.map((warning) => warningFinding(warning, object));
      } catch (error) {
        if (!(error instanceof ApiError)) throw error;
        return refusalFindings(error, object, plan);
      }
    }),
  );
  return found.flat();
}

/** A warning of Pod Security is a refusal that comes later, on the ReplicaSet (rollout.md, trap 21). */
function warningFinding(warning: string, object: KubernetesObject): Finding {
  const refusal = /would violate PodSecurity/.test(warning);
  return {
    ruleId: refusal ? "pod-security" : "cluster-warning",
    severity: refusal ? "error" : "warning",
    message: `${nameOf({ kind: object.kind, name: object.metadata.name })}: ${warning}`,
  };
}
