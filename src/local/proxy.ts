import { request as httpRequest, type IncomingMessage, type ServerResponse } from "node:http";
import { type Refusal, refuseForeign } from "./ingress.ts";
import { releaseHeader, requestHeaders, responseHeaders } from "./proxy-headers.ts";
import type { Router } from "./router.ts";

/** A release as the proxy sees it. */
export interface Upstream {
  release: number;
  /** Loopback port, or `undefined` while the server is down. */
  port(): number | undefined;
  /** A gateway stands there and validates tokens. */
  enforced: boolean;
  /** Counts a request in; the result counts it out. */
  enter(): () => void;
}

export interface ProxyOptions {
  router: Router;
  upstream(release: number): Upstream | undefined;
}

/**
 * Answers one request on the stable URL: checks where it comes from, picks the release, and pipes both bodies
 * through without holding anything back, so that event streams and long requests work.
 */
export function proxyRequest(
  request: IncomingMessage,
  response: ServerResponse,
  options: ProxyOptions,
): void {
  const choice = refuseForeign(request) ?? choose(request, options);
  if ("status" in choice) refuse(response, choice);
  else tryForward(request, response, choice, options.router);
}

/** Node refuses to send some of what it accepts, such as raw bytes in a path. */
function tryForward(
  request: IncomingMessage,
  response: ServerResponse,
  choice: Choice,
  router: Router,
): void {
  try {
    forward(request, response, choice, router);
  } catch (error) {
    refuse(response, { status: 400, message: `The request cannot be passed on: ${messageOf(error)}.` });
  }
}

interface Choice {
  upstream: Upstream;
  port: number;
}

function choose(request: IncomingMessage, options: ProxyOptions): Choice | Refusal {
  const route = options.router.route(single(request.headers["mcp-session-id"]));
  if (route === "nowhere") return { status: 503, message: "No release has been verified yet." };
  if ("ended" in route) {
    return { status: 404, message: `The session ended with release ${route.ended}. Begin a new one.` };
  }
  const pinned = single(request.headers[releaseHeader]);
  if (pinned !== undefined && pinned !== String(route.to)) {
    return { status: 409, message: `Release ${route.to} answers here, not ${pinned}.` };
  }
  const upstream = options.upstream(route.to);
  const port = upstream?.port();
  if (upstream === undefined || port === undefined) {
    return { status: 503, message: `The server of release ${route.to} is being restarted.` };
  }
  return { upstream, port };
}

function forward(
  request: IncomingMessage,
  response: ServerResponse,
  { upstream, port }: Choice,
  router: Router,
): void {
  const leave = upstream.enter();
  response.once("close", leave);
  const outgoing = httpRequest({
    host: "127.0.0.1",
    port,
    method: request.method ?? "GET",
    path: request.url ?? "/",
    headers: requestHeaders(request.rawHeaders, `localhost:${port}`, upstream.enforced),
    // One connection for each request: a kept one may be closed by the server just when it is used again.
    agent: false,
  });
  outgoing.on("error", (error) => fail(response, upstream.release, error));
  outgoing.on("response", (incoming) => {
    noteSession(request, incoming, upstream.release, router);
    passBack(incoming, response, upstream.release);
  });
  response.once("close", () => outgoing.destroy());
  request.on("error", () => outgoing.destroy());
  outgoing.flushHeaders();
  request.pipe(outgoing);
}

function passBack(incoming: IncomingMessage, response: ServerResponse, release: number): void {
  try {
    const headers = responseHeaders(incoming.rawHeaders, release);
    response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage ?? "", headers);
  } catch (error) {
    incoming.on("error", () => undefined).resume();
    fail(response, release, error);
    return;
  }
  response.flushHeaders();
  incoming.on("error", () => response.destroy());
  incoming.on("aborted", () => response.destroy());
  incoming.pipe(response);
}

function noteSession(
  request: IncomingMessage,
  incoming: IncomingMessage,
  release: number,
  router: Router,
): void {
  const issued = single(incoming.headers["mcp-session-id"]);
  if (issued !== undefined) router.noteSession(issued, release);
  const session = single(request.headers["mcp-session-id"]);
  const ended = request.method === "DELETE" && (incoming.statusCode ?? 500) < 300;
  if (ended && session !== undefined) router.forgetSession(session);
}

function fail(response: ServerResponse, release: number, error: unknown): void {
  if (response.headersSent) response.destroy();
  else
    refuse(response, {
      status: 502,
      message: `The server of release ${release} did not answer: ${messageOf(error)}.`,
    });
}

function refuse(response: ServerResponse, { status, message }: Refusal): void {
  const body = JSON.stringify({ jsonrpc: "2.0", id: null, error: { code: -32_000, message } });
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    ...(status === 503 ? { "retry-after": "1" } : {}),
  });
  response.end(body);
}

function single(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
