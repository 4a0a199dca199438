import type * as z from "zod";
import type { Cluster } from "../client/cluster.ts";
import type { KubernetesObject } from "../client/object.ts";
import type { AppliedRelease, Observation } from "./observation.ts";
import {
  autoscalerView,
  deploymentView,
  type EventView,
  endpointSliceView,
  eventView,
  type PodView,
  podView,
  type ReplicaSetView,
  replicaSetView,
  routeView,
} from "./views.ts";

export interface ObserveRequest {
  cluster: Cluster;
  namespace: string;
  applied: AppliedRelease;
  /** When the objects were applied: by the API server's clock, ISO 8601. Older events are another release's. */
  since: string;
  atMs: number;
}

const revision = "deployment.kubernetes.io/revision";
/** Lines of a container that ended which are worth reading. */
const tailLines = 20;

/** Looks at everything that a rollout is judged by, fresh from the API server. */
export async function observe(request: ObserveRequest): Promise<Observation> {
  const { cluster, namespace, applied, atMs } = request;
  const within = <T>(kind: string, apiVersion: string, view: z.ZodType<T>, selectors = {}) =>
    cluster
      .list({ apiVersion, kind }, namespace, selectors)
      .then((objects) => objects.map((one) => view.parse(one)));
  const one = async <T>(kind: string, apiVersion: string, name: string | undefined, view: z.ZodType<T>) => {
    const found: KubernetesObject | undefined =
      name === undefined ? undefined : await cluster.find({ apiVersion, kind, namespace, name });
    return found && view.parse(found);
  };
  const [deployment, replicaSets, pods, events, endpoints, autoscaler, route] = await Promise.all([
    one("Deployment", "apps/v1", applied.deployment, deploymentView),
    within("ReplicaSet", "apps/v1", replicaSetView),
    within("Pod", "v1", podView),
    within("Event", "v1", eventView),
    applied.service === undefined
      ? []
      : within("EndpointSlice", "discovery.k8s.io/v1", endpointSliceView, {
          labels: `kubernetes.io/service-name=${applied.service}`,
        }),
    one("HorizontalPodAutoscaler", "autoscaling/v2", applied.autoscaler, autoscalerView),
    one("HTTPRoute", "gateway.networking.k8s.io/v1", applied.route?.name, routeView),
  ]);
  const ours = replicaSets.filter((set) => owns(applied.deploymentUid, set));
  const number = deployment?.metadata.annotations[revision];
  const current = ours.find((set) => number !== undefined && set.metadata.annotations[revision] === number);
  const podsOf = (sets: ReplicaSetView[]) =>
    pods.filter((pod) => sets.some((set) => owns(set.metadata.uid, pod)));
  const newPods = byAge(podsOf(current ? [current] : [])).filter(
    (pod) => pod.metadata.deletionTimestamp === undefined,
  );
  const uids = new Set([
    applied.deploymentUid,
    current?.metadata.uid,
    ...newPods.map((pod) => pod.metadata.uid),
  ]);
  return {
    atMs,
    since: request.since,
    deployment,
    current,
    pods: newPods,
    oldPods: podsOf(ours.filter((set) => set !== current)),
    events: events
      .filter((event) => uids.has(event.involvedObject.uid) && timeOf(event) >= request.since)
      .sort(byTime),
    endpoints,
    autoscaler,
    route,
    logs: await lastWords(cluster, namespace, newPods),
  };
}

const owns = (uid: string, object: Pick<PodView, "metadata">) =>
  object.metadata.ownerReferences.some((owner) => owner.controller && owner.uid === uid);

const byAge = (pods: PodView[]) =>
  pods.toSorted((a, b) =>
    (a.metadata.creationTimestamp ?? "").localeCompare(b.metadata.creationTimestamp ?? ""),
  );

/** When an event was last seen; any of three fields may hold it. */
export function timeOf(event: EventView): string {
  return (
    event.series?.lastObservedTime ??
    event.lastTimestamp ??
    event.eventTime ??
    event.metadata.creationTimestamp ??
    ""
  );
}

const byTime = (a: EventView, b: EventView) => timeOf(a).localeCompare(timeOf(b));

/** What containers that ended have said last. Of each only the newest end is read. */
async function lastWords(
  cluster: Cluster,
  namespace: string,
  pods: readonly PodView[],
): Promise<Map<string, string>> {
  const logs = new Map<string, string>();
  const ended = pods.flatMap((pod) =>
    [...pod.status.initContainerStatuses, ...pod.status.containerStatuses].flatMap((status) => {
      if (status.state.terminated) {
        return [{ pod: pod.metadata.name, container: status.name, previous: false }];
      }
      return status.lastState.terminated
        ? [{ pod: pod.metadata.name, container: status.name, previous: true }]
        : [];
    }),
  );
  await Promise.all(
    ended.slice(0, 6).map(async ({ pod, container, previous }) => {
      const query = new URLSearchParams({ container, tailLines: String(tailLines), limitBytes: "8192" });
      if (previous) query.set("previous", "true");
      const path = `/api/v1/namespaces/${namespace}/pods/${pod}/log?${query}`;
      // Logs are colour: a node that does not give them out does not decide anything.
      const answer = await cluster
        .raw({ method: "GET", path, once: true, timeoutMs: 3_000 })
        .catch(() => undefined);
      if (answer !== undefined) logs.set(`${pod}/${container}`, answer.body.trimEnd());
    }),
  );
  return logs;
}
