import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/server/spec.ts
var inheritedVariables = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR"];
var startupDeadlineMs = 1e4;
var runDeadlineMs = 1e4;
function httpServer(spec, { port, path }) {
  const host = "127.0.0.1";
  const address = { HOST: host, PORT: String(port), FASTMCP_HOST: host, FASTMCP_PORT: String(port) };
  const url = `http://${host}:${port}${path}`;
  return { ...spec, env: { ...spec.env, ...address }, transport: "streamable-http", url };
}
function onPort(spec, port) {
  if (spec.url === void 0) return spec;
  const url = new URL(spec.url);
  const before = url.port;
  url.port = String(port);
  const moved = Object.entries(spec.env).map(
    ([name, value]) => name.endsWith("PORT") && value === before ? [name, url.port] : [name, value]
  );
  return { ...spec, url: url.href, env: Object.fromEntries(moved) };
}

export {
  inheritedVariables,
  startupDeadlineMs,
  runDeadlineMs,
  httpServer,
  onPort
};
