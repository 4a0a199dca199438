import http, { type IncomingMessage, type RequestListener, type ServerResponse } from "node:http";
import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Server } from "@modelcontextprotocol/server";
import { acquireListenSubscriptions, getUpstreamBridge, proxyServer, startHTTPServer } from "mcp-proxy";

/**
 * Serves one stdio server over streamable HTTP. A program of its own (dist/bridge.js), copied into every image of a
 * stdio server: `node bridge.js PATH ERA PROGRAM [ARGUMENT…]`, where PATH is the endpoint's path and ERA is `legacy`
 * (the server is greeted with initialize) or `modern` (server/discover first). Reads HOST and PORT.
 *
 * One process serves all sessions, started before the first request: a process per session would pay the server's
 * start-up on every connect, and a stdio server has no notion of sessions.
 */
const [path = "/mcp", era, program, ...args] = process.argv.slice(2);

/** The pipeline gives a server 10 s for start-up and handshake together; this must report before that. */
const connectTimeoutMs = 9_000;
/** Running requests get this long after SIGTERM. */
const graceMs = 5_000;

function say(text: string): void {
  process.stderr.write(`bridge: ${text}\n`);
}

function serverEnvironment(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    // Where to listen is the bridge's business; a server that reads it would take the port away.
    if (value !== undefined && name !== "HOST" && name !== "PORT") env[name] = value;
  }
  return env;
}

async function connect(command: string): Promise<Client> {
  const client = new Client(
    { name: "mcp-pipeline-bridge", version: "1.0.0" },
    { capabilities: {}, ...(era === "modern" ? { versionNegotiation: { mode: "auto" as const } } : {}) },
  );
  const transport = new StdioClientTransport({ command, args, env: serverEnvironment(), stderr: "inherit" });
  await client.connect(transport, { timeout: connectTimeoutMs });
  return client;
}

const localHost = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const localOrigin = /^https?:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/** A page that has rebound its name to this machine says its own name ("Streamable HTTP", "Security Warning"). */
function fromHere({ headers: { host = "", origin } }: IncomingMessage): boolean {
  return localHost.test(host) && (origin === undefined || localOrigin.test(origin));
}

/**
 * Refuses other hosts and origins before mcp-proxy sees the request. Its own hook, authenticate, would also change
 * what it answers to everybody else: 401 where a session is missing.
 */
function refuseRebinding(): void {
  const create = http.createServer;
  const guarded = (listener: RequestListener) => (request: IncomingMessage, response: ServerResponse) => {
    if (fromHere(request)) return listener(request, response);
    response.writeHead(403, { "content-type": "application/json" });
    response.end('{"jsonrpc":"2.0","error":{"code":-32600,"message":"Host or Origin is not expected here"}}');
  };
  http.createServer = ((listener: RequestListener) => create(guarded(listener))) as typeof create;
}

async function serve(client: Client) {
  const info = client.getServerVersion();
  const capabilities = client.getServerCapabilities() ?? {};
  if (!info) throw new Error("the server did not say who it is");
  refuseRebinding();
  const endpoint = await startHTTPServer({
    createServer: async () => {
      const instructions = client.getInstructions();
      const server = new Server(info, {
        capabilities,
        ...(instructions === undefined ? {} : { instructions }),
      });
      await proxyServer({ client, server, serverCapabilities: capabilities });
      return server;
    },
    cors: false,
    host: process.env.HOST ?? "127.0.0.1",
    port: Number(process.env.PORT ?? 8080),
    onListenSubscriptions: (uris) => acquireListenSubscriptions({ client, uris }),
    sseEndpoint: null,
    streamEndpoint: path,
  });
  getUpstreamBridge({ client }).subscribe({
    promptsListChanged: () => endpoint.notify.promptsChanged(),
    resourcesListChanged: () => endpoint.notify.resourcesChanged(),
    resourceUpdated: ({ uri }) => endpoint.notify.resourceUpdated(uri),
    toolsListChanged: () => endpoint.notify.toolsChanged(),
  });
  return endpoint;
}

async function main(): Promise<void> {
  if (!program) throw new Error("usage: bridge.js PATH ERA PROGRAM [ARGUMENT…]");
  const client = await connect(program);
  const endpoint = await serve(client);
  let stopping = false;
  client.onclose = () => {
    if (stopping) return;
    say("the server has ended");
    process.exit(1);
  };
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    setTimeout(() => process.exit(1), graceMs).unref();
    await endpoint.close();
    await client.close();
    process.exit(0);
  };
  process.on("SIGTERM", () => void stop());
  process.on("SIGINT", () => void stop());
}

main().catch((error: unknown) => {
  say(`could not start: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
});
