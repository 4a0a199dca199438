import type { Container, Volume } from "kubernetes-types/core/v1.d.ts";
import { gatewayConfig } from "./config-maps.ts";
import { containerSecurity } from "./security.ts";
import type { Settings } from "./settings.ts";

export const gatewayContainerName = "gateway";

/** Id of the user `envoy` in Envoy's own images, given as a number because kubelet cannot look names up. */
const envoyUser = 101;

const configuration = { name: "gateway-config", mountPath: "/etc/envoy", readOnly: true };

/** Its administration is a socket here: a folder of its own, so that the server beside it cannot reach it. */
const ownScratch = { name: "gateway-tmp", mountPath: "/tmp" };

/** Workload API of SPIFFE, offered by its CSI driver (https://github.com/spiffe/spiffe-csi). */
const workloadApi = { name: "spiffe-workload-api", mountPath: "/spiffe-workload-api", readOnly: true };

/**
 * Envoy beside the server, as a native sidecar: it is up before the server starts and goes after it has gone
 * (https://kubernetes.io/docs/concepts/workloads/pods/sidecar-containers/).
 */
export function gatewayContainer(settings: Settings): Container {
  const { gateway } = settings;
  const { listener, health, metrics } = gateway.ports;
  const live = { httpGet: { path: gateway.probes.live, port: health } };
  return {
    name: gatewayContainerName,
    image: settings.gatewayImage,
    command: ["envoy"],
    args: [
      "--config-path",
      "/etc/envoy/envoy.json",
      "--concurrency",
      "2",
      "--disable-hot-restart",
      "--log-level",
      "warning",
    ],
    restartPolicy: "Always",
    ports: [
      { name: "mcp", containerPort: listener, protocol: "TCP" },
      { name: "health", containerPort: health, protocol: "TCP" },
      { name: "metrics", containerPort: metrics, protocol: "TCP" },
    ],
    resources: { requests: { cpu: "50m", memory: "64Mi" }, limits: { memory: "256Mi" } },
    startupProbe: { ...live, periodSeconds: 1, timeoutSeconds: 1, failureThreshold: 60 },
    livenessProbe: { ...live, periodSeconds: 10, timeoutSeconds: 3, failureThreshold: 3 },
    securityContext: { ...containerSecurity, runAsUser: envoyUser, runAsGroup: envoyUser },
    volumeMounts: [configuration, ownScratch, ...(isSpiffe(settings) ? [workloadApi] : [])].map((mount) => ({
      ...mount,
    })),
  };
}

/** Volumes of {@link gatewayContainer}. */
export function gatewayVolumes(settings: Settings): Volume[] {
  const config = gatewayConfig(settings).metadata?.name ?? "";
  const volumes: Volume[] = [
    { name: configuration.name, configMap: { name: config } },
    { name: ownScratch.name, emptyDir: { sizeLimit: "16Mi" } },
  ];
  if (isSpiffe(settings)) {
    volumes.push({ name: workloadApi.name, csi: { driver: "csi.spiffe.io", readOnly: true } });
  }
  return volumes;
}

function isSpiffe({ request }: Settings): boolean {
  return request.plan.platform.mesh?.kind === "spiffe";
}
