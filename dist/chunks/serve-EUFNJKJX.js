import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  probeAll
} from "./chunk-BRRLFPFY.js";
import {
  buildSite
} from "./chunk-PBB6MHZE.js";
import {
  catalogueOf
} from "./chunk-RXB3WN2X.js";
import "./chunk-TL5575O3.js";
import {
  FileRegistry
} from "./chunk-YYJHESKJ.js";
import "./chunk-4GHQLOGA.js";
import "./chunk-VXQIWXHW.js";
import "./chunk-TSHJOMBW.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-N56AOBVN.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/catalogue/serve.ts
import { once } from "node:events";
import { createServer } from "node:http";

// src/registry/read-api.ts
var notFound = {
  status: 404,
  body: { title: "Not Found", status: 404, detail: "Server not found" }
};
async function answerRead(registry, target) {
  const url = new URL(target, "http://registry.invalid");
  const [version, collection, name, ...rest] = url.pathname.split("/").filter((part) => part !== "");
  if (version !== "v0.1" || collection !== "servers") return notFound;
  if (name === void 0) return list(registry, url.searchParams);
  const decoded = decode(name);
  if (decoded === void 0 || rest[0] !== "versions" || rest.length > 2) return notFound;
  if (rest[1] === void 0) {
    const servers = await registry.versions(decoded);
    return servers.length === 0 ? notFound : { status: 200, body: { servers, metadata: { count: servers.length } } };
  }
  const wanted = decode(rest[1]);
  const entry = wanted === void 0 ? void 0 : await registry.get(decoded, wanted);
  return entry === void 0 ? notFound : { status: 200, body: entry };
}
async function list(registry, query) {
  const limit = Number(query.get("limit") ?? 30);
  if (!Number.isInteger(limit) || limit < 1 || limit > 100) {
    return {
      status: 422,
      body: { title: "Unprocessable Entity", status: 422, detail: "limit must be 1 to 100" }
    };
  }
  const optional = (key) => query.get(key) ?? void 0;
  const [cursor, search, version] = ["cursor", "search", "version"].map(optional);
  return { status: 200, body: await registry.list({ limit, cursor, search, version }) };
}
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return void 0;
  }
}

// src/catalogue/serve.ts
var types = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json"
};
var cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, OPTIONS",
  "access-control-allow-headers": "Authorization, Content-Type"
};
async function serveCatalogue(options) {
  const server = createServer((request, response) => {
    respond(options, request, response).catch((error) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening").catch((error) => {
    throw unreachable("port-taken", `Port ${options.port} cannot be used: ${error.message}.`, {
      help: "Name another with --port."
    });
  });
  const address = server.address();
  options.listening(`http://localhost:${typeof address === "object" ? address?.port : options.port}/`);
  if (!options.signal.aborted) await once(options.signal, "abort");
  server.close();
  server.closeAllConnections();
}
async function respond(options, request, response) {
  const send = (status, type, body, more = {}) => {
    const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", ...more };
    response.writeHead(status, { ...headers, "x-content-type-options": "nosniff" }).end(body);
  };
  if (!/^(localhost|127\.0\.0\.1)(:\d+)?$/.test(request.headers.host ?? "")) {
    send(403, "text/plain", "Only localhost is served.");
    return;
  }
  const target = request.url ?? "/";
  const api = target.startsWith("/v0.1/");
  if (request.method === "OPTIONS" && api) return void response.writeHead(204, cors).end();
  if (request.method !== "GET" && request.method !== "HEAD") return send(405, "text/plain", "Only GET.");
  const entries = await options.registry.all();
  if (target.startsWith("/status.json")) {
    const status = await probeAll(catalogueOf(entries), options.signal);
    return send(200, "application/json", JSON.stringify({ servers: Object.fromEntries(status) }));
  }
  if (api && options.registry instanceof FileRegistry) {
    const { status, body } = await answerRead(options.registry, target);
    return send(status, "application/json", JSON.stringify(body), cors);
  }
  const { files } = buildSite(entries, { ...options.site, live: true, status: /* @__PURE__ */ new Map() });
  const path = pathOf(target);
  const wanted = [path, `${path}/index.html`, `${path}index.html`];
  const found = files.find(([name]) => wanted.includes(name));
  if (found === void 0 || path.startsWith("_")) return send(404, "text/plain", "There is no such page.");
  const extension = found[0].split(".").at(-1) ?? "";
  send(200, api ? "application/json" : types[extension] ?? "text/plain", found[1], api ? cors : {});
}
function pathOf(target) {
  const { pathname } = new URL(target, "http://localhost");
  try {
    return decodeURIComponent(pathname).slice(1);
  } catch {
    return "%";
  }
}
export {
  serveCatalogue
};
