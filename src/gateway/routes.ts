import type { Model } from "./model.ts";
import type { GatewayRequest } from "./request.ts";
import { metadataPaths, resourceMetadata } from "./resource-metadata.ts";
import { type JsonObject, typed } from "./typed.ts";

/** Name of the cluster that is the server. */
export const serverCluster = "server";

/** Not asked where a document is for everybody, pages of any origin included. */
const guards = ["mcp-pipeline.guard"];

/** Filters that have nothing to do on a path without a token and a body. */
const bodyFilters = [
  "envoy.filters.http.body_size_limit",
  "envoy.filters.http.mcp",
  "envoy.filters.http.json_to_metadata",
  "mcp-pipeline.bodies",
  "mcp-pipeline.authorization",
];

/** What never reaches the server, such as another proxy's word for the method and the mesh's certificates. */
const removed = [
  // On loopback nothing is saved by it, and lists are rewritten on their way back.
  "accept-encoding",
  "x-http-method-override",
  "x-http-method",
  "x-method-override",
  "x-forwarded-client-cert",
  "x-original-url",
  "x-rewrite-url",
];

/** The endpoint by its exact path, the metadata of RFC 9728, and nothing else. */
export function routes(request: GatewayRequest, model: Model): JsonObject {
  const open = metadataPaths(request).flatMap((path) =>
    metadataRoute(path, resourceMetadata(request, model)),
  );
  return {
    name: "gateway",
    virtual_hosts: [{ name: "server", domains: ["*"], routes: [...open, ...endpoint(request)] }],
    request_headers_to_add: callerHeaders(model),
    request_headers_to_remove: removed,
    // The server's own: who answers is nobody's business.
    response_headers_to_remove: ["x-envoy-upstream-service-time", "server"],
  };
}

/** Who calls, as the token and the mesh say; the user is written where the token is validated. */
function callerHeaders({ callers }: Model): JsonObject[] {
  const header = (key: string, value: string) => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD",
    keep_empty_value: false,
  });
  const claims = "envoy.filters.http.jwt_authn";
  // With a map, Lua writes the manifest's names instead (lua/groups.ts).
  const groups =
    callers.groups === undefined
      ? callers.issuers.map((one) =>
          header("x-forwarded-groups", `%DYNAMIC_METADATA(${claims}:${one.key}:${one.claims.groups})%`),
        )
      : [];
  const workload =
    callers.mesh === "spiffe" ? [header("x-forwarded-workload", "%DOWNSTREAM_PEER_URI_SAN%")] : [];
  return [...groups, ...workload];
}

function endpoint({ plan, publicUrl, upstream }: GatewayRequest): JsonObject[] {
  const { pathname: path } = new URL(publicUrl);
  const rewrite: JsonObject = path === plan.runtime.path ? {} : { prefix_rewrite: plan.runtime.path };
  return [
    {
      match: {
        path,
        headers: [{ name: ":method", string_match: { safe_regex: { regex: "GET|POST|DELETE" } } }],
      },
      route: {
        cluster: serverCluster,
        // SDKs answer 421 to a host that is not their own.
        host_rewrite_literal: `localhost:${upstream.port}`,
        ...rewrite,
        // A call may take long and a stream has no end; what is idle ends.
        timeout: "0s",
        idle_timeout: "3600s",
      },
    },
    {
      match: { path },
      direct_response: { status: 405 },
      response_headers_to_add: [{ header: { key: "allow", value: "GET, POST, DELETE" } }],
      typed_per_filter_config: disabled(),
    },
    { match: { prefix: "/" }, direct_response: { status: 404 }, typed_per_filter_config: disabled() },
  ];
}

/** Anybody may read it, browsers' clients too: it says nothing that a challenge would not say. */
function metadataRoute(path: string, document: JsonObject): JsonObject[] {
  const headers = [
    ["content-type", "application/json"],
    ["cache-control", "max-age=300"],
    ["access-control-allow-origin", "*"],
  ].map(([key = "", value = ""]) => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD",
  }));
  const match = (method: string) => ({
    path,
    headers: [{ name: ":method", string_match: { exact: method } }],
  });
  return [
    {
      match: match("GET"),
      direct_response: { status: 200, body: { inline_string: JSON.stringify(document) } },
      response_headers_to_add: headers,
      typed_per_filter_config: disabled(guards),
    },
    {
      match: match("OPTIONS"),
      direct_response: { status: 204 },
      response_headers_to_add: [
        ...headers,
        { header: { key: "access-control-allow-methods", value: "GET" } },
        { header: { key: "access-control-allow-headers", value: "mcp-protocol-version" } },
      ],
      typed_per_filter_config: disabled(guards),
    },
  ];
}

function disabled(more: readonly string[] = []): JsonObject {
  const off = typed("envoy.config.route.v3.FilterConfig", { disabled: true });
  return Object.fromEntries([...bodyFilters, ...more].map((name) => [name, off]));
}
