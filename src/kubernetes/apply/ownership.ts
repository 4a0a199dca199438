import { badInput, Problem } from "../../report/problem.ts";
import type { Cluster } from "../client/cluster.ts";
import { fieldManager } from "../client/cluster.ts";
import { idOf, type KubernetesObject, nameOf } from "../client/object.ts";

/** Value of app.kubernetes.io/managed-by on everything that is the pipeline's. */
const managedBy = "mcp-pipeline";

/** Live objects of the names that a release uses: present, and whose they are. */
export async function liveObjects(
  cluster: Cluster,
  objects: readonly KubernetesObject[],
): Promise<KubernetesObject[]> {
  const found = await Promise.all(objects.map((object) => cluster.find(idOf(object))));
  return found.filter((object) => object !== undefined);
}

export function isOurs(object: KubernetesObject): boolean {
  return object.metadata.labels?.["app.kubernetes.io/managed-by"] === managedBy;
}

/**
 * Refuses to write over what the pipeline did not make.
 * @throws Problem (exit 2) `object-not-ours`, all objects at once
 */
export function refuseForeign(live: readonly KubernetesObject[], environment: string, adopt: boolean): void {
  const foreign = live.filter((object) => !isOurs(object));
  if (foreign.length > 0 && !adopt) {
    throw new Problem(
      2,
      foreign.map((object) => ({
        ruleId: "object-not-ours",
        severity: "error",
        message: `${nameOf({ kind: object.kind, name: object.metadata.name })} in namespace ${object.metadata.namespace} was not made by this pipeline. Nothing was changed.`,
        help: "Deploy with --adopt to take it over, or give the server another name.",
      })),
    );
  }
  const elsewhere = live.find((object) => {
    const label = object.metadata.labels?.["mcp-pipeline.dev/environment"];
    return isOurs(object) && label !== undefined && label !== environment;
  });
  if (elsewhere === undefined) return;
  throw badInput(
    "environments-share-a-place",
    `${nameOf({ kind: elsewhere.kind, name: elsewhere.metadata.name })} in namespace ${elsewhere.metadata.namespace} belongs to environment ${elsewhere.metadata.labels?.["mcp-pipeline.dev/environment"]}, not to ${environment}. Nothing was changed.`,
    {
      help: 'Give each environment a namespace of its own, e.g. `namespace: "mcp-{owner.team}-{environment}"`.',
    },
  );
}

/**
 * Lets go of `spec.replicas` without changing it, where an autoscaler takes the number over: a field that its only
 * owner no longer applies falls back to its default, 1.
 */
export async function handOverReplicas(
  cluster: Cluster,
  live: KubernetesObject | undefined,
  next: KubernetesObject,
): Promise<void> {
  if (live === undefined || next.kind !== "Deployment") return;
  const wanted = (next.spec as { replicas?: number } | undefined)?.replicas;
  const replicas = (live.spec as { replicas?: number } | undefined)?.replicas;
  if (wanted !== undefined || replicas === undefined || !ownsReplicas(live)) return;
  const { apiVersion, kind, metadata } = next;
  const object = {
    apiVersion,
    kind,
    metadata: { name: metadata.name, namespace: metadata.namespace },
    spec: { replicas },
  };
  await cluster.raw({
    method: "PATCH",
    path: `/apis/apps/v1/namespaces/${metadata.namespace}/deployments/${metadata.name}?fieldManager=${fieldManager}-scale&force=true`,
    body: object,
    contentType: "application/apply-patch+yaml",
  });
}

function ownsReplicas(live: KubernetesObject): boolean {
  return (live.metadata.managedFields ?? []).some(({ manager, fieldsV1 }) => {
    const spec = fieldsV1?.["f:spec"] as Record<string, unknown> | undefined;
    return manager === fieldManager && spec !== undefined && Object.hasOwn(spec, "f:replicas");
  });
}
