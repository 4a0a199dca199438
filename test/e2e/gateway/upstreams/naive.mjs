// A server that believes everything: it runs what it is asked for, whatever the headers, types and paths are. What
// reaches it while a cure is taken out shows that the gateway, and not an SDK, had refused it.
import { createServer } from "node:http";

const named = { "tools/call": "name", "prompts/get": "name" };

createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    let message = {};
    try {
      message = JSON.parse(Buffer.concat(chunks).toString());
    } catch {
      // Nothing to run.
    }
    const method = String(message.method);
    const params = message.params ?? {};
    if (named[method]) process.stdout.write(`ran ${String(params.name)}\n`);
    if (method === "resources/read") process.stdout.write(`ran ${new URL(String(params.uri)).href}\n`);
    if (method !== "undefined" && !named[method]) process.stdout.write(`ran method ${method}\n`);
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ jsonrpc: "2.0", id: 1, result: {} }));
  });
}).listen(Number(process.env.PORT), "127.0.0.1", () => process.stdout.write("ready\n"));
