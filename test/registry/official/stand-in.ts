import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse as Response } from "node:http";
import type { AddressInfo } from "node:net";

/** What one request meets before it reaches the registry, in order. */
export type Trouble = "none" | "503" | "429" | "cut before" | "cut after" | "not json";

export interface StandIn {
  url: string;
  /** "METHOD path" of every request. */
  seen: string[];
  /** Tokens that publications and status changes carried. */
  tokens: string[];
  troubles: Trouble[];
  close(): Promise<void>;
}

interface Entry {
  server: { name: string; version: string };
  _meta: Record<string, { status: string; statusMessage?: string; isLatest: boolean }>;
}

const officialKey = "io.modelcontextprotocol.registry/official";

/**
 * Answers as the official registry 1.8.8 does where the client depends on it: a second publication is a 400, a status
 * that is set is a 400, each login gives a new token. The real one is in test/e2e/register.
 */
export async function standIn(): Promise<StandIn> {
  const entries: Entry[] = [];
  const seen: string[] = [];
  const tokens: string[] = [];
  const troubles: Trouble[] = [];
  let logins = 0;

  async function answer(request: IncomingMessage): Promise<[number, unknown]> {
    const url = new URL(request.url ?? "/", "http://stand-in.invalid");
    const body = await bodyOf(request);
    const path = url.pathname.split("/").slice(1).map(decodeURIComponent);
    seen.push(`${request.method} ${url.pathname}`);
    if (path[1] === "auth") return login(path[2] ?? "", body);
    if (path[1] === "validate") return validate(body);
    if (request.method !== "GET") tokens.push(request.headers.authorization ?? "");
    if (path[1] === "publish") return publish(body);
    const found = find(path[2], path[4]);
    if (request.method === "PATCH" && !Array.isArray(found)) return status(found, body);
    if (!Array.isArray(found)) return [200, found];
    return found.length === 0
      ? [404, { title: "Not Found" }]
      : [200, { servers: found, metadata: { count: found.length } }];
  }

  function login(kind: string, body?: { oidc_token?: string }): [number, unknown] {
    if (body?.oidc_token === "stranger")
      return [401, { title: "Unauthorized", detail: "Token exchange failed" }];
    return [200, { registry_token: `registry-${kind}-${++logins}`, expires_at: 0 }];
  }

  /** One entry, or those of a list; none where there is nothing. */
  function find(name?: string, version?: string): Entry | Entry[] {
    if (name === undefined) return entries;
    const own = entries.filter(({ server }) => server.name === name);
    if (version === undefined) return own;
    return (version === "latest" ? own.at(-1) : own.find((one) => one.server.version === version)) ?? [];
  }

  function validate({ description }: { description: string }): [number, unknown] {
    if (!description.includes("unwanted")) return [200, { valid: true, issues: null }];
    const issue = { type: "semantic", path: "description", message: "unwanted word", severity: "error" };
    return [200, { valid: false, issues: [issue] }];
  }

  function publish(server: Entry["server"]): [number, unknown] {
    if (!server.name.startsWith("com.acme/"))
      return [403, { detail: "You do not have permission to publish this server" }];
    if (server.version.includes("beta")) return [422, { detail: "Failed to publish server, invalid schema" }];
    if (entries.some((one) => one.server.name === server.name && one.server.version === server.version))
      return [
        400,
        {
          detail: "Failed to publish server",
          errors: [{ message: "invalid version: cannot publish duplicate version" }],
        },
      ];
    const time = "2026-11-22T12:00:00Z";
    const meta = {
      status: "active",
      statusChangedAt: time,
      publishedAt: time,
      updatedAt: time,
      isLatest: true,
    };
    entries.push({ server, _meta: { [officialKey]: meta } });
    return [200, entries.at(-1)];
  }

  function status(entry: Entry, body: { status: string; statusMessage?: string }): [number, unknown] {
    const meta = entry._meta[officialKey];
    if (meta === undefined || (meta.status === body.status && meta.statusMessage === body.statusMessage))
      return [400, { detail: "No changes to apply" }];
    meta.status = body.status;
    if (body.statusMessage !== undefined) meta.statusMessage = body.statusMessage;
    return [200, entry];
  }

  const server = createServer(async (request: IncomingMessage, response: Response) => {
    const trouble = troubles.shift();
    if (trouble === "cut before") return void request.socket.destroy();
    if (trouble === "503" || trouble === "429")
      return void response.writeHead(Number(trouble), { "retry-after": "0" }).end("busy");
    const [code, body] = await answer(request);
    if (trouble === "cut after") return void request.socket.destroy();
    response.writeHead(code, { "content-type": "application/json" });
    response.end(trouble === "not json" ? "<html>" : JSON.stringify(body));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    tokens,
    troubles,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

async function bodyOf(request: IncomingMessage) {
  let text = "";
  for await (const chunk of request) text += chunk;
  return text === "" ? undefined : JSON.parse(text);
}
