import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  hostOf,
  namespaceOf
} from "./chunk-73GXN7Z4.js";
import {
  isTemplate,
  literalLength,
  rewritableUri,
  templatePattern
} from "./chunk-WR7OIJXA.js";
import {
  definitionName
} from "./chunk-GKFUQATE.js";
import {
  fillTemplate
} from "./chunk-AKFMQXDF.js";
import {
  protocolVersions
} from "./chunk-GYU3GC6Y.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/gateway/typed.ts
function typed(message, fields = {}) {
  return { "@type": `type.googleapis.com/${message}`, ...fields };
}
function extension(name, message, fields = {}) {
  return { name, typed_config: typed(message, fields) };
}

// src/gateway/facts.ts
var mcp = "envoy.filters.http.mcp";
var strict = "mcp-pipeline.strict";
var keysMetadata = "mcp-pipeline.keys";
var separator = "";
var missing = "-";
var callFact = "mcp-pipeline.call";
var uriFact = "mcp-pipeline.uri";
var completionFact = "mcp-pipeline.completion";
var kept = {
  method: ["method"],
  name: ["params", "name"],
  uri: ["params", "uri"],
  refName: ["params", "ref", "name"],
  refUri: ["params", "ref", "uri"]
};
function strictParser() {
  const selectors = (path) => path.map((key) => ({ key }));
  const rules2 = Object.entries(kept).map(([key, path]) => ({
    selectors: selectors(path),
    on_present: { metadata_namespace: strict, key },
    // json_to_metadata looks for a missing leaf only where both are written. Objects and arrays count as missing.
    on_missing: { metadata_namespace: strict, key: `no-${key}`, value: "absent" }
  }));
  return extension(
    "envoy.filters.http.json_to_metadata",
    "envoy.extensions.filters.http.json_to_metadata.v3.JsonToMetadata",
    {
      request_rules: {
        rules: rules2,
        allow_content_types_regex: { regex: "(?i)application/json *(;.*)?" }
      }
    }
  );
}
var both = (first, second) => [
  `%DYNAMIC_METADATA(${mcp}:${first})%`,
  `%DYNAMIC_METADATA(${strict}:${second})%`
];
var formats = {
  [callFact]: [
    ...both("method", "method"),
    `%DYNAMIC_METADATA(${keysMetadata}:shape)%`,
    ...both("params:name", "name")
  ],
  [uriFact]: both("params:uri", "uri"),
  [completionFact]: [...both("params:ref:name", "refName"), ...both("params:ref:uri", "refUri")]
};
function factWriter(keys) {
  return extension(
    "envoy.filters.http.set_filter_state",
    "envoy.extensions.filters.http.set_filter_state.v3.Config",
    {
      on_request_headers: keys.map((object_key) => ({
        object_key,
        factory_key: "envoy.string",
        format_string: { text_format_source: { inline_string: (formats[object_key] ?? []).join(separator) } }
      }))
    }
  );
}
function callOf(method, name = missing) {
  return fact(method, method, "plain", name, name);
}
function answerOf(method) {
  return fact(method, missing, "answer", missing, missing);
}
function fact(first, second, shape, ...names) {
  return [first, second, shape, ...names].join(separator);
}
function uriOf(uri) {
  return [uri, uri].join(separator);
}
function completionOf(ref) {
  const [name, uri] = "name" in ref ? [ref.name, missing] : [missing, ref.uri];
  return [name, name, uri, uri].join(separator);
}
function canBeFact(name) {
  const json = /^(-|true|false|null|-?\d.*)$/.test(name) || /^["[{]/.test(name);
  return !json && !new RegExp("\\p{Cc}", "u").test(name);
}

// src/gateway/limits.ts
var defaultBodyBytes = 1048576;
var defaultCallsPerMinute = 600;
var defaultConnections = 1024;
var buckets = 1e4;
function limitsOf({ platform }) {
  const own = typeof platform.gateway === "object" ? platform.gateway.limits : void 0;
  return {
    bodyBytes: own?.bodyBytes ?? defaultBodyBytes,
    callsPerMinute: own?.callsPerMinute ?? defaultCallsPerMinute,
    connections: own?.connections ?? defaultConnections
  };
}
var entries = ["caller", "tool"];
function callLimitActions() {
  const path = (...keys) => keys.map((key) => ({ key }));
  return [
    {
      actions: [
        {
          request_headers: { header_name: "x-forwarded-user", descriptor_key: entries[0] }
        },
        {
          metadata: {
            descriptor_key: entries[1],
            metadata_key: { key: mcp, path: path("params", "name") },
            source: "DYNAMIC"
          }
        }
      ]
    }
  ];
}
function callLimit({ callsPerMinute }) {
  const bucket = (tokens) => ({
    max_tokens: tokens,
    tokens_per_fill: tokens,
    fill_interval: "60s"
  });
  return extension(
    "envoy.filters.http.local_ratelimit",
    "envoy.extensions.filters.http.local_ratelimit.v3.LocalRateLimit",
    {
      stat_prefix: "calls",
      rate_limits: callLimitActions(),
      filter_enabled: { default_value: { numerator: 100 } },
      filter_enforced: { default_value: { numerator: 100 } },
      // No limit for what matches no descriptor: connections and the server itself bound it.
      token_bucket: bucket(4294967295),
      max_dynamic_descriptors: buckets,
      descriptors: [
        {
          entries: entries.map((key) => ({ key })),
          token_bucket: bucket(callsPerMinute)
        }
      ]
    }
  );
}

// src/gateway/request.ts
var healthPort = 9901;
var metricsPort = 9902;
var adminSocket = "/tmp/envoy-admin.sock";

// src/gateway/resource-metadata.ts
var wellKnown = "/.well-known/oauth-protected-resource";
var markerField = "mcp_pipeline_release";
function metadataPaths({ publicUrl: publicUrl2 }) {
  const { pathname } = new URL(publicUrl2);
  return pathname === "/" ? [wellKnown] : [`${wellKnown}${pathname}`, wellKnown];
}
function metadataUrl(request) {
  return new URL(metadataPaths(request)[0] ?? wellKnown, request.publicUrl).href;
}
function resourceMetadata({ plan, publicUrl: publicUrl2, marker }, model) {
  const { identity } = plan.platform;
  const { title, docs } = plan.manifest;
  return {
    resource: publicUrl2,
    authorization_servers: [...new Set((identity?.issuers ?? []).map(({ issuer }) => issuer))],
    bearer_methods_supported: ["header"],
    resource_name: title ?? plan.name,
    ...model.scopes.length === 0 ? {} : { scopes_supported: [...model.scopes] },
    ...docs === void 0 ? {} : { resource_documentation: docs },
    ...marker === void 0 ? {} : { [markerField]: marker }
  };
}

// src/gateway/routes.ts
var serverCluster = "server";
var guards = ["mcp-pipeline.guard"];
var bodyFilters = [
  "envoy.filters.http.body_size_limit",
  "envoy.filters.http.mcp",
  "envoy.filters.http.json_to_metadata",
  "mcp-pipeline.bodies",
  "mcp-pipeline.authorization"
];
var removed = [
  // On loopback nothing is saved by it, and lists are rewritten on their way back.
  "accept-encoding",
  "x-http-method-override",
  "x-http-method",
  "x-method-override",
  "x-forwarded-client-cert",
  "x-original-url",
  "x-rewrite-url"
];
function routes(request, model) {
  const open = metadataPaths(request).flatMap(
    (path) => metadataRoute(path, resourceMetadata(request, model))
  );
  return {
    name: "gateway",
    virtual_hosts: [{ name: "server", domains: ["*"], routes: [...open, ...endpoint(request)] }],
    request_headers_to_add: callerHeaders(model),
    request_headers_to_remove: removed,
    // The server's own: who answers is nobody's business.
    response_headers_to_remove: ["x-envoy-upstream-service-time", "server"]
  };
}
function callerHeaders({ callers }) {
  const header = (key, value) => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD",
    keep_empty_value: false
  });
  const claims = "envoy.filters.http.jwt_authn";
  const groups = callers.groups === void 0 ? callers.issuers.map(
    (one) => header("x-forwarded-groups", `%DYNAMIC_METADATA(${claims}:${one.key}:${one.claims.groups})%`)
  ) : [];
  const workload2 = callers.mesh === "spiffe" ? [header("x-forwarded-workload", "%DOWNSTREAM_PEER_URI_SAN%")] : [];
  return [...groups, ...workload2];
}
function endpoint({ plan, publicUrl: publicUrl2, upstream }) {
  const { pathname: path } = new URL(publicUrl2);
  const rewrite = path === plan.runtime.path ? {} : { prefix_rewrite: plan.runtime.path };
  return [
    {
      match: {
        path,
        headers: [{ name: ":method", string_match: { safe_regex: { regex: "GET|POST|DELETE" } } }]
      },
      route: {
        cluster: serverCluster,
        // SDKs answer 421 to a host that is not their own.
        host_rewrite_literal: `localhost:${upstream.port}`,
        ...rewrite,
        // A call may take long and a stream has no end; what is idle ends.
        timeout: "0s",
        idle_timeout: "3600s"
      }
    },
    {
      match: { path },
      direct_response: { status: 405 },
      response_headers_to_add: [{ header: { key: "allow", value: "GET, POST, DELETE" } }],
      typed_per_filter_config: disabled()
    },
    { match: { prefix: "/" }, direct_response: { status: 404 }, typed_per_filter_config: disabled() }
  ];
}
function metadataRoute(path, document) {
  const headers = [
    ["content-type", "application/json"],
    ["cache-control", "max-age=300"],
    ["access-control-allow-origin", "*"]
  ].map(([key = "", value = ""]) => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD"
  }));
  const match = (method) => ({
    path,
    headers: [{ name: ":method", string_match: { exact: method } }]
  });
  return [
    {
      match: match("GET"),
      direct_response: { status: 200, body: { inline_string: JSON.stringify(document) } },
      response_headers_to_add: headers,
      typed_per_filter_config: disabled(guards)
    },
    {
      match: match("OPTIONS"),
      direct_response: { status: 204 },
      response_headers_to_add: [
        ...headers,
        { header: { key: "access-control-allow-methods", value: "GET" } },
        { header: { key: "access-control-allow-headers", value: "mcp-protocol-version" } }
      ],
      typed_per_filter_config: disabled(guards)
    }
  ];
}
function disabled(more = []) {
  const off = typed("envoy.config.route.v3.FilterConfig", { disabled: true });
  return Object.fromEntries([...bodyFilters, ...more].map((name) => [name, off]));
}

// src/gateway/issuers.ts
var verifierKey = "verifier";
function issuersOf(platform) {
  return (platform.identity?.issuers ?? []).map(({ claims }, index) => ({
    key: `issuer${index}`,
    claims: {
      user: claims?.user ?? "sub",
      groups: claims?.groups ?? "groups",
      scopes: claims?.scopes ?? "scope"
    }
  }));
}

// src/gateway/tokens.ts
var clockSkew = 30;
var keysLastSeconds = 60;
var cachedTokens = 1e3;
function tokenFilter(request, model, open) {
  const all = providersOf(request);
  const providers = Object.fromEntries(all.map((one) => [one.key, provider(one, request)]));
  const any2 = all.map(({ key }) => ({ provider_name: key }));
  if (model.tokenOptional) any2.push({ allow_missing: {} });
  const [only] = any2;
  const requires = any2.length === 1 && only !== void 0 ? only : { requires_any: { requirements: any2 } };
  return extension(
    "envoy.filters.http.jwt_authn",
    "envoy.extensions.filters.http.jwt_authn.v3.JwtAuthentication",
    {
      providers,
      rules: [...open.map((path) => ({ match: { path } })), { match: { prefix: "/" }, requires }]
    }
  );
}
function keySources(request) {
  const uris = providersOf(request).flatMap((one) => {
    const uri = request.keys?.[one.issuer] === void 0 ? jwksUri(one, request) : void 0;
    return uri === void 0 ? [] : [uri];
  });
  return [...new Set(uris)].map((uri, index) => ({ cluster: `keys${index}`, uri }));
}
function providersOf(request) {
  const { identity } = request.plan.platform;
  const keys = issuersOf(request.plan.platform);
  const issuers = (identity?.issuers ?? []).flatMap((one, index) => {
    const known = keys[index];
    if (known === void 0) return [];
    return [
      {
        key: known.key,
        issuer: one.issuer,
        audiences: one.audiences.map((text) => audience(text, request)),
        jwksUri: one.jwksUri,
        scopes: known.claims.scopes,
        user: known.claims.user
      }
    ];
  });
  const verifier = identity?.verifier;
  if (verifier === void 0) return issuers;
  return [
    ...issuers,
    {
      key: verifierKey,
      issuer: verifier.issuer,
      audiences: [audience(verifier.audience, request)],
      jwksUri: verifier.jwksUri,
      scopes: void 0,
      user: void 0
    }
  ];
}
function audience(text, { plan, publicUrl: publicUrl2 }) {
  const { name, environment } = plan;
  return fillTemplate(text, { name, environment, url: publicUrl2, domain: new URL(publicUrl2).hostname });
}
function provider(one, request) {
  const keys = request.keys?.[one.issuer];
  const source = keySources(request).find(({ uri }) => uri === jwksUri(one, request));
  return {
    issuer: one.issuer,
    audiences: one.audiences,
    // Explicit, because by default a token in the query is taken as well.
    from_headers: [{ name: "authorization", value_prefix: "Bearer " }],
    forward: false,
    require_expiration: true,
    clock_skew_seconds: clockSkew,
    payload_in_metadata: one.key,
    ...one.scopes === void 0 ? {} : { normalize_payload_in_metadata: { space_delimited_claims: [one.scopes] } },
    ...one.user === void 0 ? {} : { claim_to_headers: [{ header_name: "x-forwarded-user", claim_name: one.user }] },
    jwt_cache_config: { jwt_cache_size: cachedTokens },
    ...keys === void 0 && source !== void 0 ? { remote_jwks: remote(source) } : {},
    ...keys === void 0 ? {} : { local_jwks: { inline_string: keys } }
  };
}
function remote({ cluster, uri }) {
  return {
    http_uri: { uri, cluster, timeout: "5s" },
    cache_duration: `${keysLastSeconds}s`,
    // Fetched before the first request and renewed before they end; a failed fetch is tried again soon.
    async_fetch: { failed_refetch_duration: "2s" },
    retry_policy: { num_retries: 2, retry_back_off: { base_interval: "0.2s", max_interval: "2s" } }
  };
}
function jwksUri(one, request) {
  if (request.keys?.[one.issuer] !== void 0) return void 0;
  const uri = one.jwksUri ?? request.jwksUris?.[one.issuer];
  if (uri !== void 0) return uri;
  throw badInput("gateway-keys-unknown", `Where the keys of the issuer ${one.issuer} are is not known.`, {
    help: "Write jwksUri beside the issuer in platform.yaml."
  });
}

// src/gateway/bootstrap.ts
var authorities = "/etc/ssl/certs/ca-certificates.crt";
var adminCluster = "admin";
function bootstrap(request, listeners) {
  const { plan } = request;
  return {
    node: { id: plan.name, cluster: plan.name },
    // A socket in the file system: no port to find, and nothing but the metrics' listener passes anything on.
    admin: { address: { pipe: { path: request.adminSocket ?? adminSocket, mode: 384 } } },
    // Envoy refuses patterns over 100 instructions; ours come from the manifest, and RE2 takes linear time.
    layered_runtime: {
      layers: [{ name: "static", static_layer: { re2: { max_program_size: { error_level: 1e5 } } } }]
    },
    static_resources: {
      listeners,
      clusters: [server(request), ...keyClusters(request), administration(request)]
    },
    overload_manager: {
      resource_monitors: [
        extension(
          "envoy.resource_monitors.global_downstream_max_connections",
          "envoy.extensions.resource_monitors.downstream_connections.v3.DownstreamConnectionsConfig",
          { max_active_downstream_connections: limitsOf(plan).connections }
        )
      ]
    }
  };
}
function server({ plan, upstream, kind }) {
  return {
    name: serverCluster,
    type: "STATIC",
    connect_timeout: "5s",
    load_assignment: assignment(serverCluster, { socket_address: address(upstream) }),
    typed_extension_protocol_options: http1(),
    // With one host, sending to it although it is down helps nobody.
    common_lb_config: { healthy_panic_threshold: { value: 0 } },
    ...kind === "sidecar" ? { health_checks: [answersMcp(plan.runtime)] } : {}
  };
}
var probe = { jsonrpc: "2.0", id: "mcp-pipeline-probe", method: "ping" };
var probeSession = "mcp-pipeline-probe";
function answersMcp({ path, port }) {
  const header = (key, value) => ({
    header: { key, value },
    append_action: "OVERWRITE_IF_EXISTS_OR_ADD"
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
        header("mcp-session-id", probeSession)
      ],
      expected_statuses: [200, 400, 404].map((status) => ({ start: status, end: status + 1 }))
    }
  };
}
function http1() {
  return {
    "envoy.extensions.upstreams.http.v3.HttpProtocolOptions": {
      "@type": "type.googleapis.com/envoy.extensions.upstreams.http.v3.HttpProtocolOptions",
      explicit_http_config: { http_protocol_options: {} },
      // Servers close idle connections after 5 s or more; one that is used at that moment would fail a call.
      common_http_protocol_options: { idle_timeout: "4s" }
    }
  };
}
function keyClusters(request) {
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
      ...secure ? { transport_socket: tls(host) } : {}
    };
  });
}
function tls(host) {
  return extension(
    "envoy.transport_sockets.tls",
    "envoy.extensions.transport_sockets.tls.v3.UpstreamTlsContext",
    {
      sni: host,
      common_tls_context: {
        validation_context: {
          trusted_ca: { filename: authorities },
          match_typed_subject_alt_names: [{ san_type: "DNS", matcher: { exact: host } }]
        }
      }
    }
  );
}
function administration(request) {
  return {
    name: adminCluster,
    type: "STATIC",
    connect_timeout: "1s",
    load_assignment: assignment(adminCluster, { pipe: { path: request.adminSocket ?? adminSocket } })
  };
}
function assignment(cluster_name, target) {
  return { cluster_name, endpoints: [{ lb_endpoints: [{ endpoint: { address: target } }] }] };
}
function address({ address: host, port }) {
  return { address: host, port_value: port };
}

// src/gateway/match.ts
var rbacAction = "envoy.config.rbac.v3.Action";
function allow(name) {
  return { action: extension("allow", rbacAction, { name, action: "ALLOW" }) };
}
function deny(name) {
  return { action: extension("deny", rbacAction, { name, action: "DENY" }) };
}
function firstOf(cases, otherwise) {
  if (cases.length === 0) return otherwise;
  const matchers = cases.map(([predicate, on_match]) => ({ predicate, on_match }));
  return { matcher: { matcher_list: { matchers }, on_no_match: otherwise } };
}
function lookUp(input, map, otherwise) {
  if (Object.keys(map).length === 0) return otherwise;
  return { matcher: { matcher_tree: { input, exact_match_map: { map } }, on_no_match: otherwise } };
}
function headerInput(header_name) {
  return extension(header_name, "envoy.type.matcher.v3.HttpRequestHeaderMatchInput", { header_name });
}
function filterStateInput(key) {
  return extension(key, "envoy.extensions.matching.common_inputs.network.v3.FilterStateInput", { key });
}
function uriSanInput() {
  return extension("uri-san", "envoy.extensions.matching.common_inputs.ssl.v3.UriSanInput");
}
function equals(input, exact) {
  return { single_predicate: { input, value_match: { exact } } };
}
function matches(input, regex) {
  return { single_predicate: { input, value_match: { safe_regex: { google_re2: {}, regex } } } };
}
function metadata([filter, ...keys], value) {
  return {
    single_predicate: {
      input: extension(
        "metadata",
        "envoy.extensions.matching.common_inputs.network.v3.DynamicMetadataInput",
        { filter, path: keys.map((key) => ({ key })) }
      ),
      custom_match: extension("value", "envoy.extensions.matching.input_matchers.metadata.v3.Metadata", {
        value
      })
    }
  };
}
function not(predicate) {
  return { not_matcher: predicate };
}
function anyOf(predicates) {
  return combine("or_matcher", predicates);
}
function allOf(predicates) {
  return combine("and_matcher", predicates);
}
function combine(how, predicates) {
  const [first] = predicates;
  if (first === void 0) throw new Error(`${how} of nothing`);
  return predicates.length === 1 ? first : { [how]: { predicate: [...predicates] } };
}

// src/gateway/callers.ts
var jwtMetadata = "envoy.filters.http.jwt_authn";
function ruleHolds(rule, context, without) {
  const parts = [];
  const { groups, scopes, users, workloads } = rule;
  if (workloads !== void 0) parts.push(any(workloads.map((id) => workloadIs(id, context))));
  const token = any(
    context.issuers.map((issuer) => {
      const claims = [];
      if (groups !== void 0 && without !== "groups")
        claims.push(listHas(issuer, issuer.claims.groups, groupValues(groups, context)));
      if (scopes !== void 0 && without !== "scopes")
        claims.push(listHas(issuer, issuer.claims.scopes, scopes));
      if (users !== void 0 && without !== "users") claims.push(textIs(issuer, issuer.claims.user, users));
      return claims.length === 0 ? hasToken(issuer) : allOf(claims);
    })
  );
  if (needsToken(rule)) parts.push(token);
  return parts.some((part) => part === void 0) || parts.length === 0 ? void 0 : allOf(parts);
}
function needsToken({ groups, scopes, users, authenticated }) {
  return [groups, scopes, users, authenticated].some((value) => value !== void 0);
}
function anyToken(context) {
  return any(context.issuers.map(hasToken));
}
function anyWorkload(ids, context) {
  return any(ids.map((id) => workloadIs(id, context)));
}
function claimHas(claim, values, context) {
  return any(
    context.issuers.flatMap((issuer) => [textIs(issuer, claim, values), listHas(issuer, claim, values)])
  );
}
function groupsHave(names, context) {
  return any(
    context.issuers.map((issuer) => listHas(issuer, issuer.claims.groups, groupValues(names, context)))
  );
}
function groupsLeftOut(context) {
  return any(
    context.issuers.flatMap((issuer) => [
      metadata([jwtMetadata, issuer.key, "_claim_names", issuer.claims.groups], { present_match: true }),
      metadata([jwtMetadata, issuer.key, "hasgroups"], { present_match: true })
    ])
  );
}
function claimIs(key, claim, value) {
  return metadata([jwtMetadata, key, claim], { string_match: { exact: value } });
}
function hasToken(issuer) {
  return metadata([jwtMetadata, issuer.key, "iss"], { present_match: true });
}
function listHas(issuer, claim, values) {
  return anyOf(
    values.map(
      (exact) => metadata([jwtMetadata, issuer.key, claim], { list_match: { one_of: { string_match: { exact } } } })
    )
  );
}
function textIs(issuer, claim, values) {
  return anyOf(
    values.map((exact) => metadata([jwtMetadata, issuer.key, claim], { string_match: { exact } }))
  );
}
function groupValues(names, { groups }) {
  if (groups === void 0) return [...names];
  return names.map((name) => Object.hasOwn(groups, name) ? groups[name] ?? name : name);
}
function workloadIs(id, { mesh }) {
  if (mesh === "spiffe") return equals(uriSanInput(), id);
  if (mesh !== "istio") return void 0;
  const uri = id.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const own = `By=[^,;"]*;Hash=[0-9a-f]*;Subject="[^",]*";URI=${uri}`;
  return matches(headerInput("x-forwarded-client-cert"), `(?:.*,)?${own}`);
}
function any(predicates) {
  const known = predicates.filter((predicate) => predicate !== void 0);
  return known.length === 0 ? void 0 : anyOf(known);
}

// src/gateway/methods.ts
var statelessVersion = "2026-07-28";
var methods = {
  initialize: { kind: "open", verifier: true },
  "notifications/initialized": { kind: "open", verifier: true },
  "notifications/cancelled": { kind: "open" },
  "notifications/progress": { kind: "open" },
  "notifications/roots/list_changed": { kind: "open" },
  ping: { kind: "open", verifier: true },
  "logging/setLevel": { kind: "open" },
  "server/discover": { kind: "open", verifier: true },
  // Of lists only: a body that names single resources is not of the plain shape (lua/keys.ts).
  "subscriptions/listen": { kind: "open" },
  "tools/list": { kind: "list", of: "tools" },
  "prompts/list": { kind: "list", of: "prompts" },
  "resources/list": { kind: "list", of: "resources" },
  "resources/templates/list": { kind: "list", of: "resourceTemplates" },
  "tools/call": { kind: "subject", of: "tool", field: "name" },
  "prompts/get": { kind: "subject", of: "prompt", field: "name" },
  "resources/read": { kind: "subject", of: "resource", field: "uri" },
  "resources/subscribe": { kind: "subject", of: "resource", field: "uri" },
  "resources/unsubscribe": { kind: "subject", of: "resource", field: "uri" }
};
var responseMethod = "__jsonrpc_response";
var listMethods = Object.fromEntries(
  Object.entries(methods).flatMap(([method, rule]) => rule.kind === "list" ? [[method, rule.of]] : [])
);

// src/gateway/authorize.ts
function authorization(model) {
  const { matcher } = decide(model);
  return extension("envoy.filters.http.rbac", "envoy.extensions.filters.http.rbac.v3.RBAC", { matcher });
}
function decide(model) {
  const before = [];
  if (model.verifier !== void 0) before.push([model.verifier, whatTheVerifierMay()]);
  before.push([not(model.known), deny("token-missing")]);
  if (model.business !== void 0) before.push([not(model.business), outsideBusiness(model)]);
  const method = headerInput(":method");
  before.push([equals(method, "GET"), allow("stream")], [equals(method, "DELETE"), allow("session-end")]);
  return firstOf(before, lookUp(filterStateInput(callFact), calls(model), deny("not-allowed")));
}
function whatTheVerifierMay() {
  const may = Object.entries(methods).filter(
    ([, rule]) => rule.kind === "list" || rule.kind === "open" && rule.verifier
  );
  const map = Object.fromEntries(may.map(([method]) => [callOf(method), allow("verifier")]));
  const refused = deny("verifier-calls-nothing");
  const calls2 = lookUp(filterStateInput(callFact), map, refused);
  return firstOf([[equals(headerInput(":method"), "DELETE"), allow("verifier")]], calls2);
}
function outsideBusiness(model) {
  const left = model.businessByGroups ? groupsLeftOut(model.callers) : void 0;
  return firstOf(left === void 0 ? [] : [[left, deny("groups-left-out")]], deny("business-group"));
}
function calls(model) {
  const map = {};
  for (const [method, rule] of Object.entries(methods)) {
    if (rule.kind !== "subject") map[callOf(method)] = allow(method);
    else if (rule.field === "name") {
      for (const entry of ofKind(model, rule.of)) map[callOf(method, entry.name)] = subject(entry, model);
    } else map[callOf(method)] = resources(model);
  }
  map[callOf("completion/complete")] = completions(model);
  const stateless = equals(headerInput("mcp-protocol-version"), statelessVersion);
  map[answerOf(responseMethod)] = firstOf([[stateless, deny("not-allowed")]], allow("answer"));
  return map;
}
function ofKind(model, kind) {
  return model.entries.filter((entry) => entry.kind === kind);
}
function subject(entry, model) {
  const holds = entry.rules.flatMap(({ rule }) => {
    const predicate = ruleHolds(rule, model.callers);
    return predicate === void 0 ? [] : [predicate];
  });
  const allowed = allow(`${entry.kind} ${entry.name}`);
  return firstOf(holds.length === 0 ? [] : [[anyOf(holds), allowed]], refusal(entry, model));
}
function refusal(entry, model) {
  const reasons = [];
  const token = anyToken(model.callers);
  if (model.tokenOptional && token !== void 0) reasons.push([not(token), deny("token-missing")]);
  for (const { rule } of entry.rules) {
    const [scope] = rule.scopes ?? [];
    const rest = ruleHolds({ ...rule, authenticated: true }, model.callers, "scopes");
    if (scope !== void 0 && rest !== void 0) reasons.push([rest, deny(model.scopeDenial(scope))]);
  }
  const left = groupsLeftOut(model.callers);
  if (left !== void 0 && entry.rules.some(({ rule }) => rule.groups !== void 0)) {
    reasons.push([left, deny("groups-left-out")]);
  }
  return firstOf(reasons, deny("not-allowed"));
}
function resources(model) {
  const entries2 = ofKind(model, "resource");
  const exact = entries2.filter(({ name }) => !isTemplate(name));
  const templates = entries2.filter(({ name }) => isTemplate(name)).sort((a, b) => literalLength(b.name) - literalLength(a.name) || (a.name < b.name ? -1 : 1));
  const uris = [[mcp, "params", "uri"], [strict, "uri"]];
  const cases = templates.map(({ name }, index) => {
    const each = uris.map(
      (path) => metadata(path, { string_match: { safe_regex: { regex: templatePattern(name) } } })
    );
    const entry = templates[index];
    return [anyOf(each), firstOf([[allOf(each), subject(entry, model)]], deny("not-allowed"))];
  });
  const split = exact.flatMap(
    ({ name }) => uris.map((path) => metadata(path, { string_match: { exact: name } }))
  );
  const rewritable = uris.map(
    (path) => metadata(path, { string_match: { safe_regex: { regex: rewritableUri } } })
  );
  if (cases.length > 0) cases.unshift([anyOf([...split, ...rewritable]), deny("not-allowed")]);
  const map = Object.fromEntries(exact.map((entry) => [uriOf(entry.name), subject(entry, model)]));
  return lookUp(filterStateInput(uriFact), map, firstOf(cases, deny("not-allowed")));
}
function completions(model) {
  const map = Object.fromEntries(
    model.entries.flatMap((entry) => {
      if (entry.kind === "prompt") return [[completionOf({ name: entry.name }), subject(entry, model)]];
      if (entry.kind === "resource") return [[completionOf({ uri: entry.name }), subject(entry, model)]];
      return [];
    })
  );
  return lookUp(filterStateInput(completionFact), map, deny("not-allowed"));
}

// src/gateway/lua/literal.ts
function luaString(text) {
  const bytes = [...Buffer.from(text, "utf8")].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[A-Za-z0-9 _./:-]/.test(character) ? character : `\\${String(byte).padStart(3, "0")}`;
  });
  return `"${bytes.join("")}"`;
}
function luaSet(texts) {
  return `{ ${texts.map((text) => `[${luaString(text)}] = true`).join(", ")} }`;
}

// src/gateway/lua/groups.ts
function groupsLua({ callers }) {
  const { groups, mesh, issuers } = callers;
  const names = Object.entries(groups ?? {}).map(
    ([name, value]) => `[${luaString(value)}] = ${luaString(name)}`
  );
  const keys = issuers.map(({ key, claims }) => `[${luaString(key)}] = ${luaString(claims.groups)}`);
  return `
local group_names = { ${names.join(", ")} }
local group_claims = { ${keys.join(", ")} }
local function name_groups(handle, headers)
  ${groups === void 0 ? "" : naming}
end
local function workload_of(handle, headers)
  ${workload[mesh]}
end
`;
}
var naming = String.raw`local tokens = handle:streamInfo():dynamicMetadata():get("envoy.filters.http.jwt_authn") or {}
  for key, claim in pairs(group_claims) do
    local values = tokens[key] and tokens[key][claim]
    if type(values) == "table" then
      local named = {}
      for _, value in ipairs(values) do
        local name = group_names[value]
        if name then named[#named + 1] = '"' .. name:gsub('[%c"\\]', "") .. '"' end
      end
      table.sort(named)
      headers:replace("x-forwarded-groups", "[" .. table.concat(named, ",") .. "]")
    end
  end`;
var workload = {
  none: "return nil",
  spiffe: `local ssl = handle:connection():ssl()
  local names = ssl and ssl:uriSanPeerCertificate() or {}
  return #names == 1 and names[1] or nil`,
  istio: String.raw`local last = (headers:get("x-forwarded-client-cert") or ""):match("[^,]*$")
  return last:match(";URI=(spiffe://[^;,\"]+)$")`
};

// src/gateway/lua/keys.ts
var keysLua = String.raw`
local words = {}
for _, word in ipairs({ "method", "params", "result", "error", "id", "jsonrpc", "name", "uri", "ref", "notifications",
  "resourceSubscriptions", "_meta", "type" }) do
  words[word:lower()] = word
end

-- Keys whose value is a text: with another value, the mcp filter takes no notice of them, not even of a second one.
local texts = { method = true, name = true, uri = true }

-- Where those keys mean something: at the root, in params, in params.ref and params.notifications.
local function matters(depth, path)
  if depth == 1 then return true end
  if depth == 2 then return path[2] == "params" end
  return depth == 3 and path[2] == "params" and (path[3] == "ref" or path[3] == "notifications")
end

-- Letters that fold to ASCII in Unicode: long s and Kelvin sign.
local function fold(key)
  return (key:gsub("\197\191", "s"):gsub("\226\132\170", "k")):lower()
end

local function stands_out(text)
  if find(text, "\\u00[2-7]") or find(text, "\\u017[fF]") or find(text, "\\u212[aA]") then return true end
  if find(text, "\197\191", 1, true) or find(text, "\226\132\170", 1, true) then return true end
  if find(text, '"result"', 1, true) or find(text, '"error"', 1, true) then return true end
  if find(text, '"resourceSubscriptions"', 1, true) then return true end
  for key, first in string.gmatch(text, '"(%a+)"%s*:%s*(.)') do
    local word = words[key:lower()]
    if word and (word ~= key or (texts[word] and first ~= '"')) then return true end
  end
  return false
end

-- "plain", "answer" or "resources"; nil for keys that two readers may take for different ones.
local function shape(text, method)
  local root, seen, subscribes, fine = {}, {}, false, true
  local walked = scan(text, function(depth, path, key)
    if not matters(depth, path) then return end
    local word = words[fold(key)]
    if word and word ~= key then fine = false end
    local place = depth .. tostring(path[depth]) .. key
    if seen[place] then fine = false end
    seen[place] = true
    if depth == 1 then root[key] = true end
    if key == "resourceSubscriptions" then subscribes = true end
  end)
  if not (walked and fine) then return nil end
  if root.method then
    if root.result or root.error then return nil end
    return subscribes and "resources" or "plain"
  end
  if method ~= "${responseMethod}" or root.params then return nil end
  if root.result and root.error then return nil end
  return "answer"
end
`;

// src/gateway/lua/lists.ts
var listsLua = String.raw`
local name_keys = { tools = "name", prompts = "name", resources = "uri", resourceTemplates = "uriTemplate" }
local own_keys = "dev.mcp-pipeline/"
local unreadable = '{"jsonrpc":"2.0","id":null,"error":{"code":-32603,"message":"The list of the server cannot be read."}}'

-- The string value that begins at a place of the text, unescaped; nil for other values.
local function text_at(text, start)
  if byte(text, start) ~= 34 then return nil end
  local stop = string_end(text, start)
  return stop and unescape(sub(text, start + 1, stop - 1)), stop
end

-- An element without our keys in its _meta.
local function without_own(text, element)
  local meta = element.meta
  if not meta then return sub(text, element.from, element.to) end
  local kept, gone = {}, false
  for index, member in ipairs(meta) do
    local stop = meta[index + 1] and meta[index + 1].from - 1 or meta.to - 1
    if sub(member.key, 1, #own_keys) == own_keys then gone = true
    else kept[#kept + 1] = (sub(text, member.from, stop):gsub("[%s,]*$", "")) end
  end
  if not gone then return sub(text, element.from, element.to) end
  return sub(text, element.from, meta.from) .. table.concat(kept, ",") .. sub(text, meta.to, element.to)
end

-- The message with its list shortened; itself where it has none; nil where it cannot be read.
local function shortened(text, list, may)
  local name_key = name_keys[list]
  local results, arrays, edits, element = 0, 0, {}, nil
  local kept = {}
  local function visit(depth, path, key, value, mark)
    if depth == 1 and key == "result" then results = results + 1 end
    if path[2] ~= "result" then return end
    if depth == 2 and key == list then arrays = arrays + 1 end
    if depth == 2 and key == "cacheScope" then
      local _, stop = text_at(text, value)
      if stop then edits[#edits + 1] = { value, stop, '"private"' } end
    end
    if path[3] ~= list then return end
    if depth == 4 then
      element = element or { names = 0, metas = 0 }
      if key == name_key then element.name, element.names = text_at(text, value), element.names + 1 end
      if key == "_meta" then element.metas = element.metas + 1 end
    elseif depth == 5 and path[5] == "_meta" and element then
      element.members = element.members or {}
      element.members[#element.members + 1] = { key = key, from = mark }
    end
  end
  local function leave(depth, path, from, to)
    if path[2] ~= "result" or path[3] ~= list then return end
    if depth == 5 and path[5] == "_meta" and element and element.members then
      element.members.from, element.members.to = from, to
      element.meta = element.members
    elseif depth == 4 then
      if element and element.names == 1 and element.metas <= 1 and element.name and may(element.name) then
        element.from, element.to = from, to
        kept[#kept + 1] = without_own(text, element)
      end
      element = nil
    elseif depth == 3 then
      edits[#edits + 1] = { from, to, "[" .. table.concat(kept, ",") .. "]" }
    end
  end
  if not scan(text, visit, leave) or results > 1 or arrays > 1 then return nil end
  table.sort(edits, function(a, b) return a[1] < b[1] end)
  local parts, at = {}, 1
  for _, edit in ipairs(edits) do
    parts[#parts + 1] = sub(text, at, edit[1] - 1)
    parts[#parts + 1] = edit[3]
    at = edit[2] + 1
  end
  return table.concat(parts) .. sub(text, at)
end

-- Events whose data are messages; lines of other fields stay as they are.
local function shortened_events(text, list, may)
  local out, data, ending = {}, {}, "\n"
  local function flush()
    if #data == 0 then return true end
    local joined = table.concat(data, " ")
    local short = joined:find("^%s*$") and joined or shortened(joined, list, may)
    if not short then return false end
    out[#out + 1] = "data: " .. short .. ending
    data = {}
    return true
  end
  for line, stop in text:gmatch("([^\r\n]*)(\r?\n?)") do
    if stop ~= "" then ending = stop end
    local value = line:match("^data: ?(.*)$") or (line == "data" and "" or nil)
    if value then data[#data + 1] = value
    else
      if line == "" and not flush() then return nil end
      out[#out + 1] = line .. stop
    end
  end
  return flush() and table.concat(out) or nil
end

local function shorten(handle, list, workload)
  local caller, verifier = caller_of(handle, workload)
  if verifier then return end
  local kind = (handle:headers():get("content-type") or ""):lower()
  local body = handle:body(true)
  local text = body:getBytes(0, body:length())
  if text == "" then return end
  local may = may_use(list, caller)
  local short
  if kind:find("text/event-stream", 1, true) then
    short = shortened_events(text, list, may) or ("data: " .. unreadable .. "\n\n")
  else
    short = shortened(text, list, may) or unreadable
  end
  if short ~= text then handle:headers():replace("content-length", tostring(body:setBytes(short))) end
end
`;

// src/gateway/lua/rules.ts
function rulesLua(model) {
  const sets = /* @__PURE__ */ new Map();
  const numbered = model.entries.map((entry) => {
    const text = `{ ${entry.rules.map(({ rule }) => ruleLua(rule, model)).join(", ")} }`;
    const index = sets.get(text) ?? sets.size + 1;
    sets.set(text, index);
    return { entry, index };
  });
  const table = (kind) => numbered.filter(({ entry }) => entry.kind === kind).map(({ entry, index }) => `[${luaString(entry.name)}] = ${index}`).join(", ");
  const patterns = numbered.filter(({ entry }) => entry.kind === "resource" && isTemplate(entry.name)).sort((a, b) => literalLength(b.entry.name) - literalLength(a.entry.name)).map(({ entry, index }) => `{ ${luaString(luaPattern(entry.name))}, ${index} }`);
  const issuers = model.callers.issuers.map(
    ({ key, claims }) => `{ ${[key, claims.user, claims.groups, claims.scopes].map((text) => luaString(text)).join(", ")} }`
  );
  return `
local rule_sets = { ${[...sets.keys()].join(",\n")} }
local entries = {
  tools = { ${table("tool")} },
  prompts = { ${table("prompt")} },
  resources = { ${table("resource")} },
}
entries.resourceTemplates = entries.resources
local patterns = { ${patterns.join(", ")} }
local issuers = { ${issuers.join(", ")} }
${evaluation}`;
}
var evaluation = `
-- The first issuer whose token this is; its claims, and the workload behind the connection.
local function caller_of(handle, workload)
  local tokens = handle:streamInfo():dynamicMetadata():get("envoy.filters.http.jwt_authn") or {}
  if tokens.verifier then return nil, true end
  for _, issuer in ipairs(issuers) do
    local claims = tokens[issuer[1]]
    if claims then
      return { user = claims[issuer[2]], groups = claims[issuer[3]], scopes = claims[issuer[4]], token = true,
        workload = workload }
    end
  end
  return { workload = workload }
end

local function any(wanted, has)
  if type(has) ~= "table" then return false end
  for _, value in ipairs(has) do
    if wanted[value] then return true end
  end
  return false
end

local function holds(rule, caller)
  if rule.token and not caller.token then return false end
  if rule.groups and not any(rule.groups, caller.groups) then return false end
  if rule.scopes and not any(rule.scopes, caller.scopes) then return false end
  if rule.users and not rule.users[caller.user or false] then return false end
  if rule.workloads and not rule.workloads[caller.workload or false] then return false end
  return true
end

local function may_use(list, caller)
  local known = {}
  local function set_holds(index)
    if known[index] == nil then
      known[index] = false
      for _, rule in ipairs(rule_sets[index]) do
        if holds(rule, caller) then known[index] = true end
      end
    end
    return known[index]
  end
  return function(name)
    local index = entries[list][name]
    if not index and list == "resources" then
      for _, pattern in ipairs(patterns) do
        if find(name, pattern[1]) then index = pattern[2] break end
      end
    end
    return index ~= nil and set_holds(index)
  end
end
`;
function ruleLua({ groups, scopes, users, workloads, authenticated }, model) {
  const fields = [
    groups === void 0 ? "" : `groups = ${luaSet(groupValues(groups, model.callers))}`,
    scopes === void 0 ? "" : `scopes = ${luaSet(scopes)}`,
    users === void 0 ? "" : `users = ${luaSet(users)}`,
    workloads === void 0 ? "" : `workloads = ${luaSet(workloads)}`,
    authenticated === true ? "token = true" : ""
  ];
  return `{ ${fields.filter((field) => field !== "").join(", ")} }`;
}
function luaPattern(template) {
  const parts = template.split(/(\{[^{}]*\})/).map((part) => {
    if (!/^\{.*\}$/.test(part))
      return part.replace(/[^A-Za-z0-9]/g, (mark) => new RegExp("\\p{ASCII}", "u").test(mark) ? `%${mark}` : mark);
    return /^\{[+#]/.test(part) ? ".+" : "[^/]+";
  });
  return `^${parts.join("")}$`;
}

// src/gateway/lua/scan.ts
var scanLua = String.raw`
local find, sub, byte = string.find, string.sub, string.byte

-- UTF-8 of one code unit of an escape. Surrogates come out as bytes that equal no key.
local function utf8_of(code)
  if code < 128 then return string.char(code) end
  if code < 2048 then return string.char(192 + math.floor(code / 64), 128 + code % 64) end
  return string.char(224 + math.floor(code / 4096), 128 + math.floor(code / 64) % 64, 128 + code % 64)
end

local escapes = { b = "\b", f = "\f", n = "\n", r = "\r", t = "\t" }

local function unescape(text)
  if not find(text, "\\", 1, true) then return text end
  text = string.gsub(text, "\\(.)(%x?%x?%x?%x?)", function(kind, hex)
    if kind ~= "u" then return (escapes[kind] or kind) .. hex end
    return #hex == 4 and utf8_of(tonumber(hex, 16)) or "\\u" .. hex
  end)
  return text
end

-- End of the string that begins with the quote at start.
local function string_end(text, start)
  local at = start + 1
  while true do
    local stop = find(text, '["\\]', at)
    if not stop then return nil end
    if byte(text, stop) == 34 then return stop end
    at = stop + 2
  end
end

local function scan(text, visit, leave)
  local depth, at, path, starts = 0, 1, {}, {}
  local key
  while true do
    local mark = find(text, '["{}%[%]]', at)
    if not mark then return depth == 0 end
    local kind = byte(text, mark)
    at = mark + 1
    if kind == 34 then
      local stop = string_end(text, mark)
      if not stop then return false end
      local colon = find(text, "^%s*:", stop + 1)
      at = stop + 1
      if not colon then
        key = nil
      else
        local _, last = find(text, "^%s*:%s*", stop + 1)
        key = unescape(sub(text, mark + 1, stop - 1))
        at = last + 1
        visit(depth, path, key, at, mark)
      end
    elseif kind == 123 or kind == 91 then
      depth = depth + 1
      if depth > 200 then return false end
      path[depth], starts[depth], key = key or false, mark, nil
    else
      if depth == 0 then return false end
      if leave then leave(depth, path, starts[depth], mark) end
      path[depth] = nil
      depth, key = depth - 1, nil
    end
  end
end
`;

// src/gateway/bodies.ts
function bodiesFilter(model) {
  return extension("envoy.filters.http.lua", "envoy.extensions.filters.http.lua.v3.Lua", {
    default_source_code: { inline_string: script(model) }
  });
}
function script(model) {
  const lists = Object.entries(listMethods).map(([method, list]) => `["${method}"] = "${list}"`);
  return `
${scanLua}
${keysLua}
${rulesLua(model)}
${listsLua}
${groupsLua(model)}
local lists = { ${lists.join(", ")} }

function envoy_on_request(handle)
  local headers = handle:headers()
  name_groups(handle, headers)
  local verb = headers:get(":method")
  local body = handle:body()
  local size = body and body:length() or 0
  if verb ~= "POST" then
    -- Of HTTP/2 no header says that a body comes.
    if size > 0 then handle:respond({ [":status"] = "400" }, "Only POST carries a body.") end
    return
  end
  local metadata = handle:streamInfo():dynamicMetadata()
  local text = size > 0 and body:getBytes(0, size) or ""
  local found = "plain"
  local odd = stands_out(text)
  if odd or find(text, 'list"', 1, true) then
    local seen = metadata:get("${mcp}")
    local method = seen and seen.method
    if odd then found = shape(text, method) end
    if method and lists[method] then
      metadata:set("${keysMetadata}", "list", lists[method])
      metadata:set("${keysMetadata}", "workload", workload_of(handle, handle:headers()))
    end
  end
  if found then metadata:set("${keysMetadata}", "shape", found) end
end

function envoy_on_response(handle)
  local seen = handle:streamInfo():dynamicMetadata():get("${keysMetadata}")
  if not (seen and seen.list) then return end
  local status = handle:headers():get(":status")
  if byte(status) ~= 50 then return end
  shorten(handle, seen.list, seen.workload)
end
`;
}

// src/gateway/denials.ts
var parseError = -32700;
var invalidRequest = -32600;
var headerMismatch = -32020;
var unsupportedVersion = -32022;
var guards2 = {
  "guard-host": { status: 421, code: 421, message: "This gateway does not serve that host." },
  "guard-origin": { status: 403, code: 403, message: "This origin may not call the server." },
  "guard-version": {
    status: 400,
    code: unsupportedVersion,
    message: "MCP-Protocol-Version names a revision that this server does not speak."
  },
  "guard-encoding": { status: 415, code: 415, message: "An encoded body is not accepted." },
  "guard-content-type": { status: 415, code: 415, message: "Content-Type must be application/json." },
  "guard-mirrored": {
    status: 400,
    code: headerMismatch,
    message: "Mcp-Method and Mcp-Name belong to revision 2026-07-28, once each."
  },
  "guard-certificate": {
    status: 403,
    code: 403,
    message: "The certificate has more than one URI name; a workload has one."
  },
  "guard-body": { status: 400, code: invalidRequest, message: "Only POST carries a body." }
};
var refusals = {
  "not-allowed": { status: 403, code: 403, message: "The policy of this server does not allow that." },
  "business-group": {
    status: 403,
    code: 403,
    message: "This server is for business groups that the caller is not in."
  },
  "groups-left-out": {
    status: 403,
    code: 403,
    message: "The token leaves its groups out because there are too many. Ask for a token that holds only the groups assigned to this application."
  },
  "verifier-calls-nothing": { status: 403, code: 403, message: "The verifier lists and calls nothing." }
};
function localReplies(model, metadataUrl2) {
  const rest = {
    filter: cel("response.code >= 400"),
    body_format_override: rpcBody(-32603, "%LOCAL_REPLY_BODY%")
  };
  return { mappers: [...answers(model, metadataUrl2).map(mapper), rest] };
}
function answers(model, metadataUrl2) {
  const resource = `resource_metadata="${metadataUrl2}"`;
  const wanted = model.scopes.length === 0 ? [] : [`scope="${model.scopes.join(" ")}"`];
  const invalid = ['error="invalid_token"', resource, ...wanted].join(", ");
  const first = [resource, ...wanted].join(", ");
  const missing2 = "A token of an accepted issuer is needed.";
  const details = (name) => `response.code_details == "rbac_access_denied_matched_policy[${name}]"`;
  return [
    {
      when: 'response.code_details == "jwt_authn_access_denied{Jwt_is_missing}"',
      status: 401,
      code: 401,
      message: missing2,
      challenge: first
    },
    {
      when: 'response.code_details.startsWith("jwt_authn_access_denied{Jwks_remote_fetch")',
      status: 503,
      code: 503,
      message: "The issuer's keys cannot be fetched at the moment.",
      headers: { "retry-after": "2" }
    },
    {
      when: 'response.code_details.startsWith("jwt_authn_access_denied")',
      status: 401,
      code: 401,
      message: "The token is not valid here: %LOCAL_REPLY_BODY%.",
      challenge: invalid
    },
    { when: details("token-missing"), status: 401, code: 401, message: missing2, challenge: first },
    ...model.scopes.map((scope) => ({
      when: details(model.scopeDenial(scope)),
      status: 403,
      code: 403,
      message: `The token lacks the scope ${scope}.`,
      challenge: ['error="insufficient_scope"', `scope="${scope}"`, resource].join(", ")
    })),
    ...Object.entries({ ...guards2, ...refusals }).map(([name, answer]) => ({
      ...answer,
      when: details(name)
    })),
    ...shapes
  ];
}
var shapes = [
  {
    when: 'response.code_details == "mcp_filter_body_too_large" || response.code_details == "request_payload_too_large" || response.code == 413',
    status: 413,
    code: 413,
    message: "The body is too large."
  },
  {
    when: 'response.code_details == "mcp_filter_not_jsonrpc" || response.code_details == "mcp_filter_parse_error" || response.code_details == "mcp_filter_duplicate_keys"',
    status: 400,
    code: parseError,
    message: "%LOCAL_REPLY_BODY%"
  },
  {
    when: 'response.code_details == "mcp_filter_reject_no_mcp"',
    status: 400,
    code: invalidRequest,
    message: "Accept must name application/json and text/event-stream."
  },
  {
    when: "response.code == 429",
    status: 429,
    code: 429,
    message: "Too many calls. Try again later."
  }
];
function mapper({ when, status, code, message, challenge, headers = {} }) {
  const all = {
    ...challenge === void 0 ? {} : { "www-authenticate": `Bearer ${challenge}` },
    ...headers
  };
  return {
    filter: cel(when),
    status_code: status,
    headers_to_add: Object.entries(all).map(([key, value]) => ({
      header: { key, value: value.replaceAll("%", "%%") },
      append_action: "OVERWRITE_IF_EXISTS_OR_ADD"
    })),
    body_format_override: rpcBody(code, message)
  };
}
function cel(expression) {
  return {
    extension_filter: extension(
      "envoy.access_loggers.extension_filters.cel",
      "envoy.extensions.access_loggers.filters.cel.v3.ExpressionFilter",
      { expression }
    )
  };
}
function rpcBody(code, message) {
  return {
    json_format: {
      jsonrpc: "2.0",
      id: `%DYNAMIC_METADATA(${mcp}:id)%`,
      error: { code, message }
    },
    content_type: "application/json"
  };
}

// src/gateway/guard.ts
function guard(request) {
  const { matcher } = firstOf(rules(request), allow("guard"));
  return extension("envoy.filters.http.rbac", "envoy.extensions.filters.http.rbac.v3.RBAC", { matcher });
}
function rules(request) {
  const version = headerInput("mcp-protocol-version");
  const mirrored = [headerInput("mcp-method"), headerInput("mcp-name")];
  const stateless = equals(version, statelessVersion);
  const { hosts, origins } = allowedHosts(request);
  return [
    ...request.plan.platform.mesh?.kind === "spiffe" ? [twoNames] : [],
    [noneOf(headerInput(":authority"), hosts), deny("guard-host")],
    [allOf([present("origin"), noneOf(headerInput("origin"), origins)]), deny("guard-origin")],
    [
      allOf([present("mcp-protocol-version"), noneOf(version, versions(request.plan))]),
      deny("guard-version")
    ],
    [
      allOf([present("content-encoding"), noneOf(headerInput("content-encoding"), ["identity"])]),
      deny("guard-encoding")
    ],
    // Compared with the body for one revision only; in any other, a server that reads them would be misled.
    [allOf([not(stateless), anyOf(mirrored.map((input) => matches(input, ".*")))]), deny("guard-mirrored")],
    // Two lines are joined with a comma, which no method and no name has; the filter compares the first line only.
    [matches(headerInput("mcp-method"), ".*,.*"), deny("guard-mirrored")],
    [
      allOf([
        matches(headerInput("mcp-name"), ".*,.*"),
        not(equals(headerInput("mcp-method"), "resources/read"))
      ]),
      deny("guard-mirrored")
    ],
    [
      allOf([
        equals(headerInput(":method"), "POST"),
        not(matches(headerInput("content-type"), "(?i)application/json *(;[^,]*)?"))
      ]),
      deny("guard-content-type")
    ],
    [allOf([not(equals(headerInput(":method"), "POST")), anyOf(bodyHeaders())]), deny("guard-body")]
  ];
}
var twoNames = [
  matches(uriSanInput(), ".*,.*"),
  deny("guard-certificate")
];
function bodyHeaders() {
  return [
    allOf([present("content-length"), not(equals(headerInput("content-length"), "0"))]),
    present("transfer-encoding")
  ];
}
function versions(plan) {
  return plan.runtime.protocolVersions ?? protocolVersions;
}
function allowedHosts({ publicUrl: publicUrl2, kind, plan, listen }) {
  const url = new URL(publicUrl2);
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const names = kind === "process" ? ["localhost", "127.0.0.1", "[::1]"] : [url.hostname];
  const bare = url.port === "" ? names : [];
  const { gateway } = plan.platform;
  const more = typeof gateway === "object" ? gateway.allowedOrigins ?? [] : [];
  const withPort = names.map((name) => `${name}:${port}`);
  const early = kind === "process" ? names.map((name) => `${name}:${listen.port}`) : [];
  const hosts = [.../* @__PURE__ */ new Set([...withPort, ...bare, ...early])];
  const own = (url.port === "" ? names : withPort).map((host) => `${url.protocol}//${host}`);
  return { hosts, origins: [.../* @__PURE__ */ new Set([...own, ...more])] };
}
function present(header) {
  return matches(headerInput(header), "(?s).*");
}
function noneOf(input, values) {
  return not(anyOf(values.map((value) => equals(input, value))));
}

// src/gateway/mesh.ts
var defaultSocket = "/spiffe-workload-api/spire-agent.sock";
var ownCertificate = "default";
var authorities2 = "ROOTCA";
function meshTransport({ plan }, model) {
  const { mesh } = plan.platform;
  if (mesh?.kind !== "spiffe") return {};
  const { files } = mesh;
  const needed = !model.tokenUsed && model.tokenOptional && plan.platform.identity?.verifier === void 0;
  const socket = sds(mesh.workloadSocket ?? defaultSocket);
  const own = files === void 0 ? { tls_certificate_sds_secret_configs: [{ name: ownCertificate, sds_config: socket }] } : {
    tls_certificates: [
      { certificate_chain: { filename: files.certificate }, private_key: { filename: files.key } }
    ]
  };
  const trust = files === void 0 ? { validation_context_sds_secret_config: { name: authorities2, sds_config: socket } } : { validation_context: { trusted_ca: { filename: files.bundle } } };
  return {
    transport_socket: extension(
      "envoy.transport_sockets.tls",
      "envoy.extensions.transport_sockets.tls.v3.DownstreamTlsContext",
      {
        require_client_certificate: needed,
        common_tls_context: {
          ...own,
          ...trust,
          alpn_protocols: ["h2", "http/1.1"],
          tls_params: { tls_minimum_protocol_version: "TLSv1_2" }
        }
      }
    )
  };
}
function sds(path) {
  return {
    resource_api_version: "V3",
    api_config_source: {
      api_type: "GRPC",
      transport_api_version: "V3",
      grpc_services: [
        {
          google_grpc: { target_uri: `unix://${path}`, stat_prefix: "spire" }
        }
      ]
    }
  };
}

// src/gateway/telemetry-access-log.ts
function accessLog() {
  return extension(
    "envoy.access_loggers.stdout",
    "envoy.extensions.access_loggers.stream.v3.StdoutAccessLog",
    {
      log_format: {
        json_format: {
          time: "%START_TIME%",
          user: "%REQ(x-forwarded-user)%",
          workload: "%DOWNSTREAM_PEER_URI_SAN%",
          "http.request.method": "%REQ(:method)%",
          "mcp.method.name": `%DYNAMIC_METADATA(${mcp}:method)%`,
          "mcp.name": `%DYNAMIC_METADATA(${mcp}:params:name)%`,
          "mcp.resource.uri": `%DYNAMIC_METADATA(${mcp}:params:uri)%`,
          "mcp.session.id": "%REQ(mcp-session-id)%",
          "mcp.protocol.version": "%REQ(mcp-protocol-version)%",
          "jsonrpc.request.id": `%DYNAMIC_METADATA(${mcp}:id)%`,
          "http.response.status_code": "%RESPONSE_CODE%",
          details: "%RESPONSE_CODE_DETAILS%",
          flags: "%RESPONSE_FLAGS%",
          received: "%BYTES_RECEIVED%",
          sent: "%BYTES_SENT%",
          milliseconds: "%DURATION%"
        }
      }
    }
  );
}

// src/gateway/telemetry-stats.ts
function callStats() {
  return extension("envoy.access_loggers.stats", "envoy.extensions.access_loggers.stats.v3.Config", {
    stat_prefix: "mcp",
    counters: [
      {
        stat: {
          name: "calls",
          tags: [
            {
              name: "rule",
              value_format: "%DYNAMIC_METADATA(envoy.filters.http.rbac:enforced_effective_policy_id)%"
            },
            { name: "status", value_format: "%RESPONSE_CODE%" }
          ]
        },
        value_fixed: 1
      }
    ]
  });
}

// src/gateway/listeners.ts
var manager = "envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager";
var probes = { ready: "/ready", live: "/live" };
var identityHeaders = ["x-forwarded-user", "x-forwarded-groups", "x-forwarded-workload"];
function gatewayListener(request, model) {
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
              max_headers_count: 100
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
            http_filters: filters(request, model)
          })
        ]
      }
    ]
  };
}
function filters(request, model) {
  const limits = limitsOf(request.plan);
  return [
    named("mcp-pipeline.guard", guard(request)),
    tokenFilter(request, model, metadataPaths(request)),
    // Says 413 where the next one would say that the JSON is not whole.
    extension(
      "envoy.filters.http.body_size_limit",
      "envoy.extensions.filters.http.body_size_limit.v3.BodySizeLimit",
      { max_request_bytes: limits.bodyBytes }
    ),
    extension("envoy.filters.http.mcp", "envoy.extensions.filters.http.mcp.v3.Mcp", {
      traffic_mode: "REJECT_NO_MCP",
      max_request_body_size: limits.bodyBytes,
      reject_duplicate_keys: true,
      attribute_source: "BODY"
    }),
    strictParser(),
    named("mcp-pipeline.bodies", bodiesFilter(model)),
    factWriter([callFact, uriFact, completionFact]),
    named("mcp-pipeline.authorization", authorization(model)),
    callLimit(limits),
    extension("envoy.filters.http.router", "envoy.extensions.filters.http.router.v3.Router", {
      suppress_envoy_headers: true
    })
  ];
}
function named(name, filter) {
  return { ...filter, name };
}
function certificates({ plan }) {
  const trusted = plan.platform.mesh?.kind === "istio";
  return { forward_client_cert_details: trusted ? "ALWAYS_FORWARD_ONLY" : "SANITIZE" };
}
function withoutIdentity() {
  return extension(
    "envoy.http.early_header_mutation.header_mutation",
    "envoy.extensions.http.early_header_mutation.header_mutation.v3.HeaderMutation",
    { mutations: identityHeaders.map((remove) => ({ remove })) }
  );
}
function healthListener(request) {
  const { health } = portsOf(request);
  const check = (path, more = {}) => extension(
    "envoy.filters.http.health_check",
    "envoy.extensions.filters.http.health_check.v3.HealthCheck",
    {
      pass_through_mode: false,
      headers: [{ name: ":path", string_match: { exact: path } }],
      ...more
    }
  );
  const serves = { cluster_min_healthy_percentages: { [serverCluster]: { value: 100 } } };
  return small(
    "health",
    { ...request.listen, port: health },
    [],
    [check(probes.ready, request.kind === "sidecar" ? serves : {}), check(probes.live)]
  );
}
function metricsListener(request) {
  const route = {
    match: {
      path: "/stats/prometheus",
      headers: [{ name: ":method", string_match: { exact: "GET" } }]
    },
    route: { cluster: adminCluster, prefix_rewrite: "/stats/prometheus" }
  };
  return small("metrics", { ...request.listen, port: portsOf(request).metrics }, [route], []);
}
function portsOf(request) {
  return request.ports ?? { health: healthPort, metrics: metricsPort };
}
function small(name, listen, own, checks) {
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
                  routes: [...own, { match: { prefix: "/" }, direct_response: { status: 404 } }]
                }
              ]
            },
            http_filters: [
              ...checks,
              extension("envoy.filters.http.router", "envoy.extensions.filters.http.router.v3.Router")
            ]
          })
        ]
      }
    ]
  };
}

// src/gateway/model.ts
function modelOf(request) {
  const { plan } = request;
  const { identity, mesh } = plan.platform;
  const entries2 = reachable(request);
  const callers = {
    issuers: issuersOf(plan.platform),
    groups: identity?.groups,
    mesh: mesh?.kind ?? "none"
  };
  const workloads = entries2.flatMap(({ rules: rules2 }) => rules2.flatMap(({ rule }) => rule.workloads ?? []));
  const byMesh = anyWorkload([...new Set(workloads)].sort(), callers);
  const known = [anyToken(callers), byMesh].filter((one) => one !== void 0);
  if (known.length === 0) {
    throw badInput(
      "gateway-no-issuer",
      "The platform accepts no issuer of tokens and no workload could call: identity.issuers is missing.",
      { help: "Write identity.issuers in platform.yaml." }
    );
  }
  const claim = identity?.businessGroups?.claim;
  const scopes = [
    ...new Set(entries2.flatMap(({ rules: rules2 }) => rules2.flatMap(({ rule }) => rule.scopes ?? [])))
  ].sort();
  const { businessGroups } = plan.policy;
  return {
    entries: entries2,
    callers,
    known: anyOf(known),
    tokenOptional: byMesh !== void 0,
    tokenUsed: entries2.some(({ rules: rules2 }) => rules2.some(({ rule }) => needsToken(rule))),
    business: businessGroups === void 0 ? void 0 : claim === void 0 ? groupsHave(businessGroups, callers) : claimHas(claim, businessGroups, callers),
    businessByGroups: claim === void 0,
    verifier: verifierOf(request),
    scopes,
    scopeDenial: (scope) => `scope-${scopes.indexOf(scope)}`
  };
}
function verifierOf({ plan }) {
  const verifier = plan.platform.identity?.verifier;
  if (verifier === void 0) return void 0;
  return allOf(Object.entries(verifier.claims).map(([claim, value]) => claimIs(verifierKey, claim, value)));
}
function reachable({ plan, names }) {
  const lists = { tool: new Set(names.tools), prompt: new Set(names.prompts) };
  const { policy } = plan;
  const entries2 = policy.entries.filter(({ kind, name }) => {
    if (kind === "resource") return true;
    return lists[kind].has(name);
  });
  const unfit = entries2.find(
    ({ name, kind }) => !canBeFact(name) && !(kind === "resource" && isTemplate(name))
  );
  if (unfit !== void 0) {
    throw badInput(
      "gateway-name-unsupported",
      `The gateway cannot tell the ${unfit.kind} ${JSON.stringify(unfit.name)} from other JSON values: no rule can be enforced for it.`,
      { ...unfit.origin, help: "Rename it: letters, digits, underscores, dashes and dots are safe." }
    );
  }
  return entries2;
}

// src/gateway/compile.ts
function compileGateway(request) {
  const model = modelOf(request);
  const listeners = [gatewayListener(request, model), healthListener(request), metricsListener(request)];
  return {
    files: { "envoy.json": `${JSON.stringify(bootstrap(request, listeners))}
` },
    ports: { listener: request.listen.port, ...portsOf(request) },
    probes
  };
}

// src/kubernetes/sidecar.ts
var portRows = [
  { listener: 11080, health: 9901, metrics: 9902 },
  { listener: 11180, health: 9911, metrics: 9912 },
  { listener: 11280, health: 9921, metrics: 9922 }
];
function sidecarGateway({ plan, surface, jwksUris, marker }) {
  const { port } = plan.runtime;
  const ports = portRows.find((row) => !Object.values(row).includes(port)) ?? portRows[0];
  return compileGateway({
    plan,
    names: surface === void 0 ? namesOfPolicy(plan) : namesOfSurface(surface),
    publicUrl: publicUrl(plan),
    listen: { address: "0.0.0.0", port: ports.listener },
    upstream: { address: "127.0.0.1", port },
    kind: "sidecar",
    ports: { health: ports.health, metrics: ports.metrics },
    ...jwksUris === void 0 ? {} : { jwksUris },
    ...marker === void 0 ? {} : { marker }
  });
}
function publicUrl(plan) {
  const host = hostOf(plan);
  const { path } = plan.runtime;
  return host === void 0 ? `http://${plan.name}.${namespaceOf(plan)}.svc${path}` : `https://${host}${path}`;
}
function namesOfSurface(surface) {
  const names = (list) => surface[list].flatMap((one) => definitionName(one) ?? []).sort();
  return {
    tools: names("tools"),
    prompts: names("prompts"),
    resources: names("resources"),
    resourceTemplates: names("resourceTemplates")
  };
}
function namesOfPolicy({ policy }) {
  const names = (kind) => policy.entries.flatMap((entry) => entry.kind === kind ? [entry.name] : []).sort();
  return {
    tools: names("tool"),
    prompts: names("prompt"),
    resources: names("resource"),
    resourceTemplates: []
  };
}

export {
  markerField,
  audience,
  sidecarGateway,
  publicUrl
};
