// An MCP server with one tool, without dependencies, and with faults that BEHAVIOUR names. For test images only.
import { createServer } from "node:http";

const behaviour = process.env.BEHAVIOUR ?? "good";
const toolName = process.env.TOOL ?? "greet";
const port = Number(process.env.PORT ?? 8080);
const host = behaviour === "open-port" ? "0.0.0.0" : (process.env.HOST ?? "0.0.0.0");

const start = {
  crash() {
    console.error("Error: the database password is missing");
    process.exit(3);
  },
  "exit-0"() {
    console.error("nothing to do");
    process.exit(0);
  },
  "read-only"() {
    throw new Error("EROFS: read-only file system, open '/var/cache/index.db'");
  },
  "port-forbidden"() {
    throw new Error("listen EACCES: permission denied 0.0.0.0:80");
  },
  memory() {
    const hold = [];
    setInterval(() => hold.push(Buffer.alloc(16 << 20, 1)), 20);
  },
  "other-port": () => listen(port + 1),
  silent: () => setInterval(() => {}, 1000),
  hang: () => listen(port, () => {}),
  // Given up once, and then well: the marker is on the pod's own scratch volume, which outlives the container.
  async "crash-once"() {
    const { existsSync, writeFileSync } = await import("node:fs");
    if (existsSync("/tmp/seen")) return listen(port);
    writeFileSync("/tmp/seen", "");
    process.exit(1);
  },
  slow: () => setTimeout(() => listen(port), 8_000),
};
(start[behaviour] ?? (() => listen(port)))();

function listen(at, handler = answer) {
  const server = createServer(handler).listen(at, host);
  process.once("SIGTERM", () => server.close(() => process.exit(0)));
}

const results = {
  initialize: ({ protocolVersion }) => ({
    protocolVersion: ["2025-06-18", "2025-11-25"].includes(protocolVersion) ? protocolVersion : "2025-11-25",
    capabilities: { tools: {} },
    serverInfo: { name: process.env.NAME ?? "hello", version: "1.0.0" },
  }),
  ping: () => ({}),
  "tools/list": () => ({
    tools: [
      {
        name: toolName,
        description: "Say hello to somebody by name.",
        inputSchema: {
          type: "object",
          properties: { name: { type: "string", description: "Who is greeted." } },
        },
      },
    ],
  }),
  "tools/call": ({ arguments: { name = "you" } = {} }) => ({
    content: [{ type: "text", text: `hello ${name}` }],
  }),
};

async function answer(request, response) {
  if (behaviour === "wrong-answer") return void response.writeHead(500).end();
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  if (request.method !== "POST")
    return void response.writeHead(request.method === "DELETE" ? 200 : 405).end();
  const { id, method, params = {} } = JSON.parse(Buffer.concat(chunks).toString() || "{}");
  if (id === undefined) return void response.writeHead(202).end();
  const make = Object.hasOwn(results, method) ? results[method] : undefined;
  const outcome = make
    ? { result: make(params) }
    : { error: { code: -32601, message: `no method ${method}` } };
  response.writeHead(200, { "content-type": "application/json" });
  response.end(JSON.stringify({ jsonrpc: "2.0", id, ...outcome }));
}
