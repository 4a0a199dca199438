import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { McpServer } from "@modelcontextprotocol/sdk/server/mcp.js";
import { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";

/** After this, requests that still run are cut off. */
const graceMs = 8_000;

/**
 * Serves MCP over streamable HTTP at /mcp, stateless and with plain JSON answers: no tool here needs a session
 * (nothing is streamed, nothing is asked back), so any replica can answer any request.
 */
export async function serveHttp(create: () => McpServer, host: string, port: number): Promise<Server> {
  const http = createServer((request, response) => {
    handle(create, request, response).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) reply(response, 500, -32603, "Internal error");
      else response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    http.once("error", reject);
    http.listen(port, host, resolve);
  });
  return http;
}

/** Lets running requests finish, then resolves; idle connections are closed at once. */
export async function stopHttp(http: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => http.close(() => resolve()));
  const force = setTimeout(() => http.closeAllConnections(), graceMs);
  await closed;
  clearTimeout(force);
}

async function handle(
  create: () => McpServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (new URL(request.url ?? "/", "http://localhost").pathname !== "/mcp") {
    return reply(response, 404, -32600, "MCP is served at /mcp");
  }
  if (!localHost(request)) return reply(response, 421, -32600, "Unknown Host header");
  if (request.method !== "POST") {
    response.setHeader("Allow", "POST");
    return reply(response, 405, -32000, "Method not allowed: this server is stateless, use POST");
  }
  const server = create();
  const transport = new StreamableHTTPServerTransport({
    sessionIdGenerator: undefined,
    enableJsonResponse: true,
  });
  response.on("close", () => void server.close());
  await server.connect(transport);
  await transport.handleRequest(request, response);
}

/** The gateway in front checks the public name; here only the loopback names arrive, so DNS rebinding cannot. */
function localHost(request: IncomingMessage): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(request.headers.host ?? "");
}

function reply(response: ServerResponse, status: number, code: number, message: string): void {
  response.writeHead(status, { "Content-Type": "application/json" });
  response.end(JSON.stringify({ jsonrpc: "2.0", error: { code, message }, id: null }));
}
