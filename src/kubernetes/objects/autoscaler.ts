import type { HorizontalPodAutoscaler } from "kubernetes-types/autoscaling/v2.d.ts";
import { metadataOf } from "./metadata.ts";
import { serverContainerName } from "./server-container.ts";
import type { Settings } from "./settings.ts";

/** Whether an autoscaler owns the number of replicas; then nothing else may write it. */
export function isAutoscaled({ replicas }: Pick<Settings, "replicas">): boolean {
  return replicas.max > replicas.min;
}

/** Adds and removes pods by the CPU of the server's own container: the sidecar's would hide it. */
export function autoscaler(settings: Settings): HorizontalPodAutoscaler | undefined {
  if (!isAutoscaled(settings)) return undefined;
  const { min, max, cpuPercent } = settings.replicas;
  return {
    apiVersion: "autoscaling/v2",
    kind: "HorizontalPodAutoscaler",
    metadata: metadataOf(settings, settings.name),
    spec: {
      scaleTargetRef: { apiVersion: "apps/v1", kind: "Deployment", name: settings.name },
      minReplicas: min,
      maxReplicas: max,
      metrics: [
        {
          type: "ContainerResource",
          containerResource: {
            name: "cpu",
            container: serverContainerName,
            target: { type: "Utilization", averageUtilization: cpuPercent },
          },
        },
      ],
    },
  };
}
