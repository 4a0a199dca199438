import type { Observation } from "../rollout/observation.ts";
import { conditionOf } from "../rollout/views.ts";
import type { FailureNumber, Symptom } from "./table.ts";

const refusals: readonly (readonly [RegExp, FailureNumber])[] = [
  [/exceeded quota/i, 37],
  [/must specify limits|must specify requests|(maximum|minimum) .* usage per|failed quota/i, 38],
  [/violates PodSecurity/i, 39],
  [/failed calling webhook/i, 41],
  [/admission webhook .* denied|ValidatingAdmissionPolicy/i, 40],
  [/service account|no PriorityClass|PriorityClass .* not found/i, 42],
];

/** Rows 37 to 42, 48 and 49: what ReplicaSet and Deployment say. */
export function controllerSymptoms(observation: Observation): Symptom[] {
  return [...replicaSet(observation), ...deployment(observation)];
}

function replicaSet({ current, oldPods }: Observation): Symptom[] {
  const failure = conditionOf(current?.status.conditions ?? [], "ReplicaFailure");
  if (failure?.status !== "True") return [];
  const evidence = failure.message;
  const row = refusals.find(([pattern]) => pattern.test(evidence))?.[1] ?? 40;
  const subject = `ReplicaSet ${current?.metadata.name}`;
  // Old pods that go may free what the new one wants.
  const going = oldPods.some((pod) => pod.metadata.deletionTimestamp !== undefined);
  return [{ row, subject, evidence, ...(row === 37 && going ? { seconds: 120 } : {}) }];
}

function deployment({ deployment: found }: Observation): Symptom[] {
  if (found === undefined) return [];
  const subject = `Deployment ${found.metadata.name}`;
  const progressing = conditionOf(found.status.conditions, "Progressing");
  const observed = found.status.observedGeneration >= found.metadata.generation;
  if (found.spec.paused)
    return [{ row: 48, subject, evidence: progressing?.message ?? "spec.paused is true" }];
  if (observed && progressing?.status === "False" && progressing.reason === "ProgressDeadlineExceeded") {
    return [{ row: 49, subject, evidence: progressing.message }];
  }
  return [];
}
