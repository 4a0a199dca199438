// The TypeScript SDK as an upstream, both eras. Prints a line for each call that reaches a tool, prompt or resource.
import { createServer } from "node:http";
import { toNodeHandler } from "@modelcontextprotocol/node";
import { createMcpHandler, McpServer, ResourceTemplate } from "@modelcontextprotocol/server";
import * as z from "zod";

const ran = (what) => process.stdout.write(`ran ${what}\n`);

function makeServer() {
  const server = new McpServer({ name: "upstream", version: "1.0.0" });
  for (const name of ["search", "delete_all", "scoped"]) {
    const options = {
      description: `The tool ${name}.`,
      inputSchema: z.object({ q: z.string().optional() }),
      _meta: { "dev.mcp-pipeline/authorize": { groups: ["data"] }, "acme.example/kept": name },
    };
    server.registerTool(name, options, async () => {
      ran(name);
      return { content: [{ type: "text", text: `did ${name}` }] };
    });
  }
  for (const name of ["greet", "secret_prompt"]) {
    server.registerPrompt(name, { description: name }, async () => {
      ran(name);
      return { messages: [{ role: "user", content: { type: "text", text: name } }] };
    });
  }
  const read = async (uri) => {
    ran(uri.href);
    return { contents: [{ uri: uri.href, text: "content" }] };
  };
  server.registerResource("open", "file:///open", {}, read);
  server.registerResource("secret", "file:///notes/secret", {}, read);
  server.registerResource(
    "notes",
    new ResourceTemplate("file:///notes/{name}", { list: undefined }),
    {},
    read,
  );
  return server;
}

const listener = createServer(toNodeHandler(createMcpHandler(makeServer)));
listener.listen(Number(process.env.PORT), "127.0.0.1", () => process.stdout.write("ready\n"));
