import { readyEndpoints } from "../diagnosis/network.ts";
import { type AppliedRelease, isGone, isReady, type Observation } from "./observation.ts";
import { conditionOf } from "./views.ts";

/** What a rollout still lacks, in words; empty where it is whole. */
export function missingFrom(observation: Observation, applied: AppliedRelease): string[] {
  const { deployment, current, oldPods } = observation;
  if (deployment === undefined) return ["the Deployment is gone"];
  // The generation that our own apply returned: an older status tells of the release before.
  if (deployment.status.observedGeneration < applied.generation)
    return ["the new Deployment has not been seen yet"];
  if (current === undefined) return ["the new pods have not been asked for yet"];
  const missing: string[] = [];
  const wanted = deployment.spec.replicas;
  const pods = observation.pods.filter((pod) => !isGone(pod));
  const ready = pods.filter(isReady);
  const { updatedReplicas, availableReplicas } = deployment.status;
  if (wanted === 0) missing.push("the Deployment is scaled to no pods at all");
  if (ready.length < Math.max(wanted, pods.length)) {
    missing.push(`${ready.length} of ${Math.max(wanted, pods.length)} new pods are ready`);
  } else if (updatedReplicas < wanted || availableReplicas < wanted) {
    missing.push(
      `${Math.min(updatedReplicas, availableReplicas)} of ${wanted} new pods have been ready for long enough`,
    );
  }
  const staying = oldPods.filter((pod) => !isGone(pod));
  if (staying.length > 0) missing.push(`${staying.length} old pods are still there`);
  if (missing.length > 0) return missing;
  return [...endpointsMissing(observation, applied), ...routeMissing(observation, applied)];
}

function endpointsMissing(observation: Observation, applied: AppliedRelease): string[] {
  if (applied.service === undefined) return [];
  const known = readyEndpoints(observation);
  const without = observation.pods.filter((pod) => isReady(pod) && !known.has(pod.metadata.uid));
  const old = observation.oldPods.filter((pod) => known.has(pod.metadata.uid));
  return [
    ...(without.length > 0 ? [`${without.length} new pods are no endpoints of the Service yet`] : []),
    ...(old.length > 0 ? [`${old.length} old pods are still endpoints of the Service`] : []),
  ];
}

function routeMissing({ route }: Observation, applied: AppliedRelease): string[] {
  if (applied.route === undefined) return [];
  const wanted = applied.route.generation;
  const taken = route?.status.parents.some(({ conditions }) =>
    ["Accepted", "ResolvedRefs"].every((type) => {
      const condition = conditionOf(conditions, type);
      return condition?.status === "True" && (condition.observedGeneration ?? wanted) >= wanted;
    }),
  );
  return taken ? [] : ["no gateway has taken the route yet"];
}

/** Digests that the nodes report for the server's container, by pod; none where they do not tell. */
export function reportedDigests(
  observation: Observation,
  container: string,
): Map<string, string | undefined> {
  return new Map(
    observation.pods.map((pod) => {
      const status = pod.status.containerStatuses.find((one) => one.name === container);
      return [pod.metadata.name, /sha256:[0-9a-f]{64}/.exec(status?.imageID ?? "")?.[0]];
    }),
  );
}
