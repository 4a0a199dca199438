import { isReady, type Observation } from "../rollout/observation.ts";
import { type Condition, conditionOf } from "../rollout/views.ts";
import type { FailureNumber, Symptom } from "./table.ts";

/** Rows 50 to 57: autoscaler, endpoints and route. */
export function networkSymptoms(observation: Observation): Symptom[] {
  return [...autoscaler(observation), ...endpoints(observation), ...route(observation)];
}

function autoscaler({ autoscaler: found }: Observation): Symptom[] {
  if (found === undefined) return [];
  const subject = `HorizontalPodAutoscaler ${found.metadata.name}`;
  const able = conditionOf(found.status.conditions, "AbleToScale");
  const active = conditionOf(found.status.conditions, "ScalingActive");
  const as = (row: FailureNumber, { message, reason }: Condition): Symptom[] => [
    { row, subject, evidence: message || reason },
  ];
  if (able?.status === "False" && able.reason === "FailedGetScale") return as(52, able);
  if (active?.status !== "False") return [];
  if (/ScalingDisabled|InvalidSelector|AmbiguousSelector/.test(active.reason)) return as(52, active);
  if (/missing request for (cpu|memory)/.test(active.message)) return as(50, active);
  return /FailedGet\w*Metric/.test(active.reason) ? as(51, active) : [];
}

/** UIDs of pods that the Service's slices call ready. */
export function readyEndpoints({ endpoints }: Pick<Observation, "endpoints">): Set<string> {
  const ready = endpoints
    .flatMap((slice) => slice.endpoints)
    .filter(({ conditions }) => conditions.ready !== false);
  return new Set(ready.map((one) => one.targetRef?.uid ?? ""));
}

function endpoints(observation: Observation): Symptom[] {
  const ready = observation.pods.filter(isReady);
  const known = readyEndpoints(observation);
  if (ready.length === 0 || ready.some((pod) => known.has(pod.metadata.uid))) return [];
  const evidence = `ready pods: ${ready.map((pod) => pod.metadata.name).join(", ")}; ready endpoints: ${known.size}`;
  return [{ row: 53, subject: "Service", evidence }];
}

const accepted: readonly (readonly [RegExp, FailureNumber])[] = [[/RuleMatch(Partially)?Conflict/, 56]];

/** Conditions count only where they are about the route as it is now (rollout.md, trap 9). */
function route({ route: found }: Observation): Symptom[] {
  if (found === undefined) return [];
  const subject = `HTTPRoute ${found.metadata.name}`;
  const { parents } = found.status;
  if (parents.length === 0) return [{ row: 54, subject, evidence: "status.parents is empty" }];
  return parents.flatMap(({ conditions, parentRef }): Symptom[] => {
    const fresh = conditions.filter(
      (one) => (one.observedGeneration ?? found.metadata.generation) >= found.metadata.generation,
    );
    const no = (type: string) => fresh.find((one) => one.type === type && one.status === "False");
    const taken = no("Accepted");
    const resolved = no("ResolvedRefs");
    const partly = fresh.find((one) => one.type === "PartiallyInvalid" && one.status === "True");
    const words = ({ reason, message }: Condition) => `${parentRef.name}: ${reason} ${message}`.trim();
    if (taken) {
      const row = accepted.find(([pattern]) => pattern.test(taken.reason))?.[1] ?? 55;
      return [{ row, subject, evidence: words(taken) }];
    }
    if (resolved) return [{ row: 57, subject, evidence: words(resolved) }];
    return partly ? [{ row: 56, subject, evidence: words(partly) }] : [];
  });
}
