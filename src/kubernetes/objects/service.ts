import type { Service } from "kubernetes-types/core/v1.d.ts";
import { metadataOf } from "./metadata.ts";
import type { Settings } from "./settings.ts";

/** Port of every server's Service. */
export const servicePort = 80;

/** The stable address in the cluster; it leads to the gateway in the pod, never to the server itself. */
export function service(settings: Settings): Service {
  return {
    apiVersion: "v1",
    kind: "Service",
    metadata: metadataOf(settings, settings.name),
    spec: {
      type: "ClusterIP",
      selector: { ...settings.selector },
      ports: [
        {
          name: "http",
          port: servicePort,
          targetPort: settings.entrance.name,
          protocol: "TCP",
          appProtocol: "http",
        },
      ],
      // Ten minutes of silence end a session's place; the maximum that Kubernetes takes is a day.
      ...(settings.sticky
        ? { sessionAffinity: "ClientIP", sessionAffinityConfig: { clientIP: { timeoutSeconds: 600 } } }
        : {}),
    },
  };
}
