import type { Deployment } from "kubernetes-types/apps/v1.d.ts";
import type { TopologySpreadConstraint } from "kubernetes-types/core/v1.d.ts";
import { isAutoscaled } from "./autoscaler.ts";
import { gatewayContainer, gatewayVolumes } from "./gateway-container.ts";
import { meshLabels } from "./mesh.ts";
import { metadataOf, prefix } from "./metadata.ts";
import { scrapeAnnotations } from "./metrics.ts";
import { podSecurity } from "./security.ts";
import { scratchVolume, serverContainer } from "./server-container.ts";
import type { Settings } from "./settings.ts";
import { drainSeconds, graceSeconds, minReadySeconds } from "./timing.ts";

/** Seconds without progress after which Kubernetes calls a rollout stuck; never before the start-up budget is used. */
const progressSeconds = ({ startupSeconds }: Settings) => Math.max(600, startupSeconds + 300);

/** Old ReplicaSets that are kept. Rollback applies the recorded release and needs none of them. */
const revisionHistoryLimit = 3;

/** The pods. Without `replicas` where an autoscaler owns that number: each deploy would reset it. */
export function deployment(settings: Settings): Deployment {
  return {
    apiVersion: "apps/v1",
    kind: "Deployment",
    metadata: metadataOf(settings, settings.name),
    spec: {
      ...(isAutoscaled(settings) ? {} : { replicas: settings.replicas.min }),
      revisionHistoryLimit,
      minReadySeconds,
      progressDeadlineSeconds: progressSeconds(settings),
      // A new pod is ready before an old one goes, also where there is only one.
      strategy: { type: "RollingUpdate", rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      selector: { matchLabels: { ...settings.selector } },
      template: podTemplate(settings),
    },
  };
}

/** Holds nothing that changes from run to run: the same release applied twice restarts no pod. */
function podTemplate(
  settings: Settings,
): Deployment["spec"] extends { template: infer T } | undefined ? T : never {
  const { labels, annotations, selector } = settings;
  const { [`${prefix}/owner`]: owner = "", [`${prefix}/digest`]: digest = "" } = annotations;
  return {
    metadata: {
      labels: { ...labels, ...meshLabels(settings), ...selector },
      annotations: {
        ...scrapeAnnotations(settings),
        [`${prefix}/owner`]: owner,
        [`${prefix}/digest`]: digest,
      },
    },
    spec: {
      serviceAccountName: settings.name,
      automountServiceAccountToken: false,
      enableServiceLinks: false,
      terminationGracePeriodSeconds: drainSeconds + graceSeconds,
      securityContext: { ...podSecurity },
      topologySpreadConstraints: ["topology.kubernetes.io/zone", "kubernetes.io/hostname"].map((key) =>
        spread(key, settings),
      ),
      initContainers: [gatewayContainer(settings)],
      containers: [serverContainer(settings)],
      volumes: [{ name: scratchVolume.name, emptyDir: { sizeLimit: "256Mi" } }, ...gatewayVolumes(settings)],
    },
  };
}

/** Zones and nodes share the pods where there are several; one node is enough to run. */
function spread(topologyKey: string, { selector }: Settings): TopologySpreadConstraint {
  return {
    maxSkew: 1,
    topologyKey,
    whenUnsatisfiable: "ScheduleAnyway",
    labelSelector: { matchLabels: { ...selector } },
    // Only pods of one revision are counted, or the old ones decide where the new ones go.
    matchLabelKeys: ["pod-template-hash"],
  };
}
