import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/server/spec.ts
var inheritedVariables = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR"];
var startupDeadlineMs = 1e4;
var runDeadlineMs = 1e4;
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
  onPort
};
