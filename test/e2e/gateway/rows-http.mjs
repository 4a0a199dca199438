import { gzipSync } from "node:zlib";
import { call, rpc } from "./bodies.mjs";

const search = call("search");
const evil = call("delete_all");
const row = (id, title, status, more) => ({ id, title, body: search, status, ...more });
const json = "application/json, text/event-stream";

/** G: HTTP. `set` replaces headers of an honest request, `headers` adds lines to them. */
export const httpRows = [
  row("G01", "text/plain", [400, 415], { body: evil, set: { "content-type": "text/plain" } }),
  row("G02", "no Content-Type", [400, 415], { body: evil, set: { "content-type": undefined } }),
  row("G03", "a JSON patch", [400, 415], {
    body: evil,
    set: { "content-type": "application/json-patch+json" },
  }),
  row("G04", "two Content-Type lines", [400, 415], {
    body: evil,
    http: ["1.1"],
    headers: [["content-type", "text/plain"]],
  }),
  row("G05", "a form", [400, 415], {
    body: evil,
    set: { "content-type": "application/x-www-form-urlencoded" },
  }),
  row("G06", "no Accept", [400], { set: { accept: undefined } }),
  row("G07", "Accept of JSON only", [400], { set: { accept: "application/json" } }),
  row("G08", "a gzipped body", [415], { body: gzipSync(evil), headers: [["content-encoding", "gzip"]] }),
  row("G09", "a body that only says it is gzipped", [415], { headers: [["content-encoding", "gzip"]] }),
  row("G10", "an encoding that is no encoding, twice", [415], {
    http: ["1.1"],
    headers: [
      ["content-encoding", "identity"],
      ["content-encoding", "gzip"],
    ],
  }),
  row("G11", "PUT", [400, 405], { method: "PUT", body: evil }),
  row("G12", "PATCH", [400, 405], { method: "PATCH", body: evil }),
  row("G13", "OPTIONS without a body", [400, 401, 405], { method: "OPTIONS", body: undefined }),
  row("G14", "HEAD", [400, 401, 405], { method: "HEAD", body: undefined, set: { accept: undefined } }),
  row("G15", "TRACE", [400, 405, 0], { method: "TRACE", body: undefined, http: ["1.1"] }),
  row("G16", "a stream without a token", [401], { method: "GET", body: undefined, token: () => undefined }),
  row("G17", "GET with a call in its body", [400], {
    method: "GET",
    body: evil,
    set: { "content-type": undefined },
  }),
  row("G18", "DELETE with a call in its body", [400], {
    method: "DELETE",
    body: evil,
    headers: [["mcp-session-id", "x"]],
  }),
  row("G19", "DELETE without a session", [400], { method: "DELETE", body: undefined }),
  row("G20", "a header that overrides the method", [200, 202, 405], {
    method: "GET",
    body: undefined,
    headers: [["x-http-method-override", "POST"]],
    streams: true,
  }),
  row("G21", "Content-Length and Transfer-Encoding", [400], {
    body: evil,
    http: ["1.1"],
    framing: (size) => [`content-length: ${size}`, "transfer-encoding: chunked"],
  }),
  row("G22", "two Content-Lengths", [400], {
    body: evil,
    http: ["1.1"],
    framing: (size) => [`content-length: ${size}`, "content-length: 5"],
  }),
  row("G23", "a Transfer-Encoding that is not chunked", [400, 501], {
    body: evil,
    http: ["1.1"],
    framing: () => ["transfer-encoding: xchunked"],
  }),
  row("G24", "a path that only begins like ours", [404, 403, 401], { path: "/mcpfoo" }),
  row("G25", "a path below ours", [404, 403, 401], { path: "/mcp/x" }),
  row("G26", "a slash more", [404, 403, 401], { path: "/mcp/" }),
  row("G27", "two slashes before", [404, 403, 401], { path: "//mcp" }),
  row("G28", "dots to another path", [404, 403, 401], { path: "/mcp/../admin" }),
  row("G29", "dots out of the open path, without a token", [401], {
    path: "/.well-known/../mcp",
    token: () => undefined,
  }),
  row("G30", "encoded dots out of the open path", [400, 401, 404], {
    path: "/.well-known/%2e%2e/mcp",
    token: () => undefined,
  }),
  row("G31", "an encoded slash out of the open path", [400, 401], {
    path: "/.well-known/oauth-protected-resource/..%2f..%2fmcp",
    token: () => undefined,
  }),
  row("G32", "POST to the open path", [401, 403, 404, 405, 400], {
    path: "/.well-known/oauth-protected-resource/mcp",
    token: () => undefined,
    body: evil,
  }),
  row("G33", "a foreign Host", [421], { set: { host: "evil.example" } }),
  row("G34", "our Host with another port", [421], { set: { host: "localhost:1" } }),
  row("G35", "our Host as a part of another", [421], { set: { host: "localhost.evil.example" } }),
  row("G36", "a foreign Origin", [403], { headers: [["origin", "https://evil.example"]] }),
  row("G37", "Origin null", [403], { headers: [["origin", "null"]] }),
  row("G38", "an Origin that only ends like ours", [403], { headers: [["origin", "http://xlocalhost"]] }),
  row("G39", "two Origins, the first ours", [403], {
    headers: ({ origin }) => [
      ["origin", origin],
      ["origin", "https://evil.example"],
    ],
    control: { body: search, headers: ({ origin }) => [["origin", origin]], runs: "search" },
  }),
  row("G40", "a header with an underscore", [400, 0], { headers: [["x_forwarded_groups", '["admins"]']] }),
  row("G41", "a header line that is folded is no header", [200, 400], {
    http: ["1.1"],
    headers: [["x-a", "b\r\n authorization: Bearer x"]],
  }),
  row("G42", "120 headers", [431, 400, 0], {
    headers: Array.from({ length: 120 }, (_, index) => [`x-h${index}`, "1"]),
  }),
  row("G43", "a header of 70 kB", [431, 0], { headers: [["x-long", "x".repeat(70_000)]] }),
  row("G44", "an absolute form of the path", [421, 400, 404], {
    http: ["1.1"],
    path: "http://evil.example/mcp",
  }),
  row("G45", "CONNECT", [421, 400, 404, 405, 403, 0], {
    http: ["1.1"],
    method: "CONNECT",
    path: "evil.example:443",
    body: undefined,
  }),
  row("G46", "an Upgrade is taken for a stream", [200, 403, 400, 401, 405], {
    http: ["1.1"],
    method: "GET",
    body: undefined,
    headers: [
      ["upgrade", "websocket"],
      ["sec-websocket-key", "x"],
      ["sec-websocket-version", "13"],
    ],
  }),
  row("G47", "headers for the original path", [403], {
    body: evil,
    headers: [
      ["x-original-url", "/.well-known/oauth-protected-resource/mcp"],
      ["x-rewrite-url", "/x"],
    ],
  }),
  row("G48", "x-envoy headers that ask for another route", [403], {
    body: evil,
    headers: [
      ["x-envoy-original-path", "/x"],
      ["x-envoy-upstream-alt-stat-name", "x"],
      ["x-envoy-internal", "true"],
    ],
  }),
  row("G49", "a list whose name is escaped is shortened too", [200], {
    body: '{"jsonrpc":"2.0","id":1,"method":"tools\\u002flist"}',
    hides: /delete_all/,
    control: { body: rpc("tools/list"), says: /"search"/ },
    accept: json,
  }),
];
