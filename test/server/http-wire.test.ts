import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, it } from "vitest";
import { discover, initialize } from "../../src/server/handshake.ts";
import { openUrl } from "../../src/server/http-wire.ts";
import { maxMessageBytes } from "../../src/server/wire.ts";

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function at(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/mcp`;
}

const json = { "content-type": "application/json" };
const events = { "content-type": "text/event-stream" };
const result = (id: number, value: unknown = {}) => JSON.stringify({ jsonrpc: "2.0", id, result: value });

it("an HTTP error without a JSON-RPC body is an answer with its status", async () => {
  const wire = openUrl(await at((_, response) => response.writeHead(403).end("Forbidden")));
  expect(await wire.request("ping")).toMatchObject({ message: null, raw: "Forbidden", httpStatus: 403 });
});

it("a success without a JSON-RPC response is none", async () => {
  const wire = openUrl(await at((_, response) => response.writeHead(200, json).end("<html>hello</html>")));
  await expect(wire.request("ping")).rejects.toMatchObject({ failure: "not-json", httpStatus: 200 });
  expect(wire.violations).toHaveLength(1);
});

it("an answer to another request is none", async () => {
  const wire = openUrl(await at((_, response) => response.writeHead(200, json).end(result(99))));
  await expect(wire.request("ping")).rejects.toMatchObject({ failure: "not-json" });
});

it("an endless answer is cut off", async () => {
  const chunk = "x".repeat(1 << 20);
  for (const headers of [json, events]) {
    const url = await at((_, response) => {
      response.writeHead(200, headers);
      if (headers === events) response.write("data: ");
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        response.once("drain", more);
      };
      more();
    });
    const wire = openUrl(url);
    await expect(wire.request("ping")).rejects.toMatchObject({ failure: "too-large" });
    await wire.close();
  }
  expect(maxMessageBytes).toBeLessThan(64 << 20);
});

it("an event stream that ends or drips without an answer does not hold us", async () => {
  const ending = openUrl(await at((_, response) => response.writeHead(200, events).end(": nothing\n\n")));
  await expect(ending.request("ping")).rejects.toMatchObject({ failure: "closed" });
  const dripping = openUrl(
    await at((_, response) => {
      response.writeHead(200, events);
      const timer = setInterval(() => response.write(": alive\n\n"), 20);
      response.once("close", () => clearInterval(timer));
    }),
  );
  await expect(dripping.request("ping", undefined, { timeoutMs: 200 })).rejects.toMatchObject({
    failure: "timeout",
  });
  await dripping.close();
});

it("a request that is under way ends with the wire", async () => {
  const wire = openUrl(await at(() => {}));
  const asking = expect(wire.request("ping")).rejects.toMatchObject({ failure: "closed" });
  await wire.close();
  await asking;
});

it("redirects are followed within the origin only, because headers may hold a credential", async () => {
  const seen: (string | undefined)[] = [];
  const other = await at((request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(200, json).end(result(1));
  });
  const here = await at((request, response) => {
    if (request.url === "/mcp/") return response.writeHead(200, json).end(result(1, { path: request.url }));
    return response.writeHead(307, { location: request.url === "/mcp" ? "/mcp/" : other }).end();
  });
  const headers = { authorization: "Bearer secret" };
  const reply = await openUrl(here, { headers }).request("ping");
  expect(reply.message).toMatchObject({ result: { path: "/mcp/" } });
  await expect(openUrl(`${here}/away`, { headers }).request("ping")).rejects.toMatchObject({
    failure: "http",
  });
  expect(seen).toEqual([]);
});

it("session and revision go along after the handshake, and only then", async () => {
  const seen: Record<string, unknown>[] = [];
  const url = await at((request, response) => {
    const {
      "mcp-session-id": session,
      "mcp-protocol-version": version,
      "mcp-method": method,
    } = request.headers;
    seen.push({ session, version, method, verb: request.method });
    request.resume().once("end", () => {
      response.writeHead(200, { ...json, "mcp-session-id": "s1" });
      response.end(result(seen.length === 1 ? 1 : 2, { protocolVersion: "2025-06-18", capabilities: {} }));
    });
  });
  const wire = openUrl(url);
  const { version } = await initialize(wire, "2025-11-25");
  await wire.request("tools/list");
  await wire.close();
  expect(version).toBe("2025-06-18");
  expect(seen).toEqual([
    { verb: "POST" },
    { verb: "POST", session: "s1", version: "2025-06-18" },
    { verb: "POST", session: "s1", version: "2025-06-18" },
    { verb: "DELETE", session: "s1", version: "2025-06-18" },
  ]);
});

it("discover leaves the wire as it was where the server does not speak that era", async () => {
  const wire = openUrl(await at((_, response) => response.writeHead(404).end()));
  await expect(discover(wire)).rejects.toMatchObject({ name: "Refused", httpStatus: 404 });
  expect(wire.protocolVersion).toBeUndefined();
});

it("a request of the server is a violation from 2026-07-28 on, and gets no answer", async () => {
  let posts = 0;
  const url = await at((_, response) => {
    posts++;
    response.writeHead(200, events);
    const asks = JSON.stringify({ jsonrpc: "2.0", id: "x", method: "roots/list" });
    response.end(`data: ${asks}\n\ndata: ${result(1)}\n\n`);
  });
  const wire = openUrl(url);
  wire.protocolVersion = "2026-07-28";
  await wire.request("tools/list");
  await wire.close();
  expect(posts).toBe(1);
  expect(wire.violations).toHaveLength(1);
});

it("a parameter that its schema asks for as a header is sent as one, from 2026-07-28 on", async () => {
  const inputSchema = {
    type: "object",
    properties: { region: { type: "string", "x-mcp-header": "Region" } },
  };
  const seen: unknown[] = [];
  const wire = openUrl(
    await at((request, response) => {
      seen.push(request.headers["mcp-param-region"]);
      const lists = request.headers["mcp-method"] === "tools/list";
      const value = lists ? { tools: [{ name: "query", inputSchema }] } : {};
      request.resume().on("end", () => response.writeHead(200, json).end(result(seen.length, value)));
    }),
  );
  wire.protocolVersion = "2026-07-28";
  await wire.request("tools/list");
  await wire.request("tools/call", { name: "query", arguments: { region: "eu" } });
  expect(seen).toEqual([undefined, "eu"]);
  await wire.close();
});
