import { authorization } from "./authorize.ts";
import { bodiesFilter } from "./bodies.ts";
import { address, adminCluster } from "./bootstrap.ts";
import { localReplies } from "./denials.ts";
import { callFact, completionFact, factWriter, strictParser, uriFact } from "./facts.ts";
import { guard } from "./guard.ts";
import { callLimit, limitsOf } from "./limits.ts";
import { meshTransport } from "./mesh.ts";
import type { Model } from "./model.ts";
import { type GatewayRequest, healthPort, metricsPort } from "./request.ts";
import { metadataPaths, metadataUrl } from "./resource-metadata.ts";
import { routes, serverCluster } from "./routes.ts";
import { accessLog } from "./telemetry-access-log.ts";
import { callStats } from "./telemetry-stats.ts";
import { tokenFilter } from "./tokens.ts";
import { extension, type JsonObject } from "./typed.ts";

const manager = "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";

/** Where probes ask. */
export const probes = { ready: "/ready", live: "/live" };

/** Written by the gateway alone; a caller's own copy goes before anything reads it. */
const identityHeaders = ["x-forwarded-user", "x-forwarded-groups", "x-forwarded-workload"];

/** The listener of the clients. */
export function gatewayListener(request: GatewayRequest, model: Model): JsonObject {
  const limits = limitsOf(request.plan);
  return {
    name: "gateway",
    address: { socket_address: address(request.listen) },
    per_connection_buffer_limit_bytes: limits.bodyBytes,
    filter_chains: [
      {
        ...meshTransport(request, model),
        filters: [
          extension("envoy.filters.network.http_connection_manager", manager, {
            stat_prefix: "gateway",
            // Both versions of HTTP, told apart by their first bytes.
            codec_type: "AUTO",
            server_header_transformation: "PASS_THROUGH",
            // Node's and Envoy's readings of a path must be one.
            normalize_path: true,
            merge_slashes: false,
            path_with_escaped_slashes_action: "REJECT_REQUEST",
            use_remote_address: true,
            skip_xff_append: true,
            ...certificates(request),
            common_http_protocol_options: {
              idle_timeout: "3600s",
              headers_with_underscores_action: "REJECT_REQUEST",
              max_headers_count: 100,
            },
            // Whole headers within this time; a body may dribble as long as the stream is not idle.
            request_headers_timeout: "10s",
            stream_idle_timeout: "3600s",
            max_request_headers_kb: 60,
            drain_timeout: "30s",
            early_header_mutation_extensions: [withoutIdentity()],
            route_config: routes(request, model),
            local_reply_config: localReplies(model, metadataUrl(request)),
            access_log: [accessLog(), callStats()],
            http_filters: filters(request, model),
          }),
        ],
      },
    ],
  };
}

function filters(request: GatewayRequest, model: Model): JsonObject[] {
  const limits = limitsOf(request.plan);
  return [
    named("mcp-pipeline.guard", guard(request)),
    tokenFilter(request, model, metadataPaths(request)),
    // Says 413 where the next one would say that the JSON is not whole.
    extension(
      "envoy.filters.http.body_size_limit",
      "envoy.extensions.filters.http.body_size_limit.v3.BodySizeLimit",
      { max_request_bytes: limits.bodyBytes },
    ),
    extension("envoy.filters.http.mcp", "envoy.extensions.filters.http.mcp.v3.Mcp", {
      traffic_mode: "REJECT_NO_MCP",
      max_request_body_size: limits.bodyBytes,
      reject_duplicate_keys: true,
      attribute_source: "BODY",
    }),
    strictParser(),
    named("mcp-pipeline.bodies", bodiesFilter(model)),
    factWriter([callFact, uriFact, completionFact]),
    named("mcp-pipeline.authorization", authorization(model)),
    callLimit(limits),
    extension("envoy.filters.http.router", "envoy.extensions.filters.http.router.v3.Router", {
      suppress_envoy_headers: true,
    }),
  ];
}

function named(name: string, filter: JsonObject): JsonObject {
  return { ...filter, name };
}

/** Istio's own proxy in the pod writes who calls; everybody else's word for it is dropped. */
function certificates({ plan }: GatewayRequest): JsonObject {
  const trusted = plan.platform.mesh?.kind === "istio";
  return { forward_client_cert_details: trusted ? "ALWAYS_FORWARD_ONLY" : "SANITIZE" };
}

function withoutIdentity(): JsonObject {
  return extension(
    "envoy.http.early_header_mutation.header_mutation",
    "envoy.extensions.http.early_header_mutation.header_mutation.v3.HeaderMutation",
    { mutations: identityHeaders.map((remove) => ({ remove })) },
  );
}

/** Probes and nothing else. */
export function healthListener(request: GatewayRequest): JsonObject {
  const { health } = portsOf(request);
  const check = (path: string, more: JsonObject = {}) =>
    extension(
      "envoy.filters.http.health_check",
      "envoy.extensions.filters.http.health_check.v3.HealthCheck",
      {
        pass_through_mode: false,
        headers: [{ name: ":path", string_match: { exact: path } }],
        ...more,
      },
    );
  const serves = { cluster_min_healthy_percentages: { [serverCluster]: { value: 100 } } };
  return small(
    "health",
    { ...request.listen, port: health },
    [],
    [check(probes.ready, request.kind === "sidecar" ? serves : {}), check(probes.live)],
  );
}

/** The metrics out of Envoy's administration, and nothing else of it. */
export function metricsListener(request: GatewayRequest): JsonObject {
  const route = {
    match: {
      path: "/stats/prometheus",
      headers: [{ name: ":method", string_match: { exact: "GET" } }],
    },
    route: { cluster: adminCluster, prefix_rewrite: "/stats/prometheus" },
  };
  return small("metrics", { ...request.listen, port: portsOf(request).metrics }, [route], []);
}

export function portsOf(request: GatewayRequest): { health: number; metrics: number } {
  return request.ports ?? { health: healthPort, metrics: metricsPort };
}

function small(
  name: string,
  listen: GatewayRequest["listen"],
  own: JsonObject[],
  checks: JsonObject[],
): JsonObject {
  return {
    name,
    address: { socket_address: address(listen) },
    // Probes and scrapes must come through when everybody else is turned away.
    ignore_global_conn_limit: true,
    filter_chains: [
      {
        filters: [
          extension("envoy.filters.network.http_connection_manager", manager, {
            stat_prefix: name,
            normalize_path: true,
            common_http_protocol_options: { idle_timeout: "60s" },
            request_timeout: "10s",
            route_config: {
              virtual_hosts: [
                {
                  name,
                  domains: ["*"],
                  routes: [...own, { match: { prefix: "/" }, direct_response: { status: 404 } }],
                },
              ],
            },
            http_filters: [
              ...checks,
              extension("envoy.filters.http.router", "envoy.extensions.filters.http.router.v3.Router"),
            ],
          }),
        ],
      },
    ],
  };
}
