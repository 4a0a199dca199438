import type { Container, EnvVar } from "kubernetes-types/core/v1.d.ts";
import { environmentConfig } from "./config-maps.ts";
import { secretVariables } from "./secrets.ts";
import { containerSecurity } from "./security.ts";
import type { Settings } from "./settings.ts";
import { drainSeconds, livenessProbe, readinessProbe, startupProbe } from "./timing.ts";

export const serverContainerName = "server";

/** The one folder that a server can write to, gone with the pod. */
export const scratchVolume = { name: "tmp", mountPath: "/tmp" };

/** The team's server. Behind the gateway it listens on loopback, so that nobody walks around the gateway. */
export function serverContainer(settings: Settings): Container {
  const { request, resources, startupSeconds } = settings;
  const config = environmentConfig(settings)?.metadata?.name;
  const answers = answersMcp(settings);
  return {
    name: serverContainerName,
    image: request.image,
    ...(config === undefined ? {} : { envFrom: [{ configMapRef: { name: config } }] }),
    env: [...whereToListen(settings), ...secretVariables(settings)],
    resources: { requests: { ...resources.requests }, limits: { ...resources.limits } },
    startupProbe: startupProbe(answers, startupSeconds),
    readinessProbe: readinessProbe(answers),
    livenessProbe: livenessProbe(answers),
    lifecycle: { preStop: { sleep: { seconds: drainSeconds } } },
    securityContext: { ...containerSecurity },
    volumeMounts: [{ ...scratchVolume }],
  };
}

/**
 * The gateway speaks MCP with the server beside it and answers kubelet with the outcome: an open port is no server.
 * kubelet itself could not ask, since the server listens on loopback.
 */
function answersMcp({ gateway }: Settings) {
  return { httpGet: { path: gateway.probes.ready, port: gateway.ports.health } };
}

/** product.md, "runtime": PORT and HOST for every server, FASTMCP_* for Python that speaks HTTP itself. */
function whereToListen({ request: { plan } }: Settings): EnvVar[] {
  const host = "127.0.0.1";
  const port = String(plan.runtime.port);
  const variables: [string, string][] = [
    ["HOST", host],
    ["PORT", port],
  ];
  if (plan.runtime.kind === "python" && plan.runtime.transport === "streamable-http") {
    variables.push(["FASTMCP_HOST", host], ["FASTMCP_PORT", port]);
  }
  return variables.map(([name, value]) => ({ name, value }));
}
