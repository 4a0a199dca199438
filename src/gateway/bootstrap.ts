import { limitsOf } from "./limits.ts";
import { adminSocket, type Endpoint, type GatewayRequest } from "./request.ts";
import { serverCluster } from "./routes.ts";
import { keySources } from "./tokens.ts";
import { extension, type JsonObject } from "./typed.ts";

/** Certificates of the authorities that the public images of Envoy carry. */
const authorities = "/etc/ssl/certs/ca-certificates.crt";

/** Name of the cluster that is Envoy's own administration. */
export const adminCluster = "admin";

/** Everything around the listeners. */
export function bootstrap(request: GatewayRequest, listeners: JsonObject[]): JsonObject {
  const { plan } = request;
  return {
    node: { id: plan.name, cluster: plan.name },
    // A socket in the file system: no port to find, and nothing but the metrics' listener passes anything on.
    admin: { address: { pipe: { path: request.adminSocket ?? adminSocket, mode: 0o600 } } },
    // Envoy refuses patterns over 100 instructions; ours come from the manifest, and RE2 takes linear time.
    layered_runtime: {
      layers: [{ name: "static", static_layer: { re2: { max_program_size: { error_level: 100_000 } } } }],
    },
    static_resources: {
      listeners,
      clusters: [server(request), ...keyClusters(request), administration(request)],
    },
    overload_manager: {
      resource_monitors: [
        extension(
          "envoy.resource_monitors.global_downstream_max_connections",
          "envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig",
          { max_active_downstream_connections: limitsOf(plan).connections },
        ),
      ],
    },
  };
}

function server({ plan, upstream, kind }: GatewayRequest): JsonObject {
  return {
    name: serverCluster,
    type: "STATIC",
    connect_timeout: "5s",
    load_assignment: assignment(serverCluster, { socket_address: address(upstream) }),
    typed_extension_protocol_options: http1(),
    // With one host, sending to it although it is down helps nobody.
    common_lb_config: { healthy_panic_threshold: { value: 0 } },
    ...(kind === "sidecar" ? { health_checks: [answersMcp(plan.runtime)] } : {}),
  };
}

/** A request that every server knows, in a session that none has: it is answered, and begins nothing. */
const probe = { jsonrpc: "2.0", id: "mcp-pipeline-probe", method: "ping" };
const probeSession = "mcp-pipeline-probe";

/**
 * In a pod this is what readiness means: the endpoint answers MCP. An open port says nothing of a server that hangs. A
 * `ping` outside of any session is a result from servers without sessions; those with sessions refuse it with 400 or,
 * for a session that they do not know, 404. Without that session's name the Python SDK would begin one for every probe.
 */
function answersMcp({ path, port }: GatewayRequest["plan"]["runtime"]): JsonObject {
  const header = (key: string, value: string): JsonObject => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD",
  });
  return {
    timeout: "3s",
    // Often until it is well, and again at once where it is not; a server that is well is left in peace.
    interval: "5s",
    no_traffic_interval: "1s",
    no_traffic_healthy_interval: "5s",
    unhealthy_interval: "1s",
    unhealthy_edge_interval: "1s",
    unhealthy_threshold: 2,
    healthy_threshold: 1,
    http_health_check: {
      host: `localhost:${port}`,
      path,
      method: "POST",
      send: { text: Buffer.from(JSON.stringify(probe)).toString("hex") },
      request_headers_to_add: [
        header("content-type", "application/json"),
        header("accept", "application/json, text/event-stream"),
        header("mcp-session-id", probeSession),
      ],
      expected_statuses: [200, 400, 404].map((status) => ({ start: status, end: status + 1 })),
    },
  };
}

function http1(): JsonObject {
  return {
    "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
      "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
      explicit_http_config: { http_protocol_options: {} },
      // Servers close idle connections after 5 s or more; one that is used at that moment would fail a call.
      common_http_protocol_options: { idle_timeout: "4s" },
    },
  };
}

function keyClusters(request: GatewayRequest): JsonObject[] {
  return keySources(request).map(({ cluster, uri }) => {
    const url = new URL(uri);
    const secure = url.protocol === "https:";
    const port = Number(url.port || (secure ? 443 : 80));
    const host = url.hostname.replace(/^\[|\]$/g, "");
    return {
      name: cluster,
      type: "STRICT_DNS",
      connect_timeout: "5s",
      load_assignment: assignment(cluster, { socket_address: { address: host, port_value: port } }),
      ...(secure ? { transport_socket: tls(host) } : {}),
    };
  });
}

function tls(host: string): JsonObject {
  return extension(
    "envoy.transport_sockets.tls",
    "envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext",
    {
      sni: host,
      common_tls_context: {
        validation_context: {
          trusted_ca: { filename: authorities },
          match_typed_subject_alt_names: [{ san_type: "DNS", matcher: { exact: host } }],
        },
      },
    },
  );
}

function administration(request: GatewayRequest): JsonObject {
  return {
    name: adminCluster,
    type: "STATIC",
    connect_timeout: "1s",
    load_assignment: assignment(adminCluster, { pipe: { path: request.adminSocket ?? adminSocket } }),
  };
}

function assignment(cluster_name: string, target: JsonObject): JsonObject {
  return { cluster_name, endpoints: [{ lb_endpoints: [{ endpoint: { address: target } }] }] };
}

export function address({ address: host, port }: Endpoint): JsonObject {
  return { address: host, port_value: port };
}
