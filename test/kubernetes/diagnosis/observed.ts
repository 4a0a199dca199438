import type { Observation } from "../../../src/kubernetes/rollout/observation.ts";
import {
  autoscalerView,
  deploymentView,
  endpointSliceView,
  eventView,
  podView,
  replicaSetView,
  routeView,
} from "../../../src/kubernetes/rollout/views.ts";

/** The start of every observed rollout. */
export const since = "2026-11-22T10:00:00Z";
const later = "2026-11-22T10:00:05Z";

/** A pod of the new ReplicaSet as the API server gives it. */
export function pod(
  status: object,
  { name = "s-1", spec = {}, metadata = {} }: { name?: string; spec?: object; metadata?: object } = {},
) {
  return podView.parse({
    metadata: { name, uid: `uid-${name}`, creationTimestamp: later, ...metadata },
    spec: { containers: [{ name: "server" }], ...spec },
    status: { phase: "Running", ...status },
  });
}

/** Status of the container `server`. */
export function container(state: object, more: object = {}) {
  return { containerStatuses: [{ name: "server", state, restartCount: 0, ...more }] };
}

export const waiting = (reason: string, message = "", more: object = {}) =>
  container({ waiting: { reason, message } }, more);

export const ended = (
  exitCode: number,
  more: { reason?: string; message?: string; restartCount?: number } = {},
) => {
  const { restartCount = 0, ...terminated } = more;
  return container(
    { terminated: { exitCode, reason: "Error", finishedAt: later, ...terminated } },
    { restartCount },
  );
};

export const condition = (type: string, status: string, reason = "", message = "") => ({
  conditions: [{ type, status, reason, message, observedGeneration: 1 }],
});

export const event = (reason: string, message: string, about = "uid-s-1") =>
  eventView.parse({
    metadata: { name: `e-${reason}` },
    reason,
    message,
    lastTimestamp: later,
    involvedObject: { kind: "Pod", uid: about },
  });

/** An observation with a Deployment of one pod; parts may be replaced. */
export function observation(parts: Partial<Observation> = {}): Observation {
  return {
    atMs: 6_000,
    since,
    deployment: deployment(),
    current: replicaSet(),
    pods: [],
    oldPods: [],
    events: [],
    endpoints: [],
    autoscaler: undefined,
    route: undefined,
    logs: new Map(),
    ...parts,
  };
}

export const deployment = (more: { spec?: object; status?: object } = {}) =>
  deploymentView.parse({
    metadata: { name: "s", uid: "uid-d", generation: 2 },
    spec: { replicas: 1, ...more.spec },
    status: { observedGeneration: 2, updatedReplicas: 1, availableReplicas: 1, ...more.status },
  });

export const replicaSet = (status: object = {}) =>
  replicaSetView.parse({ metadata: { name: "s-abc", uid: "uid-rs" }, status });

export const autoscaler = (status: object) =>
  autoscalerView.parse({ metadata: { name: "s" }, spec: { maxReplicas: 4 }, status });

export const endpoints = (...uids: string[]) => [
  endpointSliceView.parse({
    metadata: { name: "s-1" },
    endpoints: uids.map((uid) => ({
      addresses: ["10.0.0.1"],
      conditions: { ready: true },
      targetRef: { uid },
    })),
  }),
];

export const route = (conditions: object[] | undefined) =>
  routeView.parse({
    metadata: { name: "s", generation: 1 },
    spec: { parentRefs: [{ name: "mcp" }] },
    status: { parents: conditions === undefined ? [] : [{ parentRef: { name: "mcp" }, conditions }] },
  });
