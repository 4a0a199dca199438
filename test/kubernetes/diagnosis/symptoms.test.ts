import { describe, expect, it } from "vitest";
import { Clocks } from "../../../src/kubernetes/diagnosis/clocks.ts";
import { symptomsOf } from "../../../src/kubernetes/diagnosis/symptoms.ts";
import { type FailureRow, failures } from "../../../src/kubernetes/diagnosis/table.ts";
import type { Observation } from "../../../src/kubernetes/rollout/observation.ts";
import {
  autoscaler,
  condition,
  container,
  deployment,
  ended,
  endpoints,
  event,
  observation,
  pod,
  replicaSet,
  route,
  waiting,
} from "./observed.ts";

const one = (status: object, more: Partial<Observation> = {}) =>
  observation({ pods: [pod(status)], ...more });
const said = (text: string) => ({ logs: new Map([["s-1/server", text]]) });
const failed = (message: string) =>
  observation({ current: replicaSet(condition("ReplicaFailure", "True", "FailedCreate", message)) });
const pending = (reason: string, message: string) =>
  one({ phase: "Pending" }, { events: [event(reason, message)] });
const running = container({ running: { startedAt: "2026-11-22T10:00:00Z" } }, { started: true });
const unhealthy = (message: string) => one(running, { events: [event("Unhealthy", message)] });
const unscheduled = (message: string) =>
  one({ phase: "Pending", ...condition("PodScheduled", "False", "Unschedulable", message) });
const ready = { ...running, ...condition("Ready", "True") };
const parent = (type: string, status: string, reason: string) => [
  { type, status, reason, message: "", observedGeneration: 1 },
];

/** Row of rollout.md, section 2 → what the API server shows. Messages are those of Kubernetes 1.34 and containerd. */
const rows: [number, string, Observation][] = [
  [
    1,
    "image missing",
    one(
      waiting(
        "ErrImagePull",
        'rpc error: code = NotFound desc = failed to pull and unpack image "r/x@sha256:0": r/x@sha256:0: not found',
      ),
    ),
  ],
  [2, "wrong platform", one(waiting("ErrImagePull", "no match for platform in manifest: not found"))],
  [3, "pull refused", one(waiting("ErrImagePull", "failed to authorize: 401 Unauthorized"))],
  [4, "registry away", one(waiting("ErrImagePull", "dial tcp 10.0.0.1:443: i/o timeout"))],
  [4, "rate limit", one(waiting("ImagePullBackOff", "429 Too Many Requests: toomanyrequests"))],
  [5, "back-off only", one(waiting("ImagePullBackOff", 'Back-off pulling image "r/x"'))],
  [
    1,
    "back-off with its cause",
    one(waiting("ImagePullBackOff", 'Back-off pulling image "r/x": ErrImagePull: r/x: not found')),
  ],
  [6, "bad name", one(waiting("InvalidImageName", "couldn't parse image name"))],
  [
    7,
    "never pull",
    one(waiting("ErrImageNeverPull", "Container image is not present with pull policy of Never")),
  ],
  [8, "secret missing", one(waiting("CreateContainerConfigError", 'secret "api" not found'))],
  [9, "key missing", one(waiting("CreateContainerConfigError", "couldn't find key K in Secret ns/api"))],
  [
    10,
    "cache lag",
    one(
      waiting(
        "CreateContainerConfigError",
        "failed to sync secret cache: timed out waiting for the condition",
      ),
    ),
  ],
  [
    11,
    "root",
    one(waiting("CreateContainerConfigError", "container has runAsNonRoot and image will run as root")),
  ],
  [
    11,
    "named user",
    one(
      waiting(
        "CreateContainerConfigError",
        "container has runAsNonRoot and image has non-numeric user (app)",
      ),
    ),
  ],
  [12, "no command", one(waiting("CreateContainerError", "no command specified"))],
  [
    13,
    "mount missing",
    pending("FailedMount", 'MountVolume.SetUp failed for volume "v" : secret "api" not found'),
  ],
  [
    14,
    "mount late",
    pending("FailedMount", "Unable to attach or mount volumes: timed out waiting for the condition"),
  ],
  [14, "attach", pending("FailedAttachVolume", "AttachVolume.Attach failed")],
  [15, "sandbox", pending("FailedCreatePodSandBox", "failed to setup network for sandbox")],
  [
    16,
    "program absent",
    one(ended(128, { reason: "StartError", message: 'exec: "/x": stat /x: no such file or directory' })),
  ],
  [17, "wrong CPU", one(ended(255), said("exec /app/server: exec format error"))],
  [
    17,
    "wrong CPU at the start",
    one(ended(128, { reason: "StartError", message: "exec /app/x: exec format error" })),
  ],
  [18, "crash", one(ended(1, { restartCount: 1 }), said("Error: no database"))],
  [19, "ends with 0", one(ended(0, { reason: "Completed" }))],
  [20, "out of memory", one(ended(137, { reason: "OOMKilled" }))],
  [
    21,
    "too small to start",
    one(
      ended(128, { reason: "StartError", message: "container init was OOM-killed (memory limit too low?)" }),
    ),
  ],
  [
    22,
    "killed by its probe",
    one(ended(137), {
      events: [event("Killing", "Container server failed startup probe, will be restarted")],
    }),
  ],
  [
    22,
    "on its way out after its probe",
    one(running, {
      events: [
        event("Unhealthy", "Startup probe failed: 503"),
        event("Killing", "Container server failed startup probe, will be restarted"),
      ],
    }),
  ],
  [23, "read-only disk", one(ended(1), said("Error: EROFS: read-only file system, open '/x'"))],
  [24, "port forbidden", one(ended(1), said("Error: listen EACCES: permission denied 0.0.0.0:80"))],
  [25, "hook", one(waiting("PostStartHookError", "command 'x' exited with 1"))],
  [
    27,
    "nothing listens",
    unhealthy("Readiness probe failed: dial tcp 10.0.0.1:8080: connect: connection refused"),
  ],
  [28, "hangs", unhealthy('Readiness probe failed: Get "http://x": context deadline exceeded')],
  [29, "wrong answer", unhealthy("Readiness probe failed: HTTP probe failed with statuscode: 500")],
  [
    30,
    "still starting",
    one(container({ running: { startedAt: "2026-11-22T10:00:05Z" } }, { started: false })),
  ],
  [
    31,
    "gate",
    one(
      condition("Ready", "False", "ReadinessGatesNotReady", "the status of pod readiness gate is not True"),
    ),
  ],
  [32, "no room", unscheduled("0/1 nodes are available: 1 Insufficient cpu.")],
  [33, "taint", unscheduled("0/1 nodes are available: 1 node(s) had untolerated taint {team: ads}.")],
  [
    34,
    "placement",
    unscheduled("0/1 nodes are available: 1 node(s) didn't match Pod's node affinity/selector."),
  ],
  [
    35,
    "volume claim",
    unscheduled("0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims."),
  ],
  [36, "evicted", one({ phase: "Failed", reason: "Evicted" })],
  [
    37,
    "quota",
    failed('pods "s" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1'),
  ],
  [
    38,
    "limits demanded",
    failed("pods is forbidden: maximum cpu usage per Container is 100m, but limit is 1"),
  ],
  [39, "pod security", failed('pods is forbidden: violates PodSecurity "restricted:latest"')],
  [40, "admission", failed('admission webhook "p.example" denied the request: no')],
  [41, "admission away", failed('Internal error occurred: failed calling webhook "p.example"')],
  [42, "account", failed('error looking up service account ns/s: serviceaccount "s" not found')],
  [48, "paused", observation({ deployment: deployment({ spec: { paused: true } }) })],
  [
    49,
    "no progress",
    observation({
      deployment: deployment({ status: condition("Progressing", "False", "ProgressDeadlineExceeded") }),
    }),
  ],
  [
    50,
    "no request",
    observation({
      autoscaler: autoscaler(
        condition(
          "ScalingActive",
          "False",
          "FailedGetResourceMetric",
          "missing request for cpu in container server",
        ),
      ),
    }),
  ],
  [
    51,
    "no metrics",
    observation({
      autoscaler: autoscaler(
        condition(
          "ScalingActive",
          "False",
          "FailedGetResourceMetric",
          "unable to get metrics: no metrics returned",
        ),
      ),
    }),
  ],
  [
    52,
    "no target",
    observation({ autoscaler: autoscaler(condition("AbleToScale", "False", "FailedGetScale", "not found")) }),
  ],
  [53, "no endpoints", one(ready, { endpoints: endpoints("uid-of-another") })],
  [54, "route unseen", observation({ route: route(undefined) })],
  [55, "route refused", observation({ route: route(parent("Accepted", "False", "NotAllowedByListeners")) })],
  [56, "host taken", observation({ route: route(parent("Accepted", "False", "RuleMatchConflict")) })],
  [57, "backend", observation({ route: route(parent("ResolvedRefs", "False", "BackendNotFound")) })],
];

describe("each failure is known by what the API server shows", () => {
  it.each(rows)("row %i: %s", (row, _what, seen) => {
    expect(symptomsOf(seen).map((symptom) => symptom.row)).toEqual([row]);
  });

  it("knows a failure of an init container by the same rows, and says which container", () => {
    const state = { waiting: { reason: "ErrImagePull", message: "x: not found" } };
    const seen = one({ phase: "Pending", initContainerStatuses: [{ name: "prepare", state }] });
    expect(symptomsOf(seen)).toMatchObject([{ row: 1, subject: "init container prepare" }]);
  });
});

describe("what is no failure", () => {
  it("of a good rollout, nothing is said", () => {
    expect(
      symptomsOf(
        one(ready, {
          endpoints: endpoints("uid-s-1"),
          route: route([
            ...parent("Accepted", "True", "Accepted"),
            ...parent("ResolvedRefs", "True", "ResolvedRefs"),
          ]),
        }),
      ),
    ).toEqual([]);
  });

  it("a past that is another rollout's", () => {
    const state = { running: {} };
    const last = {
      lastState: { terminated: { exitCode: 1, finishedAt: "2026-11-22T09:00:00Z" } },
      restartCount: 9,
      ready: true,
    };
    expect(
      symptomsOf(
        one(
          { ...container(state, last), ...condition("Ready", "True") },
          { endpoints: endpoints("uid-s-1") },
        ),
      ),
    ).toEqual([]);
  });

  it("an init container that did its work", () => {
    const state = { terminated: { exitCode: 0, reason: "Completed", finishedAt: "2026-11-22T10:00:05Z" } };
    expect(symptomsOf(one({ initContainerStatuses: [{ name: "prepare", state }] }))).toEqual([]);
  });
});

describe("the two clocks", () => {
  const at = (seen: Observation, seconds: number): Observation => ({ ...seen, atMs: seconds * 1000 });
  const calledAt = (seen: Observation, ...seconds: number[]) => {
    const clocks = new Clocks();
    return seconds.map((second) => {
      const now = at(seen, second);
      return clocks.judge(symptomsOf(now), now).some(({ called }) => called);
    });
  };

  it("says at first sight and calls only when the row allows", () => {
    const missing = one(waiting("ErrImagePull", "x: not found"));
    const clocks = new Clocks();
    const [first] = clocks.judge(symptomsOf(missing), at(missing, 0));
    expect(first).toMatchObject({ fresh: true, called: false, leftSeconds: 12 });
    expect(calledAt(missing, 0, 5, 11, 12)).toEqual([false, false, false, true]);
  });

  it("calls at once what cannot heal", () => {
    expect(calledAt(one(waiting("InvalidImageName", "x")), 0)).toEqual([true]);
  });

  it("does not call a registry that is away for 40 seconds", () => {
    const away = one(waiting("ErrImagePull", "dial tcp: connection refused"));
    expect(calledAt(away, 0, 10, 20, 30, 40)).toEqual([false, false, false, false, false]);
  });

  it("does not call one crash, and calls the second", () => {
    expect(calledAt(one(ended(1)), 0, 60)).toEqual([false, false]);
    expect(calledAt(one(ended(1, { restartCount: 1 })), 0)).toEqual([true]);
  });

  it("never counts an evicted pod", () => {
    expect(calledAt(one({ phase: "Failed", reason: "Evicted" }), 0, 600)).toEqual([false, false]);
  });

  it("gives a failure more time while another new pod is ready: it may be the node", () => {
    const broken = pod(waiting("InvalidImageName", "x"));
    const seen = observation({
      pods: [broken, pod(ready, { name: "s-2" })],
      endpoints: endpoints("uid-s-2"),
    });
    expect(calledAt(seen, 0, 30, 60)).toEqual([false, false, true]);
  });

  it("starts anew for what has healed in between", () => {
    const missing = one(waiting("ErrImagePull", "x: not found"));
    const clocks = new Clocks();
    clocks.judge(symptomsOf(missing), at(missing, 0));
    clocks.judge([], at(missing, 20));
    expect(clocks.judge(symptomsOf(missing), at(missing, 21))[0]).toMatchObject({
      fresh: true,
      called: false,
    });
  });
});

describe("the table", () => {
  it("has the 61 rows, each with a cause, a fix and a rule of its own", () => {
    const entries: FailureRow[] = Object.values(failures);
    expect(entries).toHaveLength(61);
    expect(new Set(entries.map(({ rule }) => rule)).size).toBe(61);
    for (const { cause, fix } of entries) expect([cause, fix].every((text) => text.endsWith("."))).toBe(true);
  });
});
