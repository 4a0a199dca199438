import type {
  AutoscalerView,
  DeploymentView,
  EndpointSliceView,
  EventView,
  PodView,
  ReplicaSetView,
  RouteView,
} from "./views.ts";

/** Everything that was seen of a rollout at one moment. The verdicts on it are pure functions. */
export interface Observation {
  /** Milliseconds since the objects were applied. */
  atMs: number;
  /** When the objects were applied, by the API server's clock; ISO 8601. What is older is another release's. */
  since: string;
  deployment: DeploymentView | undefined;
  /** The ReplicaSet of the Deployment's present template. */
  current: ReplicaSetView | undefined;
  /** Pods of `current`, in order of creation; those that are going are left out. */
  pods: PodView[];
  /** Pods of the Deployment's other ReplicaSets, going ones too. */
  oldPods: PodView[];
  /** Of these pods, of the ReplicaSet and of the Deployment, since the objects were applied; oldest first. */
  events: EventView[];
  endpoints: EndpointSliceView[];
  autoscaler: AutoscalerView | undefined;
  route: RouteView | undefined;
  /** Last lines of containers that ended, by "pod/container". */
  logs: ReadonlyMap<string, string>;
}

/** What our own apply made of the objects: the rollout is judged against it, never against what is read later. */
export interface AppliedRelease {
  deployment: string;
  /** `metadata.generation` that the apply returned. */
  generation: number;
  deploymentUid: string;
  /** `spec.template` that the apply returned, as JSON; absent where nothing was applied. */
  template?: string;
  service?: string;
  autoscaler?: string;
  route?: { name: string; generation: number };
}

/** True where the pod is ready. */
export function isReady(pod: PodView): boolean {
  return pod.status.conditions.some((one) => one.type === "Ready" && one.status === "True");
}

/** A pod that the node has dropped, or that has ended: its replacement counts, not this one. */
export function isGone(pod: PodView): boolean {
  return (
    pod.status.phase === "Failed" ||
    pod.status.phase === "Succeeded" ||
    pod.metadata.deletionTimestamp !== undefined
  );
}
