/** A small MCP server over streamable HTTP that needs no package. `{listen}` and `{start}` are what cases change. */
export const plainServer = ({ listen = "process.env.HOST", start = "" } = {}) => `
import { createServer } from "node:http";
${start}
const tool = { name: "echo", description: "Say it again.", inputSchema: { type: "object", properties: { text: { type: "string", description: "What to say." } } } };
const answers = {
  initialize: ({ protocolVersion }) => ({ protocolVersion, capabilities: { tools: {} }, serverInfo: { name: "echo", version: "1.0.0" } }),
  ping: () => ({}),
  "tools/list": () => ({ tools: [tool] }),
  "tools/call": ({ name, arguments: args }) => {
    if (name !== "echo") throw new Error("unknown tool");
    return { content: [{ type: "text", text: String(args?.text ?? "") }] };
  },
};
createServer(async (request, response) => {
  const { host, origin = "http://localhost" } = request.headers;
  if (![host, new URL(origin).host].every((name) => /^(localhost|127\\.0\\.0\\.1)(:\\d+)?$/.test(name))) return response.writeHead(403).end();
  if (request.method !== "POST") return response.writeHead(405).end();
  let text = "";
  for await (const part of request) text += part;
  const { id, method, params = {} } = JSON.parse(text);
  if (id === undefined) return response.writeHead(202).end();
  const reply = { jsonrpc: "2.0", id };
  try {
    if (!answers[method]) reply.error = { code: -32601, message: "unknown method" };
    else reply.result = answers[method](params);
  } catch (error) {
    reply.error = { code: -32602, message: error.message };
  }
  response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(reply));
}).listen(Number(process.env.PORT), ${listen});
`;

/** As its author wrote it: nothing in it knows of a pipeline. */
export const fastMcpServer = `from mcp.server.fastmcp import FastMCP

mcp = FastMCP("echo")


@mcp.tool()
def echo(text: str) -> str:
    """Say it again."""
    return text


mcp.run()
`;
