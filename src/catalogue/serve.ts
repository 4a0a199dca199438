import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { FileRegistry } from "../registry/file-registry.ts";
import { answerRead } from "../registry/read-api.ts";
import type { Registry } from "../registry/registry.ts";
import { unreachable } from "../report/problem.ts";
import { catalogueOf } from "./model.ts";
import { probeAll } from "./probe.ts";
import type { SiteOptions } from "./site/pages.ts";
import { buildSite } from "./site.ts";

export interface ServeOptions {
  registry: Registry;
  /** 0: a free one. */
  port: number;
  site: Omit<SiteOptions, "live" | "status">;
  signal: AbortSignal;
  /** Called once with the address. */
  listening(url: string): void;
}

const types: Record<string, string> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  json: "application/json",
};
/** What VS Code and Copilot need of a registry (docs: "Configure MCP server access", CORS). */
const cors = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "GET, OPTIONS",
  "access-control-allow-headers": "Authorization, Content-Type",
};

/**
 * Serves the catalogue of a registry on loopback until the signal, read anew for each page, with live status.
 * @throws Problem (exit 3) where the port cannot be had
 */
export async function serveCatalogue(options: ServeOptions): Promise<void> {
  const server = createServer((request, response) => {
    respond(options, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, { "content-type": "text/plain" });
      response.end(error instanceof Error ? error.message : String(error));
    });
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening").catch((error: Error) => {
    throw unreachable("port-taken", `Port ${options.port} cannot be used: ${error.message}.`, {
      help: "Name another with --port.",
    });
  });
  const address = server.address();
  options.listening(`http://localhost:${typeof address === "object" ? address?.port : options.port}/`);
  if (!options.signal.aborted) await once(options.signal, "abort");
  server.close();
  server.closeAllConnections();
}

async function respond(
  options: ServeOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const send = (status: number, type: string, body: string, more: Record<string, string> = {}) => {
    const headers = { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store", ...more };
    response.writeHead(status, { ...headers, "x-content-type-options": "nosniff" }).end(body);
  };
  // A page from elsewhere must not read this machine's inventory under a name of its own (DNS rebinding).
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
  const { files } = buildSite(entries, { ...options.site, live: true, status: new Map() });
  const path = pathOf(target);
  const wanted = [path, `${path}/index.html`, `${path}index.html`];
  const found = files.find(([name]) => wanted.includes(name));
  if (found === undefined || path.startsWith("_")) return send(404, "text/plain", "There is no such page.");
  const extension = found[0].split(".").at(-1) ?? "";
  send(200, api ? "application/json" : (types[extension] ?? "text/plain"), found[1], api ? cors : {});
}

function pathOf(target: string): string {
  const { pathname } = new URL(target, "http://localhost");
  try {
    return decodeURIComponent(pathname).slice(1);
  } catch {
    return "%";
  }
}
