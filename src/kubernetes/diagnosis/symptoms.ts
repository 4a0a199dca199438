import type { Observation } from "../rollout/observation.ts";
import { containerSymptoms } from "./containers.ts";
import { controllerSymptoms } from "./controllers.ts";
import { networkSymptoms } from "./network.ts";
import { podSymptoms } from "./pods.ts";
import { probeSymptoms } from "./probes.ts";
import type { Symptom } from "./table.ts";

/** Everything that is wrong with a rollout at one moment. Pure: the same observation gives the same symptoms. */
export function symptomsOf(observation: Observation): Symptom[] {
  return [
    ...containerSymptoms(observation),
    ...podSymptoms(observation),
    ...probeSymptoms(observation),
    ...controllerSymptoms(observation),
    ...networkSymptoms(observation),
  ];
}
