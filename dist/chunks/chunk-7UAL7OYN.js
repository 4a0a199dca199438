import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  mediaType,
  readBody,
  readEvents
} from "./chunk-YF4ONTPL.js";
import {
  answerTo,
  classify,
  defaultTimeoutMs
} from "./chunk-B3CLCDDJ.js";
import {
  seconds
} from "./chunk-KECEBDCQ.js";
import {
  Violations,
  WireError,
  excerpt,
  headerValue,
  isStateless,
  statelessHeaders,
  statelessParams
} from "./chunk-KTFUEN5G.js";
import {
  isObject,
  parseJson
} from "./chunk-QFC6GGLT.js";

// src/server/deadline.ts
async function withDeadline(ms, others, work) {
  const controller = new AbortController();
  let late = false;
  const abort = () => controller.abort();
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, ms);
  for (const other of others) {
    if (other?.aborted) abort();
    other?.addEventListener("abort", abort, { once: true });
  }
  try {
    return await work(controller.signal, () => late);
  } finally {
    clearTimeout(timer);
    for (const other of others) other?.removeEventListener("abort", abort);
  }
}

// src/server/http-post.ts
async function httpClient(url) {
  const secure = new URL(url).protocol === "https:";
  const { Agent: AgentClass, request } = secure ? await import("node:https") : await import("node:http");
  const agent = new AgentClass({ keepAlive: true });
  let current = new URL(url);
  const once = (target, call) => new Promise((resolve, reject) => {
    const { method, headers, signal, body } = call;
    const sent = request(target, { method, headers, signal, agent });
    sent.once("response", resolve);
    sent.on("error", (error) => reject(unanswered(error, signal, target)));
    sent.end(body);
  });
  return {
    async call(call) {
      for (let hops = 0; ; hops++) {
        const response = await once(current, call);
        const next = redirect(response, current);
        if (!next || hops >= 3) return response;
        response.resume();
        if (next.origin !== current.origin) {
          throw new WireError(
            "http",
            `${current.origin}${current.pathname} redirects to ${next.origin}; use that URL if you trust it`
          );
        }
        current = next;
      }
    },
    close: () => agent.destroy()
  };
}
function redirect(response, from) {
  const { statusCode, headers } = response;
  if (statusCode !== 307 && statusCode !== 308) return void 0;
  return headers.location !== void 0 && URL.canParse(headers.location, from.href) ? new URL(headers.location, from.href) : void 0;
}
function unanswered(error, signal, target) {
  if (signal.aborted) return new WireError("aborted", "the request was interrupted", { cause: error });
  const code = error.code ?? "";
  const reason = error.message || code;
  return new WireError("unreachable", `no answer from ${target.host} (${reason})`, { cause: error });
}

// src/server/param-headers.ts
var deepest = 32;
var ParamHeaders = class {
  #tools = /* @__PURE__ */ new Map();
  /** Remembers what the tools of a `tools/list` answer ask for. */
  learn(message) {
    const result = isObject(message) ? message.result : void 0;
    const tools = isObject(result) && Array.isArray(result.tools) ? result.tools : [];
    for (const tool of tools) {
      if (!isObject(tool) || typeof tool.name !== "string") continue;
      const found = annotations(tool.inputSchema, []);
      if (found.length > 0) this.#tools.set(tool.name, found);
      else this.#tools.delete(tool.name);
    }
  }
  /** Headers for a `tools/call` with these params; none for values that are missing or null. */
  headers(params) {
    const mirrored = typeof params?.name === "string" ? this.#tools.get(params.name) : void 0;
    const headers = {};
    for (const { header, path } of mirrored ?? []) {
      const value = path.reduce(member, params?.arguments);
      if (typeof value === "string") headers[header] = headerValue(value);
      if (typeof value === "boolean" || Number.isSafeInteger(value)) headers[header] = String(value);
    }
    return headers;
  }
};
function annotations(schema, path) {
  if (!isObject(schema) || path.length > deepest) return [];
  const name = schema["x-mcp-header"];
  const own = typeof name === "string" && /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) && path.length > 0;
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  return [
    ...own ? [{ header: `mcp-param-${name.toLowerCase()}`, path }] : [],
    ...properties.flatMap(([key, value]) => annotations(value, [...path, key]))
  ];
}
function member(value, key) {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}

// src/server/http-wire.ts
var closeTimeoutMs = 500;
function openUrl(url, options = {}) {
  return new HttpWire(url, options);
}
var HttpWire = class {
  transport = "streamable-http";
  violationLog = new Violations();
  clientCapabilities;
  sessionId;
  protocolVersion;
  #url;
  #options;
  #closing = new AbortController();
  #mirrored = new ParamHeaders();
  #client;
  #nextId = 1;
  constructor(url, options) {
    this.#url = url;
    this.#options = options;
    this.clientCapabilities = options.clientCapabilities ?? {};
  }
  get violations() {
    return this.violationLog.texts;
  }
  async request(method, params, options = {}) {
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
  async notify(method, params, options = {}) {
    await this.#within(method, options, async (signal) => {
      const response = await this.#post({ method }, params, options, signal);
      const body = await readBody(response);
      const status = response.statusCode ?? 0;
      if (status >= 200 && status < 300) return;
      throw new WireError("http", `${method} was answered with HTTP ${status} ${excerpt(body)}`, {
        httpStatus: status
      });
    });
  }
  async reset() {
    const [session, version] = [this.sessionId, this.protocolVersion];
    this.sessionId = void 0;
    this.protocolVersion = void 0;
    if (session === void 0) return;
    const headers = { ...this.#headers(version, session), ...this.#options.headers };
    try {
      const client = await this.#connect();
      const response = await client.call({
        method: "DELETE",
        headers,
        signal: AbortSignal.timeout(closeTimeoutMs)
      });
      response.resume();
    } catch {
    }
  }
  async close() {
    await this.reset();
    this.#closing.abort();
    (await this.#client)?.close();
  }
  #connect() {
    this.#client ??= httpClient(this.#url);
    return this.#client;
  }
  #within(method, options, work) {
    const { timeoutMs = defaultTimeoutMs, signal: outer } = options;
    return withDeadline(timeoutMs, [outer, this.#closing.signal], async (signal, timedOut) => {
      try {
        return await work(signal);
      } catch (error) {
        const failed = (failure, text) => new WireError(failure, text, { cause: error });
        if (outer?.aborted) throw failed("aborted", `${method} was interrupted`);
        if (this.#closing.signal.aborted) throw failed("closed", "the wire is closed");
        if (timedOut()) throw failed("timeout", `no answer to ${method} within ${seconds(timeoutMs)}`);
        throw error;
      }
    });
  }
  async #post(head, params, options, signal) {
    const version = options.version === void 0 ? this.protocolVersion : options.version;
    const stateless = isStateless(version);
    const dressed = stateless ? statelessParams(version, params, this.clientCapabilities) : params;
    const named = stateless ? statelessHeaders(head.method, params) : {};
    const mirrored = stateless && head.method === "tools/call" ? this.#mirrored.headers(params) : {};
    const headers = {
      ...this.#headers(version, this.sessionId),
      ...named,
      ...mirrored,
      ...this.#options.headers,
      ...options.headers
    };
    return this.#send({ jsonrpc: "2.0", ...head, ...dressed ? { params: dressed } : {} }, headers, signal);
  }
  async #send(message, headers, signal) {
    const body = JSON.stringify(message);
    const all = { ...headers, "content-length": String(Buffer.byteLength(body)) };
    const kept = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
    return (await this.#connect()).call({ method: "POST", headers: kept, body, signal });
  }
  #headers(version, session) {
    return {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...typeof version !== "string" ? {} : { "mcp-protocol-version": version },
      ...session === void 0 ? {} : { "mcp-session-id": session }
    };
  }
  async #read(response, id, method) {
    const httpStatus = response.statusCode ?? 0;
    const about = { httpStatus, httpHeaders: response.headers };
    if (mediaType(response) === "text/event-stream") {
      return { ...await this.#readStream(response, id, method), ...about };
    }
    const raw = await readBody(response);
    const value = parseJson(raw);
    const message = ours(value, id);
    if (message !== void 0) return { message, raw, ...about };
    if (httpStatus >= 400)
      return { message: value !== void 0 && isError(value) ? value : null, raw, ...about };
    const what = `${method} was answered with HTTP ${httpStatus} and ${excerpt(raw)} instead of a JSON-RPC response`;
    this.violationLog.add("protocol", what);
    throw new WireError("not-json", what, { httpStatus });
  }
  /** Resolves with the answer as soon as it is there; the rest of the stream is read until it ends. */
  #readStream(response, id, method) {
    return new Promise((resolve, reject) => {
      const ended = readEvents(response, (raw, value) => {
        const message = ours(value, id);
        if (message !== void 0) resolve({ message, raw });
        else this.#other(raw, value);
      });
      ended.then(
        () => reject(new WireError("closed", `the event stream ended without an answer to ${method}`)),
        reject
      );
    });
  }
  #other(raw, value) {
    const message = value === void 0 ? { kind: "invalid" } : classify(value);
    if (message.kind === "invalid") {
      this.violationLog.add("protocol", `an event carried ${excerpt(raw)}, which is no JSON-RPC 2.0 message`);
    }
    if (message.kind !== "request") return;
    if (isStateless(this.protocolVersion)) {
      this.violationLog.add(
        "protocol",
        `it sent a request, which ${this.protocolVersion} forbids: ${excerpt(raw)}`
      );
      return;
    }
    const headers = { ...this.#headers(this.protocolVersion, this.sessionId), ...this.#options.headers };
    const answer = answerTo(message, this.#options);
    withDeadline(defaultTimeoutMs, [this.#closing.signal], async (signal) => {
      await readBody(await this.#send(answer, headers, signal));
    }).catch(() => {
    });
  }
};
function ours(value, id) {
  for (const one of Array.isArray(value) ? value : [value]) {
    if (one === void 0) continue;
    const message = classify(one);
    if (message.kind === "response" && message.id === id) return one;
  }
  return void 0;
}
function isError(value) {
  const message = classify(value);
  return message.kind === "response" && Object.hasOwn(message.message, "error");
}
function first(value) {
  return Array.isArray(value) ? value[0] : value;
}

export {
  withDeadline,
  openUrl
};
