import type { Plan } from "../../manifest/plan.ts";
import { Problem } from "../../report/problem.ts";
import { ApiError } from "../client/api-error.ts";
import type { Cluster } from "../client/cluster.ts";
import { idOf, type KubernetesObject, keyOf } from "../client/object.ts";
import type { AppliedRelease } from "../rollout/observation.ts";
import { handOverReplicas, liveObjects } from "./ownership.ts";
import { refusalFindings } from "./refusal.ts";

export interface ApplyRequest {
  cluster: Cluster;
  objects: readonly KubernetesObject[];
  plan: Plan;
  force: boolean;
}

/** Where an object stands in the order of writes: what others need first, what leads callers here last. */
const phases: readonly string[][] = [
  ["ServiceAccount", "ConfigMap", "Secret", "ExternalSecret", "NetworkPolicy"],
  ["Service"],
  ["Deployment"],
  ["HorizontalPodAutoscaler", "PodDisruptionBudget", "PodMonitor"],
  ["HTTPRoute", "Ingress"],
];
const lastPhase = 3;

export function phaseOf({ kind }: { kind: string }): number {
  const at = phases.findIndex((kinds) => kinds.includes(kind));
  return at === -1 ? lastPhase : at;
}

/** In the order of writes; the given order holds within a phase. */
export function inOrder<T extends { kind: string }>(objects: readonly T[]): T[] {
  return objects.toSorted((a, b) => phaseOf(a) - phaseOf(b));
}

/**
 * Writes all objects, one after the other.
 * @returns what the API server made of them
 * @throws Problem (exit 3) where one is refused all the same
 */
export async function applyAll(request: ApplyRequest): Promise<KubernetesObject[]> {
  const { cluster, objects, plan, force } = request;
  const live = new Map((await liveObjects(cluster, objects)).map((one) => [keyOf(idOf(one)), one]));
  const applied: KubernetesObject[] = [];
  for (const object of inOrder(objects)) {
    await handOverReplicas(cluster, live.get(keyOf(idOf(object))), object);
    try {
      applied.push((await cluster.apply(object, { force })).object);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      throw new Problem(3, refusalFindings(error, object, plan), { cause: error });
    }
  }
  return applied;
}

/** What a rollout is judged against, from the answers to our own writes. */
export function appliedRelease(applied: readonly KubernetesObject[]): AppliedRelease {
  const of = (kind: string) => applied.find((object) => object.kind === kind);
  const deployment = of("Deployment");
  if (deployment === undefined) throw new Error("there is no Deployment among the objects");
  const [service, autoscaler, route] = [of("Service"), of("HorizontalPodAutoscaler"), of("HTTPRoute")];
  const { template } = (deployment.spec ?? {}) as { template?: unknown };
  return {
    deployment: deployment.metadata.name,
    ...(template === undefined ? {} : { template: JSON.stringify(template) }),
    generation: deployment.metadata.generation ?? 0,
    deploymentUid: deployment.metadata.uid ?? "",
    ...(service === undefined ? {} : { service: service.metadata.name }),
    ...(autoscaler === undefined ? {} : { autoscaler: autoscaler.metadata.name }),
    ...(route === undefined
      ? {}
      : { route: { name: route.metadata.name, generation: route.metadata.generation ?? 0 } }),
  };
}
