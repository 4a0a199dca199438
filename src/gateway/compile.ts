import { bootstrap } from "./bootstrap.ts";
import { gatewayListener, healthListener, metricsListener, portsOf, probes } from "./listeners.ts";
import { modelOf } from "./model.ts";
import type { GatewayFiles, GatewayRequest } from "./request.ts";

export type { GatewayFiles, GatewayRequest } from "./request.ts";

/**
 * The gateway of one server as files for Envoy 1.40. Pure: the same request gives the same bytes.
 *
 * @throws Problem (exit 2) where the platform lets nobody in, or a rule cannot be enforced
 */
export function compileGateway(request: GatewayRequest): GatewayFiles {
  const model = modelOf(request);
  const listeners = [gatewayListener(request, model), healthListener(request), metricsListener(request)];
  return {
    files: { "envoy.json": `${JSON.stringify(bootstrap(request, listeners))}\n` },
    ports: { listener: request.listen.port, ...portsOf(request) },
    probes,
  };
}
