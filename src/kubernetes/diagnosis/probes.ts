import type { Observation } from "../rollout/observation.ts";
import { isReady } from "../rollout/observation.ts";
import type { ContainerStatus, PodView } from "../rollout/views.ts";
import { isSidecar } from "./containers.ts";
import type { FailureNumber, Symptom } from "./table.ts";

const answers: readonly (readonly [RegExp, FailureNumber])[] = [
  [/connection refused/i, 27],
  [/statuscode: (\d+)/i, 29],
  [/deadline exceeded|Client\.Timeout|i\/o timeout|timed out/i, 28],
];

/** Rows 27 to 30: what probes saw of a server that runs. */
export function probeSymptoms(observation: Observation): Symptom[] {
  return observation.pods.flatMap((pod) => {
    if (isReady(pod)) return [];
    const running = [
      ...pod.status.containerStatuses,
      ...pod.status.initContainerStatuses.filter((one) => isSidecar(pod, one)),
    ].filter((status) => status.state.running !== undefined && !status.ready);
    return running.flatMap((status): Symptom[] => {
      const unhealthy = observation.events.findLast(
        (event) =>
          event.involvedObject.uid === pod.metadata.uid &&
          event.reason === "Unhealthy" &&
          (event.involvedObject.fieldPath ?? status.name).includes(status.name),
      );
      const base = { subject: `container ${status.name}`, pod: pod.metadata.name };
      const killed = killedByProbe(pod, status.name, observation);
      if (killed !== undefined) return [{ ...base, ...killed }];
      // A server that listens a moment after its first probe is the usual case, and no news.
      if (unhealthy === undefined || isYoung(status, observation)) {
        return status.started ? [] : [{ ...base, row: 30, evidence: "its probes have not answered yet" }];
      }
      const evidence = unhealthy.message;
      const row = rowOf(evidence, pod);
      const seconds = budgetSeconds(pod, status.name);
      return [{ ...base, row, evidence, seconds }];
    });
  });
}

/** Behind the gateway its 503 is the news that nobody takes connections. */
function rowOf(evidence: string, pod: PodView): FailureNumber {
  const guarded = pod.spec.initContainers.some(({ name }) => name === "gateway");
  if (guarded && /statuscode: 503/.test(evidence)) return 27;
  return answers.find(([pattern]) => pattern.test(evidence))?.[1] ?? 28;
}

/** Row 22 while the container is still on its way out, which takes as long as its drain. */
function killedByProbe(pod: PodView, name: string, { events }: Observation) {
  const of = (reason: string) =>
    events.findLast((event) => event.involvedObject.uid === pod.metadata.uid && event.reason === reason);
  const killing = of("Killing");
  const probe = /failed (startup|liveness) probe/.exec(killing?.message ?? "")?.[1];
  if (killing === undefined || probe === undefined || !killing.message.includes(name)) return undefined;
  const evidence = of("Unhealthy")?.message ?? killing.message;
  // A liveness probe may fail once for a reason of the node's.
  return { row: 22 as const, evidence, count: probe === "startup" || (killing.count ?? 1) > 1 ? 1 : 0 };
}

const youngSeconds = 4;

/** Started a moment ago, by the cluster's own clock. */
function isYoung({ state, started }: ContainerStatus, { since, atMs }: Observation): boolean {
  const now = Date.parse(since) + atMs;
  const at = Date.parse(state.running?.startedAt ?? "");
  return started !== true && now - at < youngSeconds * 1000;
}

/** How long the probes of a container allow it to take, and one look more. In seconds. */
export function budgetSeconds(pod: PodView, name: string): number {
  const container = [...pod.spec.containers, ...pod.spec.initContainers].find((one) => one.name === name);
  const total = (
    probe: { periodSeconds: number; failureThreshold: number; initialDelaySeconds: number } | undefined,
  ) => (probe === undefined ? 0 : probe.initialDelaySeconds + probe.periodSeconds * probe.failureThreshold);
  const period = container?.readinessProbe?.periodSeconds ?? 10;
  return total(container?.startupProbe) + total(container?.readinessProbe) + period;
}
