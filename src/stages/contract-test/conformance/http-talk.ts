import { clientInfo } from "../../../server/client-info.ts";
import { type HttpExchange, httpExchange } from "../../../server/http-exchange.ts";
import { isStateless, statelessHeaders, statelessParams } from "../../../server/stateless.ts";
import { isObject, type Json, type JsonObject } from "../../../source/json.ts";
import type { Surface } from "../../../surface/surface.ts";
import {
  aliveMs,
  type Change,
  type Exchange,
  type HttpSide,
  type RawSubject,
  shown,
  type Talk,
  TimeUp,
} from "./talk.ts";

export interface HttpTalkOptions {
  url: string;
  version: string;
  surface: Surface;
  /** How a caller authenticates; never shown. */
  headers?: Readonly<Record<string, string>>;
  behindGateway: boolean;
  timeLeft(): number;
}

/** Answers to probes are small; one that takes longer is none. */
const patienceMs = 3000;
/** Shown in reports; the rest says nothing, or is a credential. */
const shownHeaders = /^(host|origin|content-type|mcp-.*|x-forwarded-.*|www-authenticate|allow)$/;

/**
 * Opens a conversation of its own over HTTP in one revision.
 * @returns undefined where the server does not speak it
 */
export async function openHttpTalk(options: HttpTalkOptions): Promise<HttpTalk | undefined> {
  const talk = new HttpTalk(options);
  return (await talk.start()) ? talk : undefined;
}

export class HttpTalk implements Talk {
  readonly transport = "streamable-http";
  readonly version: string;
  readonly stateless: boolean;
  readonly surface: Surface;
  readonly serverErrors: Exchange[] = [];
  late = 0;
  readonly answers: { method: string; exchange: Exchange }[] = [];
  readonly http: HttpSide;
  readonly #options: HttpTalkOptions;
  #nextId = 1;

  constructor(options: HttpTalkOptions) {
    this.#options = options;
    this.version = options.version;
    this.stateless = isStateless(options.version);
    this.surface = options.surface;
    this.http = {
      url: options.url,
      sessionId: undefined,
      loopback: isLoopback(options.url),
      behindGateway: options.behindGateway,
      plain: (method, headers = {}) => this.#send({ method, headers: this.#headers(headers) }),
      greet: (headers, version) => this.#greet(headers, version),
    };
  }

  /** The handshake where the revision has one. */
  async start(): Promise<boolean> {
    if (this.stateless) return true;
    const greeting = await this.#greet();
    const result = greeting.message?.result;
    if (!isObject(result) || result.protocolVersion !== this.version) return false;
    const session = greeting.headers?.["mcp-session-id"];
    this.http.sessionId = Array.isArray(session) ? session[0] : session;
    this.answers.push({ method: "initialize", exchange: greeting });
    await this.ask("notifications/initialized", undefined, { notification: true });
    return true;
  }

  async end(): Promise<void> {
    if (this.http.sessionId !== undefined) await this.http.plain("DELETE");
  }

  async ask(method: string, params?: JsonObject, change: Change = {}): Promise<Exchange> {
    const id = change.notification ? undefined : this.#nextId++;
    const dressed = this.stateless && !change.bare ? statelessParams(this.version, params, {}) : params;
    const named = this.stateless ? statelessHeaders(method, params) : {};
    const message = { jsonrpc: "2.0", ...(id === undefined ? {} : { id }), method };
    const body = JSON.stringify({ ...message, ...(dressed ? { params: dressed } : {}) });
    const headers = this.#headers({ ...named, ...change.headers });
    const timeoutMs = change.patient ? this.#options.timeLeft() : this.#patience();
    const exchange = await this.#send({ method: "POST", headers, body, id, timeoutMs });
    if (change.headers === undefined && !change.bare) this.#keep(method, exchange);
    return exchange;
  }

  raw(bytes: Buffer, { method, params }: RawSubject = { method: "ping", params: {} }): Promise<Exchange> {
    const named = this.stateless ? statelessHeaders(method, params) : {};
    return this.#send({ method: "POST", headers: this.#headers(named), body: bytes });
  }

  async alive(): Promise<boolean> {
    const method = this.stateless ? "server/discover" : "ping";
    const given = this.#options.timeLeft();
    const exchange = await this.ask(method, undefined, { patient: true });
    if (exchange.message === undefined && exchange.late && given < aliveMs) throw new TimeUp();
    return exchange.message !== undefined;
  }

  #greet(headers: Readonly<Record<string, string>> = {}, version = this.version): Promise<Exchange> {
    const id = this.#nextId++;
    const base = { jsonrpc: "2.0", id };
    const [method, params] = this.stateless
      ? ["server/discover", statelessParams(version, {}, {})]
      : ["initialize", { protocolVersion: version, capabilities: {}, clientInfo }];
    const own: Record<string, string> = this.stateless
      ? { "mcp-method": method, "mcp-protocol-version": version }
      : { "mcp-session-id": "", "mcp-protocol-version": "" };
    const body = JSON.stringify({ ...base, method, params });
    return this.#send({ method: "POST", headers: this.#headers({ ...own, ...headers }), body, id });
  }

  #keep(method: string, exchange: Exchange): void {
    if ((exchange.status ?? 0) >= 500) this.serverErrors.push(exchange);
    if (exchange.message !== undefined) this.answers.push({ method, exchange });
  }

  #headers(more: Readonly<Record<string, string>>): Record<string, string> {
    const { sessionId } = this.http;
    const all: Record<string, string> = {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      "mcp-protocol-version": this.version,
      ...(sessionId === undefined ? {} : { "mcp-session-id": sessionId }),
      ...this.#options.headers,
      ...more,
    };
    return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
  }

  #patience(): number {
    return Math.min(patienceMs, this.#options.timeLeft());
  }

  async #send(sent: {
    method: "POST" | "GET" | "DELETE";
    headers: Record<string, string>;
    body?: string | Buffer;
    id?: number | undefined;
    timeoutMs?: number;
  }): Promise<Exchange> {
    const { method, headers, body, id, timeoutMs = this.#patience() } = sent;
    const got = await httpExchange(this.#options.url, {
      method,
      headers,
      ...(body === undefined ? {} : { body }),
      timeoutMs,
      headOnly: method === "GET",
      until: (message) => id === undefined || (isObject(message) && message.id === id),
    });
    if (got.late) this.late += 1;
    const path = new URL(this.#options.url).pathname;
    const text = body === undefined ? "" : `\n\n${shown(body.toString())}`;
    const message = got.messages.filter(isObject).find((one) => isAnswer(one, id));
    return {
      request: `${method} ${path}${headerLines(headers)}${text}`,
      response: responseText(got),
      status: got.status,
      headers: got.headers,
      messages: got.messages,
      ...(message === undefined ? {} : { message }),
      ...(got.status === 0 || (got.failure !== undefined && message === undefined)
        ? { silence: got.failure ?? "no answer", late: got.late === true }
        : {}),
    };
  }
}

/** The response to `id`; an error may come without one where the server has not read the message. */
function isAnswer(message: JsonObject, id: number | undefined): boolean {
  if ("method" in message) return false;
  return message.id === id || (isObject(message.error) && (message.id ?? null) === null);
}

function responseText({ status, headers, body, failure }: HttpExchange): string {
  if (status === 0) return failure ?? "nothing";
  const text = body === "" ? "" : `\n\n${shown(body)}`;
  return `HTTP ${status}${headerLines(headers)}${text}${failure === undefined ? "" : `\n(${failure})`}`;
}

function headerLines(headers: Readonly<Record<string, string | string[] | undefined>>): string {
  return Object.entries(headers)
    .filter(([name]) => shownHeaders.test(name))
    .map(([name, value]) => `\n${name}: ${name === "mcp-session-id" ? "…" : String(value as Json)}`)
    .join("");
}

function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127\./.test(hostname);
}
