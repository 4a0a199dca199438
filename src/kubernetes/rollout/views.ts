import * as z from "zod";

/** The parts of Kubernetes' objects that a rollout is judged by. What is missing is missing, never an error. */

const condition = z.object({
  type: z.string(),
  status: z.string(),
  reason: z.string().default(""),
  message: z.string().default(""),
  observedGeneration: z.number().optional(),
});
export type Condition = z.infer<typeof condition>;

const owner = z.object({ kind: z.string(), uid: z.string(), controller: z.boolean().optional() });
const meta = z.object({
  name: z.string(),
  uid: z.string().default(""),
  generation: z.number().default(0),
  creationTimestamp: z.string().optional(),
  deletionTimestamp: z.string().optional(),
  labels: z.record(z.string(), z.string()).default({}),
  annotations: z.record(z.string(), z.string()).default({}),
  ownerReferences: z.array(owner).default([]),
});

const terminated = z.object({
  exitCode: z.number(),
  reason: z.string().default(""),
  message: z.string().default(""),
  startedAt: z.string().nullish(),
  finishedAt: z.string().nullish(),
});
export type Terminated = z.infer<typeof terminated>;
const state = z
  .object({
    waiting: z.object({ reason: z.string().default(""), message: z.string().default("") }).optional(),
    running: z.object({ startedAt: z.string().nullish() }).optional(),
    terminated: terminated.optional(),
  })
  .default({});
const containerStatus = z.object({
  name: z.string(),
  image: z.string().default(""),
  imageID: z.string().default(""),
  ready: z.boolean().default(false),
  started: z.boolean().nullish(),
  restartCount: z.number().default(0),
  state,
  lastState: state,
});
export type ContainerStatus = z.infer<typeof containerStatus>;

const probe = z.object({
  periodSeconds: z.number().default(10),
  failureThreshold: z.number().default(3),
  initialDelaySeconds: z.number().default(0),
});
const container = z.object({
  name: z.string(),
  image: z.string().default(""),
  restartPolicy: z.string().optional(),
  startupProbe: probe.optional(),
  readinessProbe: probe.optional(),
});

export const podView = z.object({
  metadata: meta,
  spec: z
    .object({
      nodeName: z.string().optional(),
      containers: z.array(container).default([]),
      initContainers: z.array(container).default([]),
    })
    .default({ containers: [], initContainers: [] }),
  status: z
    .object({
      phase: z.string().default(""),
      reason: z.string().default(""),
      podIP: z.string().optional(),
      startTime: z.string().nullish(),
      conditions: z.array(condition).default([]),
      containerStatuses: z.array(containerStatus).default([]),
      initContainerStatuses: z.array(containerStatus).default([]),
    })
    .default({
      phase: "",
      reason: "",
      conditions: [],
      containerStatuses: [],
      initContainerStatuses: [],
    }),
});
export type PodView = z.infer<typeof podView>;

export const replicaSetView = z.object({
  metadata: meta,
  spec: z.object({ replicas: z.number().default(1) }).default({ replicas: 1 }),
  status: z
    .object({ replicas: z.number().default(0), conditions: z.array(condition).default([]) })
    .default({ replicas: 0, conditions: [] }),
});
export type ReplicaSetView = z.infer<typeof replicaSetView>;

export const deploymentView = z.object({
  metadata: meta,
  spec: z.object({
    replicas: z.number().default(1),
    paused: z.boolean().default(false),
    minReadySeconds: z.number().default(0),
    progressDeadlineSeconds: z.number().default(600),
    /** Kept whole: another template is another's rollout. */
    template: z.unknown().optional(),
  }),
  status: z
    .object({
      observedGeneration: z.number().default(0),
      replicas: z.number().default(0),
      updatedReplicas: z.number().default(0),
      readyReplicas: z.number().default(0),
      availableReplicas: z.number().default(0),
      conditions: z.array(condition).default([]),
    })
    .default({
      observedGeneration: 0,
      replicas: 0,
      updatedReplicas: 0,
      readyReplicas: 0,
      availableReplicas: 0,
      conditions: [],
    }),
});
export type DeploymentView = z.infer<typeof deploymentView>;

export const eventView = z.object({
  metadata: meta,
  type: z.string().default("Normal"),
  reason: z.string().default(""),
  message: z.string().default(""),
  count: z.number().nullish(),
  firstTimestamp: z.string().nullish(),
  lastTimestamp: z.string().nullish(),
  eventTime: z.string().nullish(),
  series: z.object({ count: z.number().default(1), lastObservedTime: z.string().nullish() }).nullish(),
  involvedObject: z
    .object({
      kind: z.string().default(""),
      name: z.string().default(""),
      uid: z.string().default(""),
      fieldPath: z.string().optional(),
    })
    .default({ kind: "", name: "", uid: "" }),
});
export type EventView = z.infer<typeof eventView>;

export const endpointSliceView = z.object({
  metadata: meta,
  endpoints: z
    .array(
      z.object({
        addresses: z.array(z.string()).default([]),
        conditions: z
          .object({
            ready: z.boolean().nullish(),
            serving: z.boolean().nullish(),
            terminating: z.boolean().nullish(),
          })
          .default({}),
        targetRef: z
          .object({ kind: z.string().default(""), name: z.string().default(""), uid: z.string().default("") })
          .optional(),
      }),
    )
    .nullish()
    .transform((value) => value ?? []),
});
export type EndpointSliceView = z.infer<typeof endpointSliceView>;

export const autoscalerView = z.object({
  metadata: meta,
  spec: z.object({ minReplicas: z.number().default(1), maxReplicas: z.number() }),
  status: z.object({ conditions: z.array(condition).default([]) }).default({ conditions: [] }),
});
export type AutoscalerView = z.infer<typeof autoscalerView>;

export const routeView = z.object({
  metadata: meta,
  spec: z
    .object({
      parentRefs: z.array(z.looseObject({ name: z.string() })).default([]),
      hostnames: z.array(z.string()).default([]),
    })
    .default({ parentRefs: [], hostnames: [] }),
  status: z
    .object({
      parents: z
        .array(
          z.object({
            parentRef: z.looseObject({ name: z.string() }),
            controllerName: z.string().default(""),
            conditions: z.array(condition).default([]),
          }),
        )
        .default([]),
    })
    .default({ parents: [] }),
});
export type RouteView = z.infer<typeof routeView>;

/** The condition of a type. */
export function conditionOf(conditions: readonly Condition[], type: string): Condition | undefined {
  return conditions.find((one) => one.type === type);
}
