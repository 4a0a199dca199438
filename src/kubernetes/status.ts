import type { Plan } from "../manifest/plan.ts";
import type { Finding } from "../report/finding.ts";
import type { Cluster } from "./client/cluster.ts";
import { fieldManager } from "./client/cluster.ts";
import { type KubernetesObject, nameOf } from "./client/object.ts";
import { failureFinding } from "./diagnosis/finding.ts";
import { symptomsOf } from "./diagnosis/symptoms.ts";
import { namespaceOf } from "./objects/namespace.ts";
import { currentEntry, type ReleaseEntry, type ReleaseHead } from "./release/head.ts";
import { type RecordPlace, readHead } from "./release/store.ts";
import { observe } from "./rollout/observe.ts";
import { missingFrom } from "./rollout/verdict.ts";

/** What runs on one cluster and what should; nothing is locked and nothing is changed. */
export interface ClusterStatus {
  cluster: string;
  state: "serving" | "not-serving" | "never-deployed";
  head: ReleaseHead;
  current?: ReleaseEntry;
  /** The newest attempt, where its run has died or is at work. */
  pending?: ReleaseEntry;
  findings: Finding[];
}

export function recordPlace(cluster: Cluster, plan: Plan): RecordPlace {
  return { cluster, namespace: namespaceOf(plan), server: plan.name, environment: plan.environment };
}

/** Compares what the records say with what is live. */
export async function clusterStatus(cluster: Cluster, plan: Plan): Promise<ClusterStatus> {
  const place = recordPlace(cluster, plan);
  const { head } = await readHead(place);
  const current = currentEntry(head);
  const newest = head.releases.at(-1);
  const pending = newest?.state === "pending" ? newest : undefined;
  const told = pending === undefined ? [] : [pendingFinding(pending, current)];
  const base = { cluster: cluster.name, head, ...(pending === undefined ? {} : { pending }) };
  if (current === undefined) {
    const never: Finding = {
      ruleId: "server-not-deployed",
      severity: "error",
      message: `No release of ${plan.name} was ever verified in cluster ${cluster.name}.`,
      help: "Run `mcp-pipeline deploy`.",
    };
    return { ...base, state: "never-deployed", findings: [...told, never] };
  }
  const findings = [...told, ...(await judge(place, current, plan))];
  const wrong = findings.some(({ severity }) => severity === "error");
  return { ...base, state: wrong ? "not-serving" : "serving", current, findings };
}

function pendingFinding(
  { release, step, run, who }: ReleaseEntry,
  current: ReleaseEntry | undefined,
): Finding {
  const live =
    current === undefined
      ? "nothing was verified before it"
      : `release ${current.release} was verified before it`;
  return {
    ruleId: "deploy-unfinished",
    severity: "warning",
    message: `The deploy of release ${release} (${who}, ${run}) is at work or died while ${step}; ${live}.`,
    help: "If that run is over, deploy again: it finishes or replaces what was left.",
  };
}

async function judge(place: RecordPlace, current: ReleaseEntry, plan: Plan): Promise<Finding[]> {
  const { cluster, namespace } = place;
  const live = await Promise.all(
    current.objects.map(async (recorded) => ({ recorded, object: await cluster.find(recorded) })),
  );
  const gone = live
    .filter(({ object }) => object === undefined)
    .map(
      ({ recorded }): Finding => ({
        ruleId: "object-deleted",
        severity: "error",
        message: `${nameOf(recorded)} of release ${current.release} is gone from cluster ${cluster.name}.`,
        help: `\`mcp-pipeline rollback --to ${current.release}\` brings it back.`,
      }),
    );
  const objects = live.flatMap(({ object }) => object ?? []);
  const deployment = objects.find((object) => object.kind === "Deployment");
  if (deployment === undefined) return gone;
  const of = (kind: string) => objects.find((object) => object.kind === kind);
  const applied = {
    deployment: deployment.metadata.name,
    deploymentUid: deployment.metadata.uid ?? "",
    generation: deployment.metadata.generation ?? 0,
    service: of("Service")?.metadata.name ?? plan.name,
    ...(of("HTTPRoute")
      ? {
          route: {
            name: of("HTTPRoute")?.metadata.name ?? "",
            generation: of("HTTPRoute")?.metadata.generation ?? 0,
          },
        }
      : {}),
  };
  const since = `${new Date(Date.now() - 600_000).toISOString().slice(0, 19)}Z`;
  const seen = await observe({ cluster, namespace, applied, since, atMs: 0 });
  const missing = missingFrom(seen, applied);
  if (missing.length === 0) return [...gone, ...drift(objects, current)];
  const symptoms = symptomsOf(seen).map((symptom) =>
    failureFinding(symptom.row, { ...symptom, severity: "warning" }, plan),
  );
  const waits: Finding = {
    ruleId: "release-not-whole",
    severity: "error",
    message: `Release ${current.release} is not whole in cluster ${cluster.name}: ${missing.join(", ")}.`,
  };
  return [...gone, waits, ...symptoms, ...drift(objects, current)];
}

/** Fields that others have written into our objects, by owner; controllers at their own work are none of them. */
function drift(objects: readonly KubernetesObject[], current: ReleaseEntry): Finding[] {
  return objects.flatMap((object) => {
    const others = (object.metadata.managedFields ?? []).filter(
      ({ manager = "", subresource, fieldsV1 }) =>
        !manager.startsWith(fieldManager) &&
        manager !== "kube-controller-manager" &&
        subresource === undefined &&
        fieldsV1 !== undefined &&
        (Object.hasOwn(fieldsV1, "f:spec") || Object.hasOwn(fieldsV1, "f:data")),
    );
    return others.map(
      ({ manager = "" }): Finding => ({
        ruleId: "object-drifted",
        severity: "warning",
        message: `${nameOf({ kind: object.kind, name: object.metadata.name })} of release ${current.release} holds fields that ${manager} wrote.`,
        help: "A deploy does not take them away: see kubectl get --show-managed-fields.",
      }),
    );
  });
}
