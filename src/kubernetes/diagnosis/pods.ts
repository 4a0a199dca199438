import type { Observation } from "../rollout/observation.ts";
import { conditionOf, type EventView, type PodView } from "../rollout/views.ts";
import type { FailureNumber, Symptom } from "./table.ts";

/** Rows 13 to 15 and 31 to 36: what keeps a pod from being started, or took it away. */
export function podSymptoms(observation: Observation): Symptom[] {
  return observation.pods.flatMap((pod) => {
    const events = observation.events.filter((event) => event.involvedObject.uid === pod.metadata.uid);
    const found = [...dropped(pod), ...scheduling(pod, events), ...setUp(pod, events), ...gates(pod)];
    return found.map((symptom) => ({ ...symptom, subject: "pod", pod: pod.metadata.name }));
  });
}

type Found = Omit<Symptom, "subject" | "pod">;

function dropped(pod: PodView): Found[] {
  const { phase, reason, conditions } = pod.status;
  const disrupted = conditionOf(conditions, "DisruptionTarget");
  if (phase === "Failed" && reason !== "") return [{ row: 36, evidence: reason }];
  return disrupted?.status === "True" ? [{ row: 36, evidence: disrupted.message || disrupted.reason }] : [];
}

const places: readonly (readonly [RegExp, FailureNumber])[] = [
  [/unbound immediate PersistentVolumeClaims|provisioning/i, 35],
  [/Insufficient|Too many pods/i, 32],
  [/untolerated taint/i, 33],
  [/node affinity|node selector|didn't match|topology spread|free ports/i, 34],
];

function scheduling(pod: PodView, events: readonly EventView[]): Found[] {
  const condition = conditionOf(pod.status.conditions, "PodScheduled");
  if (condition === undefined || condition.status !== "False") return [];
  const evidence = condition.message || condition.reason;
  if (condition.reason === "SchedulingGated") return [{ row: 35, evidence }];
  const row = places.find(([pattern]) => pattern.test(evidence))?.[1] ?? 34;
  if (/node\.kubernetes\.io\/(not-ready|unreachable)/.test(evidence))
    return [{ row, evidence, seconds: 120 }];
  // An autoscaler of nodes says whether it will help.
  if (events.some((event) => event.reason === "TriggeredScaleUp")) return [{ row, evidence, seconds: 600 }];
  return events.some((event) => event.reason === "NotTriggerScaleUp")
    ? [{ row, evidence, seconds: 30 }]
    : [{ row, evidence }];
}

/** Only while no container has been started: an event that is over does not count. */
function setUp(pod: PodView, events: readonly EventView[]): Found[] {
  const statuses = [...pod.status.containerStatuses, ...pod.status.initContainerStatuses];
  const begun = statuses.some((status) => status.state.running !== undefined || status.restartCount > 0);
  if (begun || pod.status.phase !== "Pending") return [];
  const last = (reasons: readonly string[]) => events.findLast((event) => reasons.includes(event.reason));
  const mount = last(["FailedMount"]);
  const attach = last(["FailedAttachVolume"]);
  const sandbox = last(["FailedCreatePodSandBox", "NetworkNotReady"]);
  const found: Found[] = [];
  if (mount && /not found|non-existent|references non/i.test(mount.message))
    found.push({ row: 13, evidence: mount.message });
  else if (mount) found.push({ row: 14, evidence: mount.message });
  if (attach) found.push({ row: 14, evidence: attach.message });
  if (sandbox) found.push({ row: 15, evidence: sandbox.message });
  return found;
}

function gates(pod: PodView): Found[] {
  const ready = conditionOf(pod.status.conditions, "Ready");
  return ready?.reason === "ReadinessGatesNotReady" ? [{ row: 31, evidence: ready.message }] : [];
}
