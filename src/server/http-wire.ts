import type { IncomingMessage } from "node:http";
import { type Json, type JsonObject, parseJson } from "../source/json.ts";
import { withDeadline } from "./deadline.ts";
import { mediaType, readBody, readEvents } from "./http-answer.ts";
import { type HttpClient, httpClient } from "./http-post.ts";
import { ParamHeaders } from "./param-headers.ts";
import { defaultTimeoutMs } from "./pending.ts";
import { classify } from "./rpc.ts";
import { seconds } from "./seconds.ts";
import { answerTo } from "./server-request.ts";
import { isStateless, statelessHeaders, statelessParams } from "./stateless.ts";
import { excerpt, Violations } from "./violations.ts";
import {
  type McpWire,
  type Reply,
  type RequestOptions,
  WireError,
  type WireFailure,
  type WireOptions,
} from "./wire.ts";

const closeTimeoutMs = 500;

/** The wire to a server that somebody else started. Nothing is sent yet. */
export function openUrl(url: string, options: WireOptions = {}): McpWire {
  return new HttpWire(url, options);
}

/** JSON-RPC over streamable HTTP: each message is a POST, answered as JSON or as an event stream. */
class HttpWire implements McpWire {
  readonly transport = "streamable-http";
  readonly violationLog = new Violations();
  readonly clientCapabilities: JsonObject;
  sessionId: string | undefined;
  protocolVersion: string | undefined;
  readonly #url: string;
  readonly #options: WireOptions;
  readonly #closing = new AbortController();
  readonly #mirrored = new ParamHeaders();
  #client: Promise<HttpClient> | undefined;
  #nextId = 1;

  constructor(url: string, options: WireOptions) {
    this.#url = url;
    this.#options = options;
    this.clientCapabilities = options.clientCapabilities ?? {};
  }

  get violations(): readonly string[] {
    return this.violationLog.texts;
  }

  async request(method: string, params?: JsonObject, options: RequestOptions = {}): Promise<Reply> {
    const id = this.#nextId++;
    return this.#within(method, options, async (signal) => {
      const response = await this.#post({ id, method }, params, options, signal);
      const reply = await this.#read(response, id, method);
      if (method === "tools/list") this.#mirrored.learn(reply.message);
      if (method === "initialize")
        this.sessionId = first(response.headers["mcp-session-id"]) ?? this.sessionId;
      return reply;
    });
  }

  async notify(method: string, params?: JsonObject, options: RequestOptions = {}): Promise<void> {
    await this.#within(method, options, async (signal) => {
      const response = await this.#post({ method }, params, options, signal);
      const body = await readBody(response);
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) return;
      throw new WireError("http", `${method} was answered with HTTP ${status} ${excerpt(body)}`, {
        httpStatus: status,
      });
    });
  }

  async reset(): Promise<void> {
    const [session, version] = [this.sessionId, this.protocolVersion];
    this.sessionId = undefined;
    this.protocolVersion = undefined;
    if (session === undefined) return;
    const headers = { ...this.#headers(version, session), ...this.#options.headers };
    try {
      const client = await this.#connect();
      const response = await client.call({
        method: "DELETE",
        headers,
        signal: AbortSignal.timeout(closeTimeoutMs),
      });
      response.resume();
    } catch {
      // A server may refuse to end sessions (405), or be gone.
    }
  }

  async close(): Promise<void> {
    await this.reset();
    this.#closing.abort();
    (await this.#client)?.close();
  }

  #connect(): Promise<HttpClient> {
    this.#client ??= httpClient(this.#url);
    return this.#client;
  }

  #within<T>(method: string, options: RequestOptions, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const { timeoutMs = defaultTimeoutMs, signal: outer } = options;
    return withDeadline(timeoutMs, [outer, this.#closing.signal], async (signal, timedOut) => {
      try {
        return await work(signal);
      } catch (error) {
        const failed = (failure: WireFailure, text: string) => new WireError(failure, text, { cause: error });
        if (outer?.aborted) throw failed("aborted", `${method} was interrupted`);
        if (this.#closing.signal.aborted) throw failed("closed", "the wire is closed");
        if (timedOut()) throw failed("timeout", `no answer to ${method} within ${seconds(timeoutMs)}`);
        throw error;
      }
    });
  }

  async #post(
    head: { id?: number; method: string },
    params: JsonObject | undefined,
    options: RequestOptions,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const version = options.version === undefined ? this.protocolVersion : options.version;
    const stateless = isStateless(version);
    const dressed = stateless ? statelessParams(version, params, this.clientCapabilities) : params;
    const named = stateless ? statelessHeaders(head.method, params) : {};
    const mirrored = stateless && head.method === "tools/call" ? this.#mirrored.headers(params) : {};
    const headers = {
      ...this.#headers(version, this.sessionId),
      ...named,
      ...mirrored,
      ...this.#options.headers,
      ...options.headers,
    };
    return this.#send({ jsonrpc: "2.0", ...head, ...(dressed ? { params: dressed } : {}) }, headers, signal);
  }

  async #send(
    message: JsonObject,
    headers: Record<string, string>,
    signal: AbortSignal,
  ): Promise<IncomingMessage> {
    const body = JSON.stringify(message);
    const all = { ...headers, "content-length": String(Buffer.byteLength(body)) };
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
    return (await this.#connect()).call({ method: "POST", headers: kept, body, signal });
  }

  #headers(version: string | null | undefined, session: string | undefined): Record<string, string> {
    return {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...(typeof version !== "string" ? {} : { "mcp-protocol-version": version }),
      ...(session === undefined ? {} : { "mcp-session-id": session }),
    };
  }

  async #read(response: IncomingMessage, id: number, method: string): Promise<Reply> {
    const httpStatus = response.statusCode ?? 0;
    const about = { httpStatus, httpHeaders: response.headers };
    if (mediaType(response) === "text/event-stream") {
      return { ...(await this.#readStream(response, id, method)), ...about };
    }
    const raw = await readBody(response);
    const value = parseJson(raw);
    const message = ours(value, id);
    if (message !== undefined) return { message, raw, ...about };
    // An error that no request can be told for has no id; SDKs answer so before they have read the message.
    if (httpStatus >= 400)
      return { message: value !== undefined && isError(value) ? value : null, raw, ...about };
    const what = `${method} was answered with HTTP ${httpStatus} and ${excerpt(raw)} instead of a JSON-RPC response`;
    this.violationLog.add("protocol", what);
    throw new WireError("not-json", what, { httpStatus });
  }

  /** Resolves with the answer as soon as it is there; the rest of the stream is read until it ends. */
  #readStream(
    response: IncomingMessage,
    id: number,
    method: string,
  ): Promise<Pick<Reply, "message" | "raw">> {
    return new Promise((resolve, reject) => {
      const ended = readEvents(response, (raw, value) => {
        const message = ours(value, id);
        if (message !== undefined) resolve({ message, raw });
        else this.#other(raw, value);
      });
      ended.then(
        () => reject(new WireError("closed", `the event stream ended without an answer to ${method}`)),
        reject,
      );
    });
  }

  #other(raw: string, value: Json | undefined): void {
    const message = value === undefined ? { kind: "invalid" as const } : classify(value);
    if (message.kind === "invalid") {
      this.violationLog.add("protocol", `an event carried ${excerpt(raw)}, which is no JSON-RPC 2.0 message`);
    }
    if (message.kind !== "request") return;
    if (isStateless(this.protocolVersion)) {
      this.violationLog.add(
        "protocol",
        `it sent a request, which ${this.protocolVersion} forbids: ${excerpt(raw)}`,
      );
      return;
    }
    const headers = { ...this.#headers(this.protocolVersion, this.sessionId), ...this.#options.headers };
    const answer = answerTo(message, this.#options);
    withDeadline(defaultTimeoutMs, [this.#closing.signal], async (signal) => {
      await readBody(await this.#send(answer, headers, signal));
    }).catch(() => {});
  }
}

/** The response to request `id`, alone or in a batch (allowed in 2025-03-26 only). */
function ours(value: Json | undefined, id: number): Json | undefined {
  for (const one of Array.isArray(value) ? value : [value]) {
    if (one === undefined) continue;
    const message = classify(one);
    if (message.kind === "response" && message.id === id) return one;
  }
  return undefined;
}

function isError(value: Json): boolean {
  const message = classify(value);
  return message.kind === "response" && Object.hasOwn(message.message, "error");
}

function first(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
