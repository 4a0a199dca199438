import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name2 in all)
    __defProp(target, name2, { get: all[name2], enumerable: true });
};

// src/source/json.ts
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function parseJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var init_json = __esm({
  "src/source/json.ts"() {
    "use strict";
  }
});

// src/exec/bounded-text.ts
function lastLines(text, lines = 20, characters = 2e3) {
  const end = text.trimEnd().split(/\r?\n/).slice(-lines).join("\n");
  return end.length > characters ? `\u2026${end.slice(-characters)}` : end;
}
var Tail, Head;
var init_bounded_text = __esm({
  "src/exec/bounded-text.ts"() {
    "use strict";
    Tail = class {
      #limit;
      #chunks = [];
      #size = 0;
      /** @param limit in bytes. */
      constructor(limit = 64 * 1024) {
        this.#limit = limit;
      }
      push(chunk) {
        const kept2 = chunk.length > this.#limit ? Buffer.from(chunk.subarray(-this.#limit)) : chunk;
        this.#chunks.push(kept2);
        this.#size += kept2.length;
        if (this.#size <= this.#limit * 2) return;
        const end = Buffer.concat(this.#chunks).subarray(-this.#limit);
        this.#chunks = [Buffer.from(end)];
        this.#size = end.length;
      }
      toString() {
        return Buffer.concat(this.#chunks).subarray(-this.#limit).toString("utf8");
      }
    };
    Head = class {
      #limit;
      #chunks = [];
      #size = 0;
      truncated = false;
      /** @param limit in bytes. */
      constructor(limit) {
        this.#limit = limit;
      }
      push(chunk) {
        const room = this.#limit - this.#size;
        if (chunk.length > room) this.truncated = true;
        if (room <= 0) return;
        const kept2 = chunk.length > room ? chunk.subarray(0, room) : chunk;
        this.#chunks.push(kept2);
        this.#size += kept2.length;
      }
      toString() {
        return Buffer.concat(this.#chunks).toString("utf8");
      }
    };
  }
});

// src/exec/lines.ts
function lineSplitter(limit, onLine) {
  let parts = [];
  let size = 0;
  let cut = false;
  const add = (part) => {
    const room = limit - size;
    if (part.length > room) cut = true;
    if (room <= 0 || part.length === 0) return;
    const kept2 = part.length > room ? part.subarray(0, room) : part;
    parts.push(kept2);
    size += kept2.length;
  };
  const flush = () => {
    const bytes = parts.length === 1 ? parts[0] ?? Buffer.alloc(0) : Buffer.concat(parts);
    const line = bytes.toString("utf8");
    onLine(line.endsWith("\r") ? line.slice(0, -1) : line, cut);
    parts = [];
    size = 0;
    cut = false;
  };
  return {
    push(chunk) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        add(chunk.subarray(from, at));
        flush();
        from = at + 1;
      }
      add(chunk.subarray(from));
    },
    end() {
      if (size > 0) flush();
    }
  };
}
var init_lines = __esm({
  "src/exec/lines.ts"() {
    "use strict";
  }
});

// src/exec/redact.ts
function redact(text, secrets) {
  let clean = text;
  for (const form of secretForms(secrets)) clean = clean.replaceAll(form, "***");
  return clean;
}
function secretForms(secrets) {
  const forms = /* @__PURE__ */ new Set();
  for (const secret of secrets) {
    if (secret.trim().length < shortest) continue;
    forms.add(secret);
    forms.add(encodeURIComponent(Buffer.from(secret).toString()));
    forms.add(Buffer.from(secret).toString("base64"));
    forms.add(JSON.stringify(secret).slice(1, -1));
    for (const line of secret.split(/\r?\n/)) if (line.trim().length >= 8) forms.add(line.trim());
  }
  return [...forms].sort((a, b) => b.length - a.length);
}
var shortest;
var init_redact = __esm({
  "src/exec/redact.ts"() {
    "use strict";
    shortest = 4;
  }
});

// src/exec/process-group.ts
function signalGroup(groupId, signal) {
  try {
    process.kill(-groupId, signal);
  } catch (error2) {
    if (error2.code === "EPERM") signalProcess(groupId, signal);
  }
}
function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
  }
}
var init_process_group = __esm({
  "src/exec/process-group.ts"() {
    "use strict";
  }
});

// src/server/seconds.ts
function seconds(ms) {
  return `${(ms / 1e3).toFixed(ms < 1e4 ? 1 : 0)} s`;
}
var init_seconds = __esm({
  "src/server/seconds.ts"() {
    "use strict";
  }
});

// src/server/wire.ts
var maxMessageBytes, WireError;
var init_wire = __esm({
  "src/server/wire.ts"() {
    "use strict";
    maxMessageBytes = 16 * 1024 * 1024;
    WireError = class extends Error {
      failure;
      httpStatus;
      constructor(failure2, message, more = {}) {
        super(message, more.cause === void 0 ? {} : { cause: more.cause });
        this.name = "WireError";
        this.failure = failure2;
        this.httpStatus = more.httpStatus;
      }
    };
  }
});

// src/server/pending.ts
var defaultTimeoutMs, Pending;
var init_pending = __esm({
  "src/server/pending.ts"() {
    "use strict";
    init_seconds();
    init_wire();
    defaultTimeoutMs = 1e4;
    Pending = class {
      #waiting = /* @__PURE__ */ new Map();
      #nextId = 1;
      #dead;
      /**
       * Registers a request and hands its id to `send`.
       * @throws WireError on timeout, abort, or where the stream ends.
       */
      ask(method, options, send) {
        const id = this.#nextId++;
        const { signal, timeoutMs = defaultTimeoutMs } = options;
        return new Promise((resolve, reject) => {
          if (this.#dead) return reject(this.#dead);
          if (signal?.aborted) return reject(new WireError("aborted", `${method} was interrupted.`));
          const settle2 = (act) => {
            this.#waiting.delete(id);
            clearTimeout(timer);
            signal?.removeEventListener("abort", aborted2);
            act();
          };
          const fail2 = (error2) => settle2(() => reject(error2));
          const aborted2 = () => fail2(new WireError("aborted", `${method} was interrupted.`));
          const late = `no answer to ${method} within ${seconds(timeoutMs)}`;
          const timer = setTimeout(() => fail2(new WireError("timeout", late)), timeoutMs);
          signal?.addEventListener("abort", aborted2, { once: true });
          this.#waiting.set(id, { method, resolve: (reply) => settle2(() => resolve(reply)), reject: fail2 });
          send(id);
        });
      }
      /** False where nobody waits for that id. */
      answer(id, reply) {
        const waiting = typeof id === "number" ? this.#waiting.get(id) : void 0;
        waiting?.resolve(reply);
        return waiting !== void 0;
      }
      /** Fails all that wait, and all that come. */
      end(error2) {
        this.#dead ??= error2;
        for (const waiting of [...this.#waiting.values()]) waiting.reject(error2);
      }
    };
  }
});

// src/server/rpc.ts
function classify(value) {
  if (!isObject(value) || value.jsonrpc !== "2.0") return { kind: "invalid" };
  const { id, method } = value;
  if (typeof method === "string") {
    if (id === void 0) return { kind: "notification", method };
    if (typeof id === "string" || typeof id === "number") {
      return { kind: "request", id, method, params: value.params };
    }
    return { kind: "invalid" };
  }
  const answers2 = Object.hasOwn(value, "result") !== Object.hasOwn(value, "error");
  if (!answers2 || !(typeof id === "string" || typeof id === "number" || id === null || id === void 0)) {
    return { kind: "invalid" };
  }
  return { kind: "response", id: id ?? null, message: value };
}
var methodNotFound;
var init_rpc = __esm({
  "src/server/rpc.ts"() {
    "use strict";
    init_json();
    methodNotFound = -32601;
  }
});

// src/server/server-request.ts
function answerTo(request, options) {
  const { id, method, params } = request;
  const answer2 = options.onRequest?.(method, params) ?? (method === "ping" ? { result: {} } : void 0);
  const refusal = { error: { code: methodNotFound, message: `Method not found: ${method}` } };
  return { jsonrpc: "2.0", id, ...answer2 ?? refusal };
}
var init_server_request = __esm({
  "src/server/server-request.ts"() {
    "use strict";
    init_rpc();
  }
});

// package.json
var package_default;
var init_package = __esm({
  "package.json"() {
    package_default = {
      name: "mcp-pipeline",
      version: "0.1.0",
      description: "One shared way from tool code to a running, governed MCP server.",
      license: "Apache-2.0",
      type: "module",
      engines: {
        node: ">=20"
      },
      bin: {
        "mcp-pipeline": "dist/cli.js"
      },
      files: [
        "actions",
        "dist",
        "docs",
        "examples",
        "schemas",
        "workflows",
        "CHANGELOG.md"
      ],
      scripts: {
        demo: "node scripts/demo.mjs",
        build: "node scripts/build.mjs",
        check: "tsc --noEmit && biome ci --error-on-warnings . && node scripts/drift.mjs",
        format: "biome check --write .",
        test: "vitest run --config test/vitest.config.ts",
        engines: "bash test/e2e/engines/install.sh",
        "test:e2e": "node test/e2e/run.mjs",
        bench: "node bench/run.mjs"
      },
      dependencies: {
        "@actions/core": "3.0.1",
        "@actions/exec": "3.0.0",
        "@actions/github": "9.1.1",
        "@modelcontextprotocol/sdk": "1.32.2",
        "@sigstore/bundle": "4.0.0",
        "@sigstore/protobuf-specs": "0.5.2",
        "@sigstore/sign": "4.1.1",
        "@sigstore/tuf": "4.0.2",
        "@sigstore/verify": "3.1.1",
        ajv: "8.20.0",
        "ajv-formats": "3.0.1",
        commander: "14.0.3",
        "js-tiktoken": "1.0.21",
        leven: "4.1.0",
        picocolors: "1.1.1",
        picomatch: "4.0.7",
        rfc6902: "5.4.0",
        scslre: "0.3.0",
        semver: "7.8.6",
        "smol-toml": "1.9.1",
        "string-argv": "0.4.0",
        yaml: "2.9.1",
        "yocto-spinner": "1.2.2",
        zod: "4.6.7"
      },
      devDependencies: {
        "@biomejs/biome": "2.6.8",
        "@modelcontextprotocol/client": "2.4.0",
        "@modelcontextprotocol/node": "2.1.2",
        "@modelcontextprotocol/server": "2.4.0",
        "@octokit/openapi-types": "27.0.0",
        "@sigstore/mock": "0.11.0",
        "@stryker-mutator/core": "9.6.1",
        "@stryker-mutator/vitest-runner": "9.6.1",
        "@types/node": "20.19.43",
        "@types/picomatch": "4.0.3",
        "@types/sarif": "2.1.7",
        "@types/semver": "7.8.0",
        "axe-core": "4.14.1",
        esbuild: "0.28.2",
        "fast-check": "4.10.2",
        "kubernetes-types": "1.30.0",
        "mcp-proxy": "6.7.19",
        "oauth2-mock-server": "8.2.3",
        "playwright-core": "1.65.1",
        tsx: "4.23.15",
        typescript: "7.0.2",
        vite: "7.3.8",
        vitest: "4.1.12"
      }
    };
  }
});

// src/server/client-info.ts
var clientInfo;
var init_client_info = __esm({
  "src/server/client-info.ts"() {
    "use strict";
    init_package();
    clientInfo = { name: package_default.name, version: package_default.version };
  }
});

// src/server/stateless.ts
function isStateless(version2) {
  return typeof version2 === "string" && version2 >= firstStatelessVersion;
}
function statelessParams(version2, params, clientCapabilities) {
  const own2 = isObject(params?._meta) ? params._meta : {};
  return {
    ...params,
    _meta: {
      "io.modelcontextprotocol/protocolVersion": version2,
      "io.modelcontextprotocol/clientInfo": clientInfo,
      "io.modelcontextprotocol/clientCapabilities": clientCapabilities,
      ...own2
    }
  };
}
function statelessHeaders(method, params) {
  const member2 = named.get(method);
  const name2 = member2 === void 0 ? void 0 : params?.[member2];
  return {
    "mcp-method": method,
    ...typeof name2 === "string" ? { "mcp-name": headerValue(name2) } : {}
  };
}
function headerValue(value) {
  const plain = /^[\x20-\x7e\t]*$/.test(value) && value.trim() === value && !/^=\?base64\?.*\?=$/.test(value);
  return plain ? value : `=?base64?${Buffer.from(value).toString("base64")}?=`;
}
var firstStatelessVersion, named;
var init_stateless = __esm({
  "src/server/stateless.ts"() {
    "use strict";
    init_json();
    init_client_info();
    firstStatelessVersion = "2026-07-28";
    named = /* @__PURE__ */ new Map([
      ["tools/call", "name"],
      ["prompts/get", "name"],
      ["resources/read", "uri"]
    ]);
  }
});

// src/server/violations.ts
function excerpt(text) {
  const line = text.trim();
  return JSON.stringify(line.length > longest ? `${line.slice(0, longest)}\u2026` : line);
}
var kept, longest, Violations;
var init_violations = __esm({
  "src/server/violations.ts"() {
    "use strict";
    kept = 50;
    longest = 200;
    Violations = class {
      texts = [];
      #first = /* @__PURE__ */ new Map();
      #counts = /* @__PURE__ */ new Map();
      add(kind, text) {
        this.#counts.set(kind, this.count(kind) + 1);
        if (!this.#first.has(kind)) this.#first.set(kind, text);
        if (this.texts.length < kept) this.texts.push(text);
      }
      count(kind) {
        return this.#counts.get(kind) ?? 0;
      }
      first(kind) {
        return this.#first.get(kind);
      }
    };
  }
});

// src/server/stdio-wire.ts
var stdio_wire_exports = {};
__export(stdio_wire_exports, {
  StdioWire: () => StdioWire
});
var StdioWire;
var init_stdio_wire = __esm({
  "src/server/stdio-wire.ts"() {
    "use strict";
    init_lines();
    init_json();
    init_pending();
    init_rpc();
    init_server_request();
    init_stateless();
    init_violations();
    init_wire();
    StdioWire = class {
      transport = "stdio";
      sessionId = void 0;
      violationLog = new Violations();
      clientCapabilities;
      protocolVersion;
      #child;
      #options;
      #pending = new Pending();
      /** What came in answer to raw bytes; undefined while none are out. */
      #unasked;
      /** @param exited resolves when the child has ended; what waits fails then. */
      constructor(child, exited, options) {
        this.#child = child;
        this.#options = options;
        this.clientCapabilities = options.clientCapabilities ?? {};
        const lines = lineSplitter(maxMessageBytes, (line, cut) => this.#read(line, cut));
        child.stdout?.on("data", (chunk) => lines.push(chunk));
        child.stdout?.on("error", () => {
        });
        child.stdout?.on("end", () => {
          lines.end();
          this.#pending.end(new WireError("closed", "the server closed its stdout"));
        });
        child.stdin?.on("error", () => {
        });
        void exited.then(() => this.#pending.end(new WireError("closed", "the server ended")));
      }
      get violations() {
        return this.violationLog.texts;
      }
      request(method, params, options = {}) {
        const dressed = this.#dress(params, options);
        return this.#pending.ask(method, options, (id) => {
          this.#write({ jsonrpc: "2.0", id, method, ...dressed ? { params: dressed } : {} });
        });
      }
      async notify(method, params, options = {}) {
        const dressed = this.#dress(params, options);
        this.#write({ jsonrpc: "2.0", method, ...dressed ? { params: dressed } : {} });
      }
      raw(bytes) {
        const unasked = [];
        this.#unasked = unasked;
        if (this.#child.stdin?.writable) this.#child.stdin.write(bytes);
        return {
          end: () => {
            this.#unasked = void 0;
            return unasked;
          }
        };
      }
      async reset() {
        this.protocolVersion = void 0;
      }
      async close() {
        this.#child.stdin?.end();
        this.#pending.end(new WireError("closed", "the wire is closed"));
      }
      #dress(params, options) {
        const version2 = options.version === void 0 ? this.protocolVersion : options.version;
        return isStateless(version2) ? statelessParams(version2, params, this.clientCapabilities) : params;
      }
      #write(message) {
        const stdin = this.#child.stdin;
        if (stdin?.writable) stdin.write(`${JSON.stringify(message)}
`);
      }
      #read(line, cut) {
        if (line.trim() === "" && !cut) return;
        const first2 = line.trimStart()[0];
        const value = !cut && (first2 === "{" || first2 === "[") ? parseJson(line) : void 0;
        if (value === void 0) {
          const what = cut ? `a line longer than ${maxMessageBytes} bytes` : excerpt(line);
          this.violationLog.add("not-json", `stdout carried ${what}, which is no JSON message`);
          return;
        }
        const message = classify(value);
        if (message.kind === "request") this.#answer(message, line);
        if (this.#unasked !== void 0) this.#readUnasked(value, line);
        else this.#readAsked(message, value, line);
      }
      #readAsked(message, value, line) {
        if (message.kind === "invalid") {
          this.violationLog.add("protocol", `stdout carried ${excerpt(line)}, which is no JSON-RPC 2.0 message`);
        }
        if (message.kind !== "response") return;
        const known = this.#pending.answer(message.id, { message: value, raw: line });
        if (!known && typeof message.id === "string") {
          this.violationLog.add("protocol", `it answered a request that nobody sent: ${excerpt(line)}`);
        }
      }
      #readUnasked(value, line) {
        const message = classify(value);
        const known = message.kind === "response" && this.#pending.answer(message.id, { message: value, raw: line });
        if (!known) this.#unasked?.push(value);
      }
      #answer(request, line) {
        if (isStateless(this.protocolVersion)) {
          this.violationLog.add(
            "protocol",
            `it sent a request, which ${this.protocolVersion} forbids: ${excerpt(line)}`
          );
        }
        this.#write(answerTo(request, this.#options));
      }
    };
  }
});

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
var init_deadline = __esm({
  "src/server/deadline.ts"() {
    "use strict";
  }
});

// src/server/sse.ts
import { StringDecoder } from "node:string_decoder";
function sseReader(limit, onData, onTooLong) {
  const decoder = new StringDecoder("utf8");
  let pieces = [];
  let waiting = 0;
  let data = [];
  let size = 0;
  let started = false;
  const line = (text) => {
    if (text === "") {
      const whole = data.join("\n");
      data = [];
      size = 0;
      if (whole !== "") onData(whole);
      return;
    }
    const [, field, value] = /^([^:]*)(?:: ?(.*))?$/s.exec(text) ?? [];
    if (field !== "data") return;
    data.push(value ?? "");
    size += (value ?? "").length + 1;
  };
  return (chunk) => {
    let text = decoder.write(chunk);
    if (!started && text !== "") {
      started = true;
      text = text.replace(/^\uFEFF/, "");
    }
    waiting += text.length;
    pieces.push(text);
    if (/[\r\n]/.test(text) || pieces.at(-2)?.endsWith("\r")) {
      const lines = pieces.join("").split(/\r\n|\n|\r(?!$)/);
      const rest = lines.pop() ?? "";
      pieces = [rest];
      waiting = rest.length;
      for (const one of lines) line(one);
    }
    if (size + waiting > limit) onTooLong();
  };
}
var init_sse = __esm({
  "src/server/sse.ts"() {
    "use strict";
  }
});

// src/server/http-answer.ts
function mediaType(response) {
  return (response.headers["content-type"] ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
function readBody(response) {
  return new Promise((resolve, reject) => {
    const chunks = [];
    let size = 0;
    response.on("data", (chunk) => {
      size += chunk.length;
      if (size <= maxMessageBytes) return void chunks.push(chunk);
      response.destroy();
      reject(tooLarge());
    });
    response.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    response.once("error", (error2) => reject(broken(error2)));
    response.once("close", () => reject(broken()));
  });
}
function readEvents(response, onData) {
  return new Promise((resolve, reject) => {
    const read = sseReader(
      maxMessageBytes,
      (raw) => onData(raw, parseJson(raw)),
      () => {
        response.destroy();
        reject(tooLarge());
      }
    );
    response.on("data", read);
    response.once("end", resolve);
    response.once("error", (error2) => reject(broken(error2)));
    response.once("close", () => reject(broken()));
  });
}
function tooLarge() {
  return new WireError("too-large", `an answer is larger than ${maxMessageBytes / 1024 / 1024} MiB`);
}
function broken(cause) {
  return new WireError("closed", "the connection broke off in the middle of an answer", { cause });
}
var init_http_answer = __esm({
  "src/server/http-answer.ts"() {
    "use strict";
    init_json();
    init_sse();
    init_wire();
  }
});

// src/server/http-post.ts
async function httpClient(url) {
  const secure = new URL(url).protocol === "https:";
  const { Agent: AgentClass, request } = secure ? await import("node:https") : await import("node:http");
  const agent = new AgentClass({ keepAlive: true });
  let current = new URL(url);
  const once3 = (target, call) => new Promise((resolve, reject) => {
    const { method, headers, signal, body } = call;
    const sent = request(target, { method, headers, signal, agent });
    sent.once("response", resolve);
    sent.on("error", (error2) => reject(unanswered(error2, signal, target)));
    sent.end(body);
  });
  return {
    async call(call) {
      for (let hops = 0; ; hops++) {
        const response = await once3(current, call);
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
function unanswered(error2, signal, target) {
  if (signal.aborted) return new WireError("aborted", "the request was interrupted", { cause: error2 });
  const code = error2.code ?? "";
  const reason = error2.message || code;
  return new WireError("unreachable", `no answer from ${target.host} (${reason})`, { cause: error2 });
}
var init_http_post = __esm({
  "src/server/http-post.ts"() {
    "use strict";
    init_wire();
  }
});

// src/server/param-headers.ts
function annotations(schema, path) {
  if (!isObject(schema) || path.length > deepest) return [];
  const name2 = schema["x-mcp-header"];
  const own2 = typeof name2 === "string" && /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name2) && path.length > 0;
  const properties = isObject(schema.properties) ? Object.entries(schema.properties) : [];
  return [
    ...own2 ? [{ header: `mcp-param-${name2.toLowerCase()}`, path }] : [],
    ...properties.flatMap(([key, value]) => annotations(value, [...path, key]))
  ];
}
function member(value, key) {
  return isObject(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
var deepest, ParamHeaders;
var init_param_headers = __esm({
  "src/server/param-headers.ts"() {
    "use strict";
    init_json();
    init_stateless();
    deepest = 32;
    ParamHeaders = class {
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
  }
});

// src/server/http-wire.ts
var http_wire_exports = {};
__export(http_wire_exports, {
  openUrl: () => openUrl
});
function openUrl(url, options = {}) {
  return new HttpWire(url, options);
}
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
var closeTimeoutMs, HttpWire;
var init_http_wire = __esm({
  "src/server/http-wire.ts"() {
    "use strict";
    init_json();
    init_deadline();
    init_http_answer();
    init_http_post();
    init_param_headers();
    init_pending();
    init_rpc();
    init_seconds();
    init_server_request();
    init_stateless();
    init_violations();
    init_wire();
    closeTimeoutMs = 500;
    HttpWire = class {
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
        const [session, version2] = [this.sessionId, this.protocolVersion];
        this.sessionId = void 0;
        this.protocolVersion = void 0;
        if (session === void 0) return;
        const headers = { ...this.#headers(version2, session), ...this.#options.headers };
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
          } catch (error2) {
            const failed2 = (failure2, text) => new WireError(failure2, text, { cause: error2 });
            if (outer?.aborted) throw failed2("aborted", `${method} was interrupted`);
            if (this.#closing.signal.aborted) throw failed2("closed", "the wire is closed");
            if (timedOut()) throw failed2("timeout", `no answer to ${method} within ${seconds(timeoutMs)}`);
            throw error2;
          }
        });
      }
      async #post(head, params, options, signal) {
        const version2 = options.version === void 0 ? this.protocolVersion : options.version;
        const stateless = isStateless(version2);
        const dressed = stateless ? statelessParams(version2, params, this.clientCapabilities) : params;
        const named2 = stateless ? statelessHeaders(head.method, params) : {};
        const mirrored = stateless && head.method === "tools/call" ? this.#mirrored.headers(params) : {};
        const headers = {
          ...this.#headers(version2, this.sessionId),
          ...named2,
          ...mirrored,
          ...this.#options.headers,
          ...options.headers
        };
        return this.#send({ jsonrpc: "2.0", ...head, ...dressed ? { params: dressed } : {} }, headers, signal);
      }
      async #send(message, headers, signal) {
        const body = JSON.stringify(message);
        const all = { ...headers, "content-length": String(Buffer.byteLength(body)) };
        const kept2 = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ""));
        return (await this.#connect()).call({ method: "POST", headers: kept2, body, signal });
      }
      #headers(version2, session) {
        return {
          "content-type": "application/json",
          accept: "application/json, text/event-stream",
          ...typeof version2 !== "string" ? {} : { "mcp-protocol-version": version2 },
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
        const answer2 = answerTo(message, this.#options);
        withDeadline(defaultTimeoutMs, [this.#closing.signal], async (signal) => {
          await readBody(await this.#send(answer2, headers, signal));
        }).catch(() => {
        });
      }
    };
  }
});

// src/server/ready.ts
var ready_exports = {};
__export(ready_exports, {
  answers: () => answers
});
import { setTimeout as sleep } from "node:timers/promises";
async function answers(url, options = {}) {
  const { timeoutMs = 1e4, signal } = options;
  const ended = new AbortController();
  void options.exited?.then(() => ended.abort());
  return withDeadline(timeoutMs, [ended.signal, signal], async (stop, timedOut) => {
    try {
      return await poll(url, options, timeoutMs, stop);
    } catch (error2) {
      if (ended.signal.aborted) throw new WireError("closed", "the server ended before it answered");
      if (signal?.aborted) throw new WireError("aborted", "waiting for the server was interrupted");
      if (timedOut())
        throw new WireError("timeout", `nothing answered at ${url} within ${seconds(timeoutMs)}`);
      throw error2;
    }
  });
}
async function poll(url, options, timeoutMs, stop) {
  const wire = openUrl(url, options);
  const ask = { version: firstStatelessVersion, timeoutMs, signal: stop };
  let missingSince;
  try {
    for (let pause = 15; ; pause = Math.min(pause * 1.3, 30)) {
      const reply = await once(() => wire.request("server/discover", {}, ask), stop);
      if (reply?.httpStatus === 404 && reply.message === null) missingSince ??= performance.now();
      else missingSince = void 0;
      const missing = missingSince !== void 0 && performance.now() - missingSince < notFoundMs;
      if (reply && !starting.has(reply.httpStatus ?? 0) && !missing) return reply;
      await sleep(pause, void 0, { signal: stop });
    }
  } finally {
    await wire.close();
  }
}
async function once(ask, stop) {
  try {
    return await ask();
  } catch (error2) {
    const early = error2 instanceof WireError && (error2.failure === "unreachable" || error2.failure === "closed");
    if (early && !stop.aborted) return void 0;
    throw error2;
  }
}
var starting, notFoundMs;
var init_ready = __esm({
  "src/server/ready.ts"() {
    "use strict";
    init_deadline();
    init_http_wire();
    init_seconds();
    init_stateless();
    init_wire();
    starting = /* @__PURE__ */ new Set([502, 503, 504]);
    notFoundMs = 1500;
  }
});

// src/server/port.ts
var port_exports = {};
__export(port_exports, {
  freePort: () => freePort,
  isListening: () => isListening
});
import { connect, createServer } from "node:net";
function freePort(host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, host, () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
function isListening(url, timeoutMs = 500) {
  const { hostname, port, protocol } = new URL(url);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname.replace(/^\[(.*)\]$/, "$1"),
      port: port ? Number(port) : protocol === "https:" ? 443 : 80,
      timeout: timeoutMs
    });
    const end = (listening) => () => {
      socket.destroy();
      resolve(listening);
    };
    socket.once("connect", end(true));
    socket.once("error", end(false));
    socket.once("timeout", end(false));
  });
}
var init_port = __esm({
  "src/server/port.ts"() {
    "use strict";
  }
});

// src/exec/exec-error.ts
var ExecError;
var init_exec_error = __esm({
  "src/exec/exec-error.ts"() {
    "use strict";
    init_bounded_text();
    ExecError = class extends Error {
      failure;
      /** The program only: arguments may be long, and hold what a log should not. */
      program;
      exitCode;
      stdout;
      stderr;
      constructor(failure2, program, what, more = {}) {
        const said = lastLines(more.stderr || more.stdout || "");
        super(said ? `${what} It said:
${said}` : what, more.cause === void 0 ? {} : { cause: more.cause });
        this.name = "ExecError";
        this.failure = failure2;
        this.program = program;
        this.exitCode = more.exitCode;
        this.stdout = more.stdout ?? "";
        this.stderr = more.stderr ?? "";
      }
    };
  }
});

// src/exec/run.ts
var run_exports = {};
__export(run_exports, {
  ExecError: () => ExecError,
  run: () => run2
});
import { spawn as spawn3 } from "node:child_process";
import { once as once2 } from "node:events";
async function run2(argv, options) {
  const [program, ...args] = argv;
  if (!program) throw new ExecError("not-started", "", "Nothing to run: the command is empty.");
  options.signal?.throwIfAborted();
  const child = spawned2(program, args, options);
  const output = collect(child, options);
  const stop = endEarly(child, options, output.tooMuch);
  try {
    const [code, signal] = await exitOf2(child, program);
    await drained(child);
    const result = output.result(code ?? 128);
    if (stop.reason) throw failed(stop.reason, program, options, result);
    if (code === 0 || options.allowFailure && code !== null) return result;
    throw failed("exit", program, options, result, signal);
  } finally {
    stop.release();
    if (child.pid !== void 0) signalGroup(child.pid, "SIGKILL");
    for (const stream of child.stdio) stream?.destroy();
  }
}
function spawned2(program, args, options) {
  try {
    return spawn3(program, args, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      detached: true,
      stdio: ["pipe", "pipe", "pipe"]
    });
  } catch (error2) {
    throw notStarted2(program, error2);
  }
}
function notStarted2(program, error2) {
  const reason = error2 instanceof Error ? `${error2.message}.` : String(error2);
  const missing = error2 instanceof Error && "code" in error2 && error2.code === "ENOENT";
  const hint = missing ? "Install it, or check PATH and the working directory." : reason;
  return new ExecError("not-started", program, `${program} could not be started. ${hint}`, { cause: error2 });
}
function collect(child, options) {
  const secrets = options.secrets ?? [];
  const head = new Head(options.maxOutputBytes ?? 64 * 1024 * 1024);
  const tail = new Tail();
  const tooMuch = new AbortController();
  const listen2 = (stream, keep) => {
    const split = lineSplitter(64 * 1024, (line) => options.onLine?.(redact(line, secrets), stream));
    child[stream]?.on("data", (chunk) => {
      keep(chunk);
      if (options.onLine) split.push(chunk);
    });
    child[stream]?.on("end", () => split.end());
    child[stream]?.on("error", () => {
    });
  };
  listen2("stdout", (chunk) => {
    head.push(chunk);
    if (head.truncated) tooMuch.abort();
  });
  listen2("stderr", (chunk) => tail.push(chunk));
  child.stdin?.on("error", () => {
  });
  child.stdin?.end(options.input ?? "");
  const result = (exitCode) => ({
    exitCode,
    stdout: redact(head.toString(), secrets),
    stderr: redact(tail.toString(), secrets)
  });
  return { result, tooMuch: tooMuch.signal };
}
function endEarly(child, options, tooMuch) {
  const state = { release: () => {
  } };
  let hard;
  const end = (reason) => () => {
    state.reason ??= reason;
    const group = child.pid;
    if (group === void 0) return;
    signalGroup(group, "SIGTERM");
    hard ??= setTimeout(() => signalGroup(group, "SIGKILL"), killAfterMs);
  };
  const [aborted2, flooded] = [end("aborted"), end("output-too-large")];
  const soft = setTimeout(end("timeout"), options.timeoutMs);
  options.signal?.addEventListener("abort", aborted2, { once: true });
  tooMuch.addEventListener("abort", flooded, { once: true });
  state.release = () => {
    clearTimeout(soft);
    clearTimeout(hard);
    options.signal?.removeEventListener("abort", aborted2);
  };
  return state;
}
async function exitOf2(child, program) {
  try {
    const [code, signal] = await once2(child, "exit");
    return [code, signal];
  } catch (error2) {
    throw notStarted2(program, error2);
  }
}
async function drained(child) {
  const open3 = [child.stdout, child.stderr].filter((stream) => stream && !stream.readableEnded);
  let timer;
  const enough = new Promise((resolve) => {
    timer = setTimeout(resolve, drainMs2);
  });
  await Promise.race([Promise.allSettled(open3.map((stream) => stream && once2(stream, "close"))), enough]);
  clearTimeout(timer);
}
function failed(failure2, program, options, result, signal = null) {
  const what = {
    "not-started": `${program} could not be started.`,
    exit: signal ? `${program} was ended by ${signal}.` : `${program} failed with exit code ${result.exitCode}.`,
    timeout: `${program} took longer than ${options.timeoutMs / 1e3} s and was ended.`,
    aborted: `${program} was interrupted.`,
    "output-too-large": `${program} wrote more output than is read, and was ended.`
  }[failure2];
  return new ExecError(failure2, program, what, result);
}
var killAfterMs, drainMs2;
var init_run = __esm({
  "src/exec/run.ts"() {
    "use strict";
    init_bounded_text();
    init_exec_error();
    init_lines();
    init_process_group();
    init_redact();
    init_exec_error();
    killAfterMs = 500;
    drainMs2 = 250;
  }
});

// src/local/supervisor-main.ts
import { parseArgs } from "node:util";

// src/local/supervisor-run.ts
import { rm as rm6 } from "node:fs/promises";
import { join as join6 } from "node:path";

// src/image/open.ts
import { readFile as readFile3 } from "node:fs/promises";

// src/report/exit-codes.ts
var exitCodes = {
  clean: 0,
  findings: 1,
  badInput: 2,
  unreachable: 3
};

// src/report/problem.ts
var Problem = class extends Error {
  exitCode;
  /** All problems found, never only the first; each of severity `error` unless it says otherwise. */
  findings;
  /** What was looked at before the problem showed. */
  checks;
  constructor(exitCode, findings, options) {
    super(findings.map((finding2) => finding2.message).join("\n"), options);
    this.name = "Problem";
    this.exitCode = exitCode;
    this.findings = findings;
    this.checks = options?.checks ?? [];
  }
};
function badInput(ruleId, message, more = {}) {
  return new Problem(exitCodes.badInput, [{ ruleId, severity: "error", message, ...more }]);
}
function unreachable(ruleId, message, more = {}) {
  return new Problem(exitCodes.unreachable, [{ ruleId, severity: "error", message, ...more }]);
}

// src/server/spec.ts
var inheritedVariables = ["PATH", "HOME", "LANG", "LC_ALL", "TZ", "TMPDIR"];

// src/image/open.ts
init_json();

// src/image/layer-listing.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
var streamAbove = 8 * 1024 * 1024;
async function listFolder(folder) {
  const lines = /* @__PURE__ */ new Map();
  let size = 0;
  const visit = async (relative) => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    const files = [];
    for (const entry of entries) {
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        lines.set(path, JSON.stringify(["d", path]));
        await visit(path);
      } else if (entry.isSymbolicLink()) {
        lines.set(path, JSON.stringify(["l", path, await readlink(join(folder, path))]));
      } else if (entry.isFile()) {
        files.push(path);
      } else {
        throw new Error(`${path} is neither file, folder nor link and cannot be part of an image.`);
      }
    }
    await Promise.all(
      files.map(async (path) => {
        const file = await describeFile(join(folder, path));
        lines.set(path, JSON.stringify(["f", path, file.executable ? "x" : "-", file.size, file.sha256]));
        size += file.size;
      })
    );
  };
  await visit("");
  const sorted = [...lines.keys()].sort().map((path) => lines.get(path));
  const text = sorted.map((line) => `${line}
`).join("");
  return { text, digest: sha256(text), size };
}
function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
async function describeFile(path) {
  const stats = await lstat(path);
  const executable = (stats.mode & 64) !== 0;
  if (stats.size <= streamAbove) {
    const content = await readFile(path);
    return { executable, size: content.length, sha256: sha256(content) };
  }
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { executable, size: stats.size, sha256: hash.digest("hex") };
}
function differingPaths(expected, actual) {
  const byPath = (text) => {
    const entries = /* @__PURE__ */ new Map();
    for (const line of text.split("\n").filter(Boolean)) {
      const entry = JSON.parse(line);
      if (Array.isArray(entry) && typeof entry[1] === "string") entries.set(entry[1], line);
    }
    return entries;
  };
  const [was, is] = [byPath(expected), byPath(actual)];
  const paths = /* @__PURE__ */ new Set([...was.keys(), ...is.keys()]);
  return [...paths].filter((path) => was.get(path) !== is.get(path)).sort();
}

// src/image/layer-store.ts
import { chmod, mkdir, readdir as readdir2, readFile as readFile2, rename as rename2, rm as rm2, stat } from "node:fs/promises";

// src/home/atomic-write.ts
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
var sequence = 0;
async function writeAtomically(path, text) {
  sequence += 1;
  const temporary = `${path}.${process.pid}.${sequence}.tmp`;
  try {
    const file = await open(temporary, "wx", 384);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error2) {
    await rm(temporary, { force: true });
    throw error2;
  }
  const folder = await open(dirname(path), "r");
  await folder.sync().catch(() => void 0);
  await folder.close();
}

// src/image/layout.ts
import { join as join2 } from "node:path";
var layout = {
  image: (home2, digest) => join2(home2, "images", "sha256", `${digest}.json`),
  layer: (home2, digest) => join2(home2, "layers", "sha256", digest),
  /** The listing that the layer's digest is the hash of. */
  listing: (home2, digest) => join2(home2, "layers", "sha256", `${digest}.list`),
  /** Says that nobody touched the layer since it was hashed; see layer-seal.ts. */
  seal: (home2, digest) => join2(home2, "layers", "sha256", `${digest}.seal`),
  /** What was made of which input; may be deleted at any time. */
  cache: (home2, kind, key) => join2(home2, "cache", kind, `${key}.json`),
  /** Work in progress; nothing in it is ever used by another run. */
  scratch: (home2) => join2(home2, "scratch")
};

// src/image/layer-store.ts
async function verifyLayer(home2, layer) {
  const differs = await whatDiffers(home2, layer);
  if (differs === void 0) return;
  const again = "Run build-push again to make the image anew.";
  if (differs === "missing") {
    throw unreachable(
      "layer-missing",
      `The ${layer.kind} layer sha256:${layer.digest} is not there. ${again}`
    );
  }
  const some = differs.length > 0 ? ` (${differs.slice(0, 3).join(", ")}${differs.length > 3 ? ", \u2026" : ""})` : "";
  const message = `The ${layer.kind} layer sha256:${layer.digest} is not what it was when it was built${some}. ${again}`;
  const help = "A server must not write beside its own code; give it a data directory.";
  throw unreachable("layer-tampered", message, { help });
}
async function whatDiffers(home2, layer) {
  const place = layout.layer(home2, layer.digest);
  const there = await stat(place).catch(() => void 0);
  if (!there?.isDirectory()) return "missing";
  const actual = await listFolder(place);
  if (actual.digest === layer.digest) return void 0;
  const expected = await readFile2(layout.listing(home2, layer.digest), "utf8").catch(() => "");
  return sha256(expected) === layer.digest ? differingPaths(expected, actual.text) : [];
}

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject2,
  isPlainObject: () => isPlainObject,
  issue: () => issue,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values2 = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values2;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
var Cached = class {
  constructor(getter) {
    this._getter = getter;
    this._value = void 0;
  }
  get value() {
    const getter = this._getter;
    if (getter !== void 0) {
      this._value = getter();
      this._getter = void 0;
    }
    return this._value;
  }
};
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
var EVALUATING = /* @__PURE__ */ Symbol("evaluating");
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys, wrap) {
  const raw = sourceShape(source);
  for (const key of keys) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path) {
  if (!path)
    return obj;
  return path.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys = Object.keys(promisesObj);
  const promises = keys.map((key) => promisesObj[key]);
  return Promise.all(promises).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys.length; i++) {
      resolvedObj[keys[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
var captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
};
function isObject2(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
var allowsEval = /* @__PURE__ */ cached(() => {
  if (globalConfig.jitless) {
    return false;
  }
  if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
    return false;
  }
  try {
    const F = Function;
    new F("");
    return true;
  } catch (_) {
    return false;
  }
});
function isPlainObject(o) {
  if (isObject2(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject2(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
var getParsedType = (data) => {
  const t = typeof data;
  switch (t) {
    case "undefined":
      return "undefined";
    case "string":
      return "string";
    case "number":
      return Number.isNaN(data) ? "nan" : "number";
    case "boolean":
      return "boolean";
    case "function":
      return "function";
    case "bigint":
      return "bigint";
    case "symbol":
      return "symbol";
    case "object":
      if (Array.isArray(data)) {
        return "array";
      }
      if (data === null) {
        return "null";
      }
      if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
        return "promise";
      }
      if (typeof Map !== "undefined" && data instanceof Map) {
        return "map";
      }
      if (typeof Set !== "undefined" && data instanceof Set) {
        return "set";
      }
      if (typeof Date !== "undefined" && data instanceof Date) {
        return "date";
      }
      if (typeof File !== "undefined" && data instanceof File) {
        return "file";
      }
      return "object";
    default:
      throw new Error(`Unknown data type: ${t}`);
  }
};
var propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
var primitiveTypes = /* @__PURE__ */ new Set([
  "string",
  "number",
  "bigint",
  "boolean",
  "symbol",
  "undefined"
]);
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
var NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
  safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  int32: [-2147483648, 2147483647],
  uint32: [0, 4294967295],
  float32: [-34028234663852886e22, 34028234663852886e22],
  float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
}))();
var BIGINT_FORMAT_RANGES = {
  int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
  uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
};
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys.push(key);
  }
  return keys;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name2 = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name2}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
var highSurrogate = /[\uD800-\uDBFF]/;
function codePointLength(str) {
  const units = str.length;
  if (!highSurrogate.test(str))
    return units;
  let count = units;
  for (let i = 0; i < units - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count--;
      i++;
    }
  }
  return count;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base642) {
  const binaryString = atob(base642);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base642 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
  const padding = "=".repeat((4 - base642.length % 4) % 4);
  return base64ToUint8Array(base642 + padding);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
var Class = class {
  constructor(..._args) {
  }
};
function members(proto, table) {
  for (const key in table) {
    const desc = Object.getOwnPropertyDescriptor(table, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
var installing;
var broke = false;
var breaker = {
  configurable: true,
  get() {
    broke = true;
    return void 0;
  }
};
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
var CONSTANT_CATCH = "~constantCatch";
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}

// node_modules/zod/v4/core/core.js
var _a;
var _zodDesc = { value: void 0, enumerable: false };
var _E = "captureStackTrace" in Error ? Error : null;
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name2, initializer3, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name2)) {
      return;
    }
    inst._zod.traits.add(name2);
    initializer3(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name2 });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name2);
    }
  });
  Object.defineProperty(_, "name", { value: name2 });
  return _;
}
var $ZodAsyncError = class extends Error {
  constructor() {
    super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
  }
};
var $ZodEncodeError = class extends Error {
  constructor(name2) {
    super(`Encountered unidirectional transform during encode: ${name2}`);
    this.name = "ZodEncodeError";
  }
};
(_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
var globalConfig = globalThis.__zod_globalConfig;
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
var _messageDesc = {
  get: _getMessage,
  set: _setMessage,
  enumerable: true,
  configurable: true
};
var _issuesDesc = { value: void 0, enumerable: false };
var _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
var initializer = (inst, def) => {
  inst.name = "$ZodError";
  _issuesDesc.value = def;
  Object.defineProperty(inst, "issues", _issuesDesc);
  _issuesDesc.value = void 0;
  Object.defineProperty(inst, "message", _messageDesc);
  const proto = Object.getPrototypeOf(inst);
  if (!_installedToString.has(proto)) {
    _installedToString.add(proto);
    Object.defineProperty(proto, "toString", {
      configurable: true,
      enumerable: false,
      get() {
        const value = () => this.message;
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
        return value;
      },
      set(value) {
        Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
      }
    });
  }
};
var $ZodError = $constructor("$ZodError", initializer);
var $ZodRealError = $constructor("$ZodError", initializer, void 0, {
  Parent: Error
});
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error2.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
    } else {
      formErrors.push(mapper(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error2, mapper = (issue2) => issue2.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error3, path = []) => {
    for (const issue2 of error3.issues) {
      if (issue2.code === "invalid_union" && issue2.errors.length) {
        issue2.errors.map((issues) => processError({ issues }, [...path, ...issue2.path]));
      } else if (issue2.code === "invalid_key") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else if (issue2.code === "invalid_element") {
        processError({ issues: issue2.issues }, [...path, ...issue2.path]);
      } else {
        const fullpath = [...path, ...issue2.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper(issue2));
        } else {
          let curr = fieldErrors;
          let i = 0;
          while (i < fullpath.length) {
            const el = fullpath[i];
            const terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper(issue2));
              i++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper(issue2));
            }
            curr = node2;
            i++;
          }
        }
      }
    }
  };
  processError(error2);
  return fieldErrors;
}

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
var _parse = (_Err) => {
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
    const result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise) {
      throw new $ZodAsyncError();
    }
    if (result.issues.length) {
      const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, _params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _parseAsync = (_Err) => {
  const fn = async (schema, value, _ctx, params) => {
    const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
    let result = schema._zod.run({ value, issues: [] }, ctx);
    if (result instanceof Promise)
      result = await result;
    if (result.issues.length) {
      const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
      captureStackTrace(e, params?.callee ?? fn);
      throw e;
    }
    return result.value;
  };
  return fn;
};
var _safeParse = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
  const result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
function failure(Err, issues, ctx) {
  let error2;
  return {
    success: false,
    get error() {
      if (!error2) {
        error2 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error2;
    },
    set error(e) {
      error2 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
var _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
};
var COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
var COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
var validate = ((schema, value, _ctx) => {
  const validator = schema._zod.bag.validator;
  if (validator !== void 0) {
    if (validator(value) !== COMPILE_INVALID)
      return true;
    if (validator.definite === true && _ctx === void 0)
      return false;
  }
  return validateFallback(schema, value, _ctx);
});
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value, issues: [] }, ctx);
  } else {
    result = schema._zod.run({ value, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var validateAsync = async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
  let result = schema._zod.run({ value, issues: [] }, ctx);
  if (result instanceof Promise)
    result = await result;
  return result.issues.length === 0;
};
var _encode = (_Err) => {
  const parse2 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return parse2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decode = (_Err) => {
  const parse2 = _parse(_Err);
  const fn = (schema, value, _ctx, _params) => {
    return parse2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _encodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
    return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _decodeAsync = (_Err) => {
  const parseAsync2 = _parseAsync(_Err);
  const fn = async (schema, value, _ctx, _params) => {
    return await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
  };
  return fn;
};
var _safeEncode = (_Err) => (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParse(_Err)(schema, value, ctx);
};
var _safeDecode = (_Err) => (schema, value, _ctx) => {
  return _safeParse(_Err)(schema, value, _ctx);
};
var _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
  const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
  return _safeParseAsync(_Err)(schema, value, ctx);
};
var _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
  return _safeParseAsync(_Err)(schema, value, _ctx);
};

// node_modules/zod/v4/core/regexes.js
var cuid = /^[cC][0-9a-z]{6,}$/;
var cuid2 = /^[0-9a-z]+$/;
var ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
var xid = /^[0-9a-vA-V]{20}$/;
var ksuid = /^[A-Za-z0-9]{27}$/;
var nanoid = /^[a-zA-Z0-9_-]{21}$/;
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
var duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
var guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
var uuid = (version2) => {
  if (!version2)
    return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
  return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
};
var email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
var _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
function emoji() {
  return new RegExp(_emoji, "u");
}
var ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
var ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
var cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
var cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
var base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
var base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
var httpProtocol = /^https?$/;
var e164 = /^\+[1-9]\d{6,14}$/;
var dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
function anchor(source) {
  return new RegExp(`^${source}$`);
}
var date = /* @__PURE__ */ anchor(dateSource);
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var anyString = /^[\s\S]{0,}$/;
var integer = /^-?\d+$/;
var number = /^-?\d+(?:\.\d+)?$/;
var boolean = /^(?:true|false)$/i;
var lowercase = /^[^A-Z]*$/;
var uppercase = /^[^a-z]*$/;

// node_modules/zod/v4/core/checks.js
var $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
  var _a3;
  inst._zod ?? (inst._zod = {});
  inst._zod.def = def;
  (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
});
var _whenHasLength = (payload) => {
  const val = payload.value;
  return !nullish(val) && val.length !== void 0;
};
var numericOriginMap = {
  number: "number",
  bigint: "bigint",
  object: "date"
};
var $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_big",
      maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
  $ZodCheck.init(inst, def);
  const origin = numericOriginMap[typeof def.value];
  inst._zod.check = (payload) => {
    if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
      return;
    }
    payload.issues.push({
      origin: numericOriginMap[typeof payload.value] ?? origin,
      code: "too_small",
      minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
      input: payload.value,
      inclusive: def.inclusive,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    if (typeof payload.value !== typeof def.value)
      throw new Error("Cannot mix number and bigint in multiple_of check.");
    const isMultiple = typeof payload.value === "bigint" ? (
      // `value % 0n` throws, and nothing is a multiple of zero — the number branch already fails this way via NaN
      def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
    ) : floatSafeRemainder(payload.value, def.value) === 0;
    if (isMultiple)
      return;
    payload.issues.push({
      origin: typeof payload.value,
      code: "not_multiple_of",
      divisor: def.value,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
  $ZodCheck.init(inst, def);
  def.format = def.format || "float64";
  const isInt = def.format?.includes("int");
  const origin = isInt ? "int" : "number";
  const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
  inst._zod.check = (payload) => {
    const input = payload.value;
    if (isInt) {
      if (!Number.isInteger(input)) {
        payload.issues.push({
          expected: origin,
          format: def.format,
          code: "invalid_type",
          continue: false,
          input,
          inst
        });
        return;
      }
      if (!Number.isSafeInteger(input)) {
        if (input > 0) {
          payload.issues.push({
            input,
            code: "too_big",
            maximum: Number.MAX_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        } else {
          payload.issues.push({
            input,
            code: "too_small",
            minimum: Number.MIN_SAFE_INTEGER,
            note: "Integers must be within the safe integer range.",
            inst,
            origin,
            inclusive: true,
            continue: !def.abort
          });
        }
        return;
      }
    }
    if (input < minimum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_small",
        minimum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
    if (input > maximum) {
      payload.issues.push({
        origin: "number",
        input,
        code: "too_big",
        maximum,
        inclusive: true,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units > def.maximum ? codePointLength(input) : units;
    if (length <= def.maximum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_big",
      maximum: def.maximum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.minimum && units < def.minimum * 2 ? codePointLength(input) : units;
    if (length >= def.minimum)
      return;
    const origin = getLengthableOrigin(input);
    payload.issues.push({
      origin,
      code: "too_small",
      minimum: def.minimum,
      inclusive: true,
      input,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
  var _a3;
  $ZodCheck.init(inst, def);
  (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
  inst._zod.check = (payload) => {
    const input = payload.value;
    const units = input.length;
    const length = typeof input === "string" && units >= def.length && units <= def.length * 2 ? codePointLength(input) : units;
    if (length === def.length)
      return;
    const origin = getLengthableOrigin(input);
    const tooBig = length > def.length;
    payload.issues.push({
      origin,
      ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
      inclusive: true,
      exact: true,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
  var _a3, _b;
  $ZodCheck.init(inst, def);
  if (def.pattern)
    (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
      def.pattern.lastIndex = 0;
      if (def.pattern.test(payload.value))
        return;
      payload.issues.push({
        origin: "string",
        code: "invalid_format",
        format: def.format,
        input: payload.value,
        ...def.pattern ? { pattern: def.pattern.toString() } : {},
        inst,
        continue: !def.abort
      });
    });
  else
    (_b = inst._zod).check ?? (_b.check = () => {
    });
});
var $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    def.pattern.lastIndex = 0;
    if (def.pattern.test(payload.value))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "regex",
      input: payload.value,
      pattern: def.pattern.toString(),
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
  def.pattern ?? (def.pattern = lowercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
  def.pattern ?? (def.pattern = uppercase);
  $ZodCheckStringFormat.init(inst, def);
});
var $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
  $ZodCheck.init(inst, def);
  const escapedRegex = escapeRegex(def.includes);
  const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
  def.pattern = pattern;
  inst._zod.check = (payload) => {
    if (payload.value.includes(def.includes, def.position))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "includes",
      includes: def.includes,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.startsWith(def.prefix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "starts_with",
      prefix: def.prefix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
  $ZodCheck.init(inst, def);
  const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
  def.pattern ?? (def.pattern = pattern);
  inst._zod.check = (payload) => {
    if (payload.value.endsWith(def.suffix))
      return;
    payload.issues.push({
      origin: "string",
      code: "invalid_format",
      format: "ends_with",
      suffix: def.suffix,
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
  $ZodCheck.init(inst, def);
  inst._zod.check = (payload) => {
    payload.value = def.tx(payload.value);
  };
});

// node_modules/zod/v4/core/doc.js
var Doc = class {
  constructor(args = [], closed = {}) {
    this.content = [];
    this.indent = 0;
    this.args = args;
    this.closed = closed;
  }
  // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
  indented(fn) {
    this.indent += 1;
    try {
      fn(this);
    } finally {
      this.indent -= 1;
    }
  }
  write(arg) {
    if (typeof arg === "function") {
      arg(this, { execution: "sync" });
      arg(this, { execution: "async" });
      return;
    }
    const content = arg;
    const lines = content.split("\n").filter((x) => x);
    const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
    const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
    for (const line of dedented) {
      this.content.push(line);
    }
  }
  compile() {
    const F = Function;
    const content = this?.content ?? [``];
    const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join("\n")}
};`);
    return factory(...Object.values(this.closed));
  }
};

// node_modules/zod/v4/core/versions.js
var version = {
  major: 4,
  minor: 6,
  patch: 7
};

// node_modules/zod/v4/core/schemas.js
var $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
  var _a3;
  inst ?? (inst = {});
  inst._zod.def = def;
  inst._zod.bag = inst._zod.bag || {};
  inst._zod.version = version;
  const defChecks = inst._zod.def.checks;
  const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
  for (const ch of checks) {
    for (const fn of ch._zod.onattach) {
      fn(inst);
    }
  }
  if (checks.length === 0) {
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred?.push(() => {
      inst._zod.run = inst._zod.parse;
    });
  } else {
    const runChecks = (payload, checks2, ctx) => {
      if (payload.memo)
        return payload;
      let isAborted = aborted(payload);
      let asyncResult;
      for (const ch of checks2) {
        if (ch._zod.def.when) {
          if (explicitlyAborted(payload))
            continue;
          const shouldRun = ch._zod.def.when(payload);
          if (!shouldRun)
            continue;
        } else if (isAborted) {
          continue;
        }
        const currLen = payload.issues.length;
        const _ = ch._zod.check(payload);
        if (_ instanceof Promise && ctx?.async === false) {
          throw new $ZodAsyncError();
        }
        if (asyncResult || _ instanceof Promise) {
          asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
            await _;
            const nextLen = payload.issues.length;
            if (nextLen === currLen)
              return;
            attachSchema(payload.issues, currLen, inst);
            if (!isAborted)
              isAborted = aborted(payload, currLen);
          });
        } else {
          const nextLen = payload.issues.length;
          if (nextLen === currLen)
            continue;
          attachSchema(payload.issues, currLen, inst);
          if (!isAborted)
            isAborted = aborted(payload, currLen);
        }
      }
      if (asyncResult) {
        return asyncResult.then(() => {
          return payload;
        });
      }
      return payload;
    };
    const handleCanaryResult = (canary, payload, ctx) => {
      if (aborted(canary)) {
        canary.aborted = true;
        return canary;
      }
      const checkResult = runChecks(payload, checks, ctx);
      if (checkResult instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
      }
      return inst._zod.parse(checkResult, ctx);
    };
    inst._zod.run = (payload, ctx) => {
      if (ctx.skipChecks) {
        return inst._zod.parse(payload, ctx);
      }
      if (ctx.direction === "backward") {
        const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
        if (canary instanceof Promise) {
          return canary.then((canary2) => {
            return handleCanaryResult(canary2, payload, ctx);
          });
        }
        return handleCanaryResult(canary, payload, ctx);
      }
      const result = inst._zod.parse(payload, ctx);
      if (result instanceof Promise) {
        if (ctx.async === false)
          throw new $ZodAsyncError();
        return result.then((result2) => runChecks(result2, checks, ctx));
      }
      return runChecks(result, checks, ctx);
    };
  }
}, {
  // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
  get "~standard"() {
    return hide(this, "~standard", standardProps(this));
  },
  set "~standard"(value) {
    own(this, "~standard", value);
  }
});
var toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
async function validateAsync2(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
var $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = def.pattern ?? anyString;
  inst._zod.parse = (payload, _) => {
    if (def.coerce)
      try {
        payload.value = String(payload.value);
      } catch (_2) {
      }
    if (typeof payload.value === "string")
      return payload;
    payload.issues.push({
      expected: "string",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
var $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
  $ZodCheckStringFormat.init(inst, def);
  $ZodString.init(inst, def);
});
var $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
  def.pattern ?? (def.pattern = guid);
  $ZodStringFormat.init(inst, def);
});
var $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
  if (def.version) {
    const versionMap = {
      v1: 1,
      v2: 2,
      v3: 3,
      v4: 4,
      v5: 5,
      v6: 6,
      v7: 7,
      v8: 8
    };
    const v = versionMap[def.version];
    if (v === void 0)
      throw new Error(`Invalid UUID version: "${def.version}"`);
    def.pattern ?? (def.pattern = uuid(v));
  } else
    def.pattern ?? (def.pattern = uuid());
  $ZodStringFormat.init(inst, def);
});
var $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
  def.pattern ?? (def.pattern = email);
  $ZodStringFormat.init(inst, def);
});
var URL_BAD_FORMAT = 1;
var URL_UNPARSEABLE = 2;
function canParseURL(input) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input);
    new URL(input);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
var asciiTabOrNewline = /[\t\n\r]/g;
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
var $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    try {
      const trimmed = payload.value.trim();
      const url = validateURL(trimmed, def);
      if (url === URL_BAD_FORMAT) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid URL format",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === URL_UNPARSEABLE) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
        return;
      }
      if (url === true) {
        payload.value = stripTabAndNewline(trimmed);
        return;
      }
      if (def.hostname && !urlHostnameOk(url, def.hostname)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid hostname",
          pattern: def.hostname.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      if (def.protocol && !urlProtocolOk(url, def.protocol)) {
        payload.issues.push({
          code: "invalid_format",
          format: "url",
          note: "Invalid protocol",
          pattern: def.protocol.source,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      }
      payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
      return;
    } catch (_) {
      payload.issues.push({
        code: "invalid_format",
        format: "url",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
  def.pattern ?? (def.pattern = emoji());
  $ZodStringFormat.init(inst, def);
});
var $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
  if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
    throw new Error(`Invalid nanoid length: ${def.length}`);
  def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
  def.pattern ?? (def.pattern = cuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
  def.pattern ?? (def.pattern = cuid2);
  $ZodStringFormat.init(inst, def);
});
var $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
  def.pattern ?? (def.pattern = ulid);
  $ZodStringFormat.init(inst, def);
});
var $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
  def.pattern ?? (def.pattern = xid);
  $ZodStringFormat.init(inst, def);
});
var $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
  def.pattern ?? (def.pattern = ksuid);
  $ZodStringFormat.init(inst, def);
});
var $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
  def.pattern ?? (def.pattern = datetime(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
  def.pattern ?? (def.pattern = date);
  $ZodStringFormat.init(inst, def);
});
var $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
  def.pattern ?? (def.pattern = time(def));
  $ZodStringFormat.init(inst, def);
});
var $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
  def.pattern ?? (def.pattern = duration);
  $ZodStringFormat.init(inst, def);
});
var $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
  def.pattern ?? (def.pattern = ipv4);
  $ZodStringFormat.init(inst, def);
});
var ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
function isValidIPv6(value) {
  if (!ipv6Alphabet.test(value))
    return false;
  return canParseURL(`http://[${value}]`);
}
var $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
  def.pattern ?? (def.pattern = ipv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidIPv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "ipv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
var $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv4);
  $ZodStringFormat.init(inst, def);
});
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return false;
  const [address, prefix] = parts;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address);
}
var $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
  def.pattern ?? (def.pattern = cidrv6);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (!isValidCIDRv6(payload.value)) {
      payload.issues.push({
        code: "invalid_format",
        format: "cidrv6",
        input: payload.value,
        inst,
        continue: !def.abort
      });
    }
  };
});
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
var base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
var $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
  def.pattern ?? (def.pattern = base64Charset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var base64urlCharset = /^[A-Za-z0-9_-]*$/;
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base642 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded = base642.padEnd(Math.ceil(base642.length / 4) * 4, "=");
  return isValidBase64(padded);
}
var $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
  def.pattern ?? (def.pattern = base64urlCharset);
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidBase64URL(payload.value))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "base64url",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
  def.pattern ?? (def.pattern = e164);
  $ZodStringFormat.init(inst, def);
});
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
var $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  inst._zod.check = (payload) => {
    if (isValidJWT(payload.value, def.alg))
      return;
    payload.issues.push({
      code: "invalid_format",
      format: "jwt",
      input: payload.value,
      inst,
      continue: !def.abort
    });
  };
});
var $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = number;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Number(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
      return payload;
    }
    const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
    payload.issues.push({
      expected: "number",
      code: "invalid_type",
      input,
      inst,
      ...received ? { received } : {}
    });
    return payload;
  };
});
var $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
  $ZodCheckNumberFormat.init(inst, def);
  $ZodNumber.init(inst, def);
});
var $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.pattern = boolean;
  inst._zod.parse = (payload, _ctx) => {
    if (def.coerce)
      try {
        payload.value = Boolean(payload.value);
      } catch (_) {
      }
    const input = payload.value;
    if (typeof input === "boolean")
      return payload;
    payload.issues.push({
      expected: "boolean",
      code: "invalid_type",
      input,
      inst
    });
    return payload;
  };
});
var $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload) => payload;
});
var $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _ctx) => {
    payload.issues.push({
      expected: "never",
      code: "invalid_type",
      input: payload.value,
      inst
    });
    return payload;
  };
});
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse2 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse2(payload, ctx);
  };
}
var arraySize = (input) => Array.isArray(input) ? input.length : -1;
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
var $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!Array.isArray(input)) {
      payload.issues.push({
        expected: "array",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
    const proms = [];
    const abortEarly = ctx?.abortEarly;
    for (let i = 0; i < input.length; i++) {
      const item = input[i];
      const result = def.element._zod.run({
        value: item,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
      } else {
        handleArrayResult(result, payload, i);
        if (abortEarly && result.issues.length !== 0 && aborted(result))
          break;
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
  capSize(inst, arraySize);
});
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
var NO_SYMBOL_KEYS = [];
function normalizeDef(def) {
  const keys = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys, ...symbolKeys] : keys;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys),
    numKeys: keys.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
var $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
  $ZodType.init(inst, def);
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  const sh = desc?.get ? desc.get.raw : def.shape ?? {};
  if (sh) {
    const get = () => {
      const newSh = { ...sh };
      Object.defineProperty(def, "shape", { value: newSh });
      get.raw = newSh;
      return newSh;
    };
    get.raw = sh;
    Object.defineProperty(def, "shape", { get });
  }
  const _normalized = cached(() => normalizeDef(def));
  defineLazyInternal(inst, "propValues", (zod) => {
    const shape = zod.def.shape;
    const propValues = {};
    for (const key in shape) {
      const field = shape[key]._zod;
      if (field.values) {
        if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
          assignProp(propValues, key, /* @__PURE__ */ new Set());
        }
        for (const v of field.values)
          propValues[key].add(v);
        if (field.optin !== void 0)
          propValues[key].add(void 0);
      }
    }
    return propValues;
  });
  const isObject3 = isObject2;
  const catchall = def.catchall;
  let value;
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject3(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
    const proms = [];
    const shape = value.shape;
    const abortEarly = ctx?.abortEarly;
    let seen = payload.issues.length;
    for (const key of value.allKeys) {
      if (abortEarly && payload.issues.length !== seen) {
        if (aborted(payload, seen))
          break;
        seen = payload.issues.length;
      }
      if (key === "__proto__")
        continue;
      const el = shape[key];
      const optin = el._zod.optin;
      const optout = el._zod.optout;
      const r = el._zod.run({ value: input[key], issues: [] }, ctx);
      if (r instanceof Promise) {
        proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
      } else {
        handlePropertyResult(r, payload, key, input, optin, optout);
      }
    }
    if (!catchall) {
      return proms.length ? Promise.all(proms).then(() => payload) : payload;
    }
    return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
  };
});
var $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
  $ZodObject.init(inst, def);
  const superParse = inst._zod.parse;
  const _normalized = cached(() => normalizeDef(def));
  const memo2 = globalConfig.memoizer;
  const generateFastpass = (shape) => {
    const normalized = _normalized.value;
    const syms = normalized.symbolKeys;
    const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
    const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
    const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
    doc.write(`const input = payload.value;`);
    const ids = /* @__PURE__ */ Object.create(null);
    let counter = 0;
    for (const key of normalized.allKeys) {
      ids[key] = `key_${counter++}`;
    }
    doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
    for (const key of normalized.allKeys) {
      if (key === "__proto__")
        continue;
      const id = ids[key];
      const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
      const isPresent = `${k} in input`;
      const schema = shape[key];
      const optin = schema?._zod?.optin;
      const isOptionalIn = optin !== void 0;
      const isOptionalOut = schema?._zod?.optout === "optional";
      doc.write(`const ${id} = ${parseStr(k)};`);
      if (isOptionalIn && isOptionalOut) {
        const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
        doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
      } else if (!isOptionalIn) {
        doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
      } else {
        doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
        if (optin === "defaulted") {
          doc.write(`newResult[${k}] = ${id}.value;`);
        } else {
          doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
        }
      }
    }
    doc.write(`payload.value = newResult;`);
    doc.write(`return payload;`);
    return doc.compile();
  };
  let fastpass;
  const isObject3 = isObject2;
  const jit = !globalConfig.jitless;
  const allowsEval2 = allowsEval;
  const fastEnabled = jit && allowsEval2.value;
  const catchall = def.catchall;
  let value;
  inst._zod.parse = (payload, ctx) => {
    value ?? (value = _normalized.value);
    const input = payload.value;
    if (!isObject3(input)) {
      payload.issues.push({
        expected: "object",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
      if (!fastpass)
        fastpass = generateFastpass(def.shape);
      payload = fastpass(payload, ctx);
      if (!catchall)
        return payload;
      return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
    }
    return superParse(payload, ctx);
  };
});
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
var $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
  defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
  defineLazyInternal(inst, "values", (zod) => {
    if (zod.def.options.every((o) => o._zod.values)) {
      return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
    }
    return void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    if (zod.def.options.every((o) => o._zod.pattern)) {
      const patterns = zod.def.options.map((o) => o._zod.pattern);
      return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
    }
    return void 0;
  });
  const first2 = def.options.length === 1 ? def.options[0]._zod.run : null;
  inst._zod.parse = (payload, ctx) => {
    if (first2) {
      return first2(payload, ctx);
    }
    let async = false;
    const results = [];
    for (const option of def.options) {
      const result = option._zod.run({
        value: payload.value,
        issues: []
      }, ctx);
      if (result instanceof Promise) {
        results.push(result);
        async = true;
      } else {
        if (result.issues.length === 0)
          return result;
        results.push(result);
      }
    }
    if (!async)
      return handleUnionResults(results, payload, inst, ctx);
    return Promise.all(results).then((results2) => {
      return handleUnionResults(results2, payload, inst, ctx);
    });
  };
});
function discriminatorMap(def) {
  const map = /* @__PURE__ */ new Map();
  for (const option of def.options) {
    const values2 = option._zod.propValues?.[def.discriminator];
    if (!values2 || values2.size === 0)
      throw new Error(`Invalid discriminated union option at index "${def.options.indexOf(option)}"`);
    for (const value of values2) {
      if (map.has(value)) {
        if (value !== void 0)
          throw new Error(`Duplicate discriminator value "${String(value)}"`);
        map.set(value, null);
      } else {
        map.set(value, option);
      }
    }
  }
  return map;
}
var $ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("$ZodDiscriminatedUnion", (inst, def) => {
  def.inclusive = false;
  $ZodUnion.init(inst, def);
  const _super = inst._zod.parse;
  defineLazyInternal(inst, "propValues", (zod) => {
    const propValues = {};
    let undefinedCount = 0;
    for (const option of zod.def.options) {
      const pv = option._zod.propValues;
      if (!pv || Object.keys(pv).length === 0)
        throw new Error(`Invalid discriminated union option at index "${zod.def.options.indexOf(option)}"`);
      if (pv[zod.def.discriminator]?.has(void 0))
        undefinedCount++;
      for (const [k, v] of Object.entries(pv)) {
        if (!Object.prototype.hasOwnProperty.call(propValues, k)) {
          assignProp(propValues, k, /* @__PURE__ */ new Set());
        }
        for (const val of v) {
          propValues[k].add(val);
        }
      }
    }
    if (!zod.def.unionFallback && undefinedCount > 1)
      propValues[zod.def.discriminator]?.delete(void 0);
    return propValues;
  });
  def.options.forEach((option, i) => {
    const propShape = rawShape(option._zod.def);
    if (propShape && !Object.prototype.hasOwnProperty.call(propShape, def.discriminator)) {
      throw new Error(`Invalid discriminated union option at index "${i}"`);
    }
  });
  const disc = cached(() => discriminatorMap(def));
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isObject2(input)) {
      payload.issues.push({
        code: "invalid_type",
        expected: "object",
        input,
        inst
      });
      return payload;
    }
    const value = input?.[def.discriminator];
    const opt = disc.value.get(value);
    if (opt && (value !== void 0 || ctx.direction !== "backward")) {
      return opt._zod.run(payload, ctx);
    }
    if (def.unionFallback || ctx.direction === "backward") {
      return _super(payload, ctx);
    }
    payload.issues.push({
      code: "invalid_union",
      errors: [],
      note: "No matching discriminator",
      discriminator: def.discriminator,
      options: Array.from(disc.value.keys()).filter((value2) => disc.value.get(value2) !== null),
      input,
      path: [def.discriminator],
      inst
    });
    return payload;
  };
});
var $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    const left = def.left._zod.run({ value: input, issues: [] }, ctx);
    const right = def.right._zod.run({ value: input, issues: [] }, ctx);
    const async = left instanceof Promise || right instanceof Promise;
    if (async) {
      return Promise.all([left, right]).then(([left2, right2]) => {
        return handleIntersectionResults(payload, left2, right2);
      });
    }
    return handleIntersectionResults(payload, left, right);
  };
});
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect3 = (iss, side) => {
    let keys;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys = [k];
    } else {
      return false;
    }
    for (const k of keys) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect3(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect3(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  result.value = merged.data;
  return result;
}
var $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
  $ZodType.init(inst, def);
  const memo2 = globalConfig.memoizer;
  memo2?.attach(inst);
  inst._zod.parse = (payload, ctx) => {
    const input = payload.value;
    if (!isPlainObject(input)) {
      payload.issues.push({
        expected: "record",
        code: "invalid_type",
        input,
        inst
      });
      return payload;
    }
    const proms = [];
    const values2 = def.keyType._zod.values;
    if (values2 && !def.partial) {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      const recordKeys = /* @__PURE__ */ new Set();
      for (const key of values2) {
        if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
          recordKeys.add(typeof key === "number" ? key.toString() : key);
          if (key === "__proto__")
            continue;
          const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
          if (keyResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (keyResult.issues.length) {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
            continue;
          }
          const outKey = keyResult.value;
          if (outKey === "__proto__")
            continue;
          const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => {
              if (result2.issues.length) {
                payload.issues.push(...prefixIssues(key, result2.issues));
              }
              payload.value[outKey] = result2.value;
            }));
          } else {
            if (result.issues.length) {
              payload.issues.push(...prefixIssues(key, result.issues));
            }
            payload.value[outKey] = result.value;
          }
        }
      }
      let unrecognized;
      for (const key in input) {
        if (!recordKeys.has(key)) {
          if (def.mode === "loose") {
            if (key === "__proto__")
              continue;
            payload.value[key] = input[key];
          } else {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          }
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    } else {
      payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
      let unrecognized;
      for (const key of Reflect.ownKeys(input)) {
        if (key === "__proto__")
          continue;
        if (!Object.prototype.propertyIsEnumerable.call(input, key))
          continue;
        let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
        if (keyResult instanceof Promise) {
          throw new Error("Async schemas not supported in object keys currently");
        }
        const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
        if (checkNumericKey) {
          const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
          if (retryResult instanceof Promise) {
            throw new Error("Async schemas not supported in object keys currently");
          }
          if (retryResult.issues.length === 0) {
            keyResult = retryResult;
          }
        }
        if (keyResult.issues.length) {
          if (def.mode === "loose") {
            payload.value[key] = input[key];
          } else if (values2) {
            unrecognized = unrecognized ?? [];
            unrecognized.push(key);
          } else {
            payload.issues.push({
              code: "invalid_key",
              origin: "record",
              issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
              input: key,
              path: [key],
              inst
            });
          }
          continue;
        }
        const outKey = keyResult.value;
        if (outKey === "__proto__")
          continue;
        const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
        if (result instanceof Promise) {
          proms.push(result.then((result2) => {
            if (result2.issues.length) {
              payload.issues.push(...prefixIssues(key, result2.issues));
            }
            payload.value[outKey] = result2.value;
          }));
        } else {
          if (result.issues.length) {
            payload.issues.push(...prefixIssues(key, result.issues));
          }
          payload.value[outKey] = result.value;
        }
      }
      if (unrecognized && unrecognized.length > 0) {
        payload.issues.push({
          code: "unrecognized_keys",
          input,
          inst,
          keys: unrecognized,
          continue: true
        });
      }
    }
    if (proms.length) {
      return Promise.all(proms).then(() => payload);
    }
    return payload;
  };
});
var $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
  $ZodType.init(inst, def);
  const values2 = getEnumValues(def.entries);
  const valuesSet = new Set(values2);
  inst._zod.values = valuesSet;
  defineLazyInternal(inst, "pattern", (zod) => {
    const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
    return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (valuesSet.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: values2,
      input,
      inst
    });
    return payload;
  };
});
var $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
  $ZodType.init(inst, def);
  const values2 = new Set(def.values);
  inst._zod.values = values2;
  defineLazyInternal(inst, "pattern", (zod) => {
    const vals = zod.def.values;
    return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
  });
  inst._zod.parse = (payload, _ctx) => {
    const input = payload.value;
    if (values2.has(input)) {
      return payload;
    }
    payload.issues.push({
      code: "invalid_value",
      values: def.values,
      input,
      inst
    });
    return payload;
  };
});
var $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "optional";
  globalConfig.memoizer?.guard(inst);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    const _out = def.transform(payload.value, payload);
    if (ctx.async) {
      const output = _out instanceof Promise ? _out : Promise.resolve(_out);
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    if (_out instanceof Promise) {
      throw new $ZodAsyncError();
    }
    payload.value = _out;
    return payload;
  };
});
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
var $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  inst._zod.optout = "optional";
  defineLazyInternal(inst, "values", (zod) => {
    const values2 = zod.def.innerType._zod.values;
    return values2 ? /* @__PURE__ */ new Set([...values2, void 0]) : void 0;
  });
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === void 0) {
      if (def.innerType._zod.optin !== "defaulted")
        return payload;
      const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
      if (result instanceof Promise)
        return result.then((result2) => handleOptionalResult(payload, result2));
      return handleOptionalResult(payload, result);
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
  inst._zod.parse = (payload, ctx) => {
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "pattern", (zod) => {
    const pattern = zod.def.innerType._zod.pattern;
    return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
  });
  defineLazyInternal(inst, "values", (zod) => {
    return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    if (payload.value === null)
      return payload;
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
      return payload;
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleDefaultResult(result2, def));
    }
    return handleDefaultResult(result, def);
  };
});
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
var $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
  $ZodType.init(inst, def);
  inst._zod.optin = "defaulted";
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    if (payload.value === void 0) {
      payload.value = def.defaultValue;
    }
    return def.innerType._zod.run(payload, ctx);
  };
});
var $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => {
    const v = zod.def.innerType._zod.values;
    return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
  });
  inst._zod.parse = (payload, ctx) => {
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleNonOptionalResult(result2, inst));
    }
    return handleNonOptionalResult(result, inst);
  };
});
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
var $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
    if (result instanceof Promise) {
      return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
    }
    return handleCatchResult(payload, result, def, ctx);
  };
});
var $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      const right = def.out._zod.run(payload, ctx);
      if (right instanceof Promise) {
        return right.then((right2) => handlePipeResult(right2, def.in, ctx));
      }
      return handlePipeResult(right, def.in, ctx);
    }
    const left = def.in._zod.run(payload, ctx);
    if (left instanceof Promise) {
      return left.then((left2) => handlePipeResult(left2, def.out, ctx));
    }
    return handlePipeResult(left, def.out, ctx);
  };
});
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
var $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
  $ZodType.init(inst, def);
  defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
  defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
  defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
  defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
  inst._zod.parse = (payload, ctx) => {
    if (ctx.direction === "backward") {
      return def.innerType._zod.run(payload, ctx);
    }
    const result = def.innerType._zod.run(payload, ctx);
    if (result instanceof Promise) {
      return result.then(handleReadonlyResult);
    }
    return handleReadonlyResult(result);
  };
});
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
var $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
  $ZodCheck.init(inst, def);
  $ZodType.init(inst, def);
  inst._zod.parse = (payload, _) => {
    return payload;
  };
  inst._zod.check = (payload) => {
    const input = payload.value;
    const r = def.fn(input);
    if (r instanceof Promise) {
      return r.then((r2) => handleRefineResult(r2, payload, input, inst));
    }
    handleRefineResult(r, payload, input, inst);
    return;
  };
});
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue(_iss));
  }
}

// node_modules/zod/v4/core/memoizer.js
var $ZodCyclicError = class extends Error {
  constructor() {
    super(`Cannot parse a reference cycle that closes through a transform`);
    this.name = "ZodCyclicError";
  }
};
var STATE = "~memo";
var NO_ISSUES = [];
function isRef(value) {
  return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
var recursive = /* @__PURE__ */ new WeakMap();
var NONE = 0;
var ASSUMED = 1;
var PROVEN = 2;
function isRecursive(inst, stack, resolve) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer2 = isRecursive(child, stack, resolve);
      if (answer2 > result)
        result = answer2;
    }
  };
  const shape = (sh, spread) => {
    let answer2 = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve) : NONE;
      if (child > answer2)
        answer2 = child;
    }
    return answer2;
  };
  const merge2 = (answer2) => {
    if (answer2 > result)
      result = answer2;
  };
  const def = inst._zod.def;
  const kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge2(raw ? shape(raw, true) : ASSUMED);
      check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType);
      check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left);
      check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in);
      check(def.out);
      break;
    case "function":
      check(def.input);
      check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!value || typeof value !== "object")
          continue;
        if (value._zod)
          check(value);
        else if (Array.isArray(value))
          for (const el of value)
            check(el);
      }
    }
  }
  stack.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer2) {
  if (answer2 !== ASSUMED)
    recursive.set(inst, answer2 === PROVEN);
  return answer2;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
var handoff;
var open2 = [];
var memo = {
  alloc(_inst, payload, empty) {
    const bucket = handoff;
    if (!bucket)
      return empty;
    handoff = void 0;
    const entry = { value: empty, issues: null };
    bucket.set(payload.value, entry);
    open2.push(entry);
    return empty;
  },
  guard(inst) {
    var _a3;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
          throw new $ZodCyclicError();
        return base(payload, ctx);
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  },
  attach(inst) {
    var _a3;
    let isRecursiveInst;
    let rechecked = false;
    let lastCtx;
    let lastBucket;
    (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
    inst._zod.deferred.push(() => {
      const base = inst._zod.parse;
      const wrapped = (payload, ctx) => {
        if (isRecursiveInst === void 0) {
          const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
          if (walked === NONE) {
            inst._zod.parse = base;
            if (inst._zod.run === wrapped)
              inst._zod.run = base;
            return base(payload, ctx);
          }
          if (walked === PROVEN || rechecked)
            isRecursiveInst = true;
          else
            rechecked = true;
        }
        const input = payload.value;
        if (!isRef(input))
          return base(payload, ctx);
        let state = ctx[STATE];
        if (!state) {
          state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
          ctx[STATE] = state;
        }
        let bucket;
        if (lastCtx === ctx) {
          bucket = lastBucket;
        } else {
          bucket = bucketFor(state, inst);
          lastCtx = ctx;
          lastBucket = bucket;
        }
        const hit = bucket.get(input);
        if (hit) {
          payload.value = hit.value;
          if (hit.issues) {
            if (hit.issues.length)
              payload.issues.push(...cloneIssues(hit.issues));
          } else {
            payload.memo = true;
            state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
            state.backEdges.add(hit.value);
          }
          return payload;
        }
        handoff = bucket;
        const depth = open2.length;
        const result = base(payload, ctx);
        handoff = void 0;
        const entry = open2.length > depth ? open2.pop() : void 0;
        if (result instanceof Promise) {
          return result.then((r) => {
            if (entry)
              entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
            return r;
          });
        }
        if (entry)
          entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
        return result;
      };
      inst._zod.parse = wrapped;
      if (inst._zod.run === base)
        inst._zod.run = wrapped;
    });
  }
};
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}

// node_modules/zod/v4/locales/en.js
var error = () => {
  const Sizable = {
    string: { unit: "characters", verb: "to have" },
    file: { unit: "bytes", verb: "to have" },
    array: { unit: "items", verb: "to have" },
    set: { unit: "items", verb: "to have" },
    map: { unit: "entries", verb: "to have" }
  };
  function getSizing(origin) {
    return Sizable[origin] ?? null;
  }
  const FormatDictionary = {
    regex: "input",
    email: "email address",
    url: "URL",
    emoji: "emoji",
    uuid: "UUID",
    uuidv4: "UUIDv4",
    uuidv6: "UUIDv6",
    nanoid: "nanoid",
    guid: "GUID",
    cuid: "cuid",
    cuid2: "cuid2",
    ulid: "ULID",
    xid: "XID",
    ksuid: "KSUID",
    datetime: "ISO datetime",
    date: "ISO date",
    time: "ISO time",
    duration: "ISO duration",
    ipv4: "IPv4 address",
    ipv6: "IPv6 address",
    mac: "MAC address",
    cidrv4: "IPv4 range",
    cidrv6: "IPv6 range",
    base64: "base64-encoded string",
    base64url: "base64url-encoded string",
    json_string: "JSON string",
    e164: "E.164 number",
    currency_code: "currency code",
    credit_card: "credit card number",
    iban: "IBAN",
    jwt: "JWT",
    template_literal: "input"
  };
  const TypeDictionary = {
    // Compatibility: "nan" -> "NaN" for display
    nan: "NaN"
    // All other type names omitted - they fall back to raw values via ?? operator
  };
  function getTypeName(type, input) {
    if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
      return String(input);
    }
    return TypeDictionary[type] ?? type;
  }
  return (issue2) => {
    switch (issue2.code) {
      case "invalid_type": {
        const expected = getTypeName(issue2.expected);
        const receivedType = parsedType(issue2.input);
        const received = getTypeName(receivedType, issue2.input);
        return `Invalid input: expected ${expected}, received ${received}`;
      }
      case "invalid_value":
        if (issue2.values.length === 1)
          return `Invalid input: expected ${stringifyPrimitive(issue2.values[0])}`;
        return `Invalid option: expected one of ${joinValues(issue2.values, "|")}`;
      case "too_big": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? "<=" : "<";
        const sizing = getSizing(issue2.origin);
        if (sizing)
          return `Too big: expected ${issue2.origin ?? "value"} to have ${adj}${issue2.maximum.toString()} ${sizing.unit ?? "elements"}`;
        return `Too big: expected ${issue2.origin ?? "value"} to be ${adj}${issue2.maximum.toString()}`;
      }
      case "too_small": {
        const adj = issue2.exact ? "exactly " : issue2.inclusive ? ">=" : ">";
        const sizing = getSizing(issue2.origin);
        if (sizing) {
          return `Too small: expected ${issue2.origin} to have ${adj}${issue2.minimum.toString()} ${sizing.unit}`;
        }
        return `Too small: expected ${issue2.origin} to be ${adj}${issue2.minimum.toString()}`;
      }
      case "invalid_format": {
        const _issue = issue2;
        if (_issue.format === "starts_with") {
          return `Invalid string: must start with "${_issue.prefix}"`;
        }
        if (_issue.format === "ends_with")
          return `Invalid string: must end with "${_issue.suffix}"`;
        if (_issue.format === "includes")
          return `Invalid string: must include "${_issue.includes}"`;
        if (_issue.format === "regex")
          return `Invalid string: must match pattern ${_issue.pattern}`;
        return `Invalid ${FormatDictionary[_issue.format] ?? issue2.format}`;
      }
      case "not_multiple_of":
        return `Invalid number: must be a multiple of ${issue2.divisor}`;
      case "unrecognized_keys":
        return `Unrecognized key${issue2.keys.length > 1 ? "s" : ""}: ${joinValues(issue2.keys, ", ")}`;
      case "invalid_key":
        return `Invalid key in ${issue2.origin}`;
      case "invalid_union":
        if (issue2.options && Array.isArray(issue2.options) && issue2.options.length > 0) {
          const opts = issue2.options.map((o) => `'${o}'`).join(" | ");
          return `Invalid discriminator value. Expected ${opts}`;
        }
        if (issue2.inclusive === false) {
          return "Invalid input: more than one option matched";
        }
        return "Invalid input";
      case "invalid_element":
        return `Invalid value in ${issue2.origin}`;
      default:
        return `Invalid input`;
    }
  };
};
function en_default() {
  return {
    localeError: error()
  };
}

// node_modules/zod/v4/core/registries.js
var _a2;
var $ZodRegistry = class {
  constructor() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
  }
  add(schema, ..._meta) {
    const meta2 = _meta[0];
    this._map.set(schema, meta2);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.set(meta2.id, schema);
    }
    return this;
  }
  clear() {
    this._map = /* @__PURE__ */ new WeakMap();
    this._idmap = /* @__PURE__ */ new Map();
    return this;
  }
  remove(schema) {
    const meta2 = this._map.get(schema);
    if (meta2 && typeof meta2 === "object" && "id" in meta2) {
      this._idmap.delete(meta2.id);
    }
    this._map.delete(schema);
    return this;
  }
  get(schema) {
    const p = schema._zod.parent;
    if (p) {
      const pm = { ...this.get(p) ?? {} };
      delete pm.id;
      const f = { ...pm, ...this._map.get(schema) };
      return Object.keys(f).length ? f : void 0;
    }
    return this._map.get(schema);
  }
  has(schema) {
    return this._map.has(schema);
  }
};
function registry() {
  return new $ZodRegistry();
}
(_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
var globalRegistry = globalThis.__zod_globalRegistry;

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class2, fn, _params) {
  const norm = normalizeParams(_params);
  norm.abort ?? (norm.abort = true);
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(issue(issue2, payload.value, ch._zod.def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json, params, message) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  Object.assign(json, result);
  return true;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  const def = schema._zod.def;
  const seen = ctx.seen.get(schema);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema) {
    result.schema = overrideSchema;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema) {
      schema._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta2 = ctx.metadataRegistry.get(schema);
  if (meta2)
    assignProps(result.schema, meta2);
  if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a3 = result.schema).default ?? (_a3.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema);
  return _result.schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema2 = seen.schema;
    for (const key in schema2) {
      delete schema2[key];
    }
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
  const options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option of options) {
    if (!option || typeof option !== "object")
      return;
    compactTypeUnion(option);
    const keys = Object.keys(option);
    if (keys.length !== 1 || keys[0] !== "type")
      return;
    const type = option.type;
    for (const member2 of Array.isArray(type) ? type : [type]) {
      if (typeof member2 !== "string")
        return;
      if (!types.includes(member2))
        types.push(member2);
    }
  }
  delete schema.anyOf;
  schema.type = types.length === 1 ? types[0] : types;
}
var FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
var UNION_KEYS = ["oneOf", "anyOf"];
function undeclaredConstraint(member2) {
  const extra = member2.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member2 of members2) {
    if (typeof member2 !== "object" || member2.type !== "object")
      return null;
    for (const key in member2) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects.push(member2);
  }
  const properties = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts = [];
      for (const other of objects) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part === null || part === void 0)
          continue;
        if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
          parts.push(part);
      }
      const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties, key, merged);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded = { type: "object", properties };
  if (required2.size)
    folded.required = [...required2];
  if (objects.every((object2) => object2.additionalProperties === false)) {
    folded.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded.additionalProperties = { allOf: constraints };
  }
  return folded;
}
function foldIntersection(json) {
  const allOf = json.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json)
      return;
  const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded = null;
  if (!unions.length) {
    folded = foldObjects(allOf);
  } else {
    const union2 = unions[0];
    const keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf.filter((m) => m !== union2);
    const branches = union2[keyword].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword]: branches };
  }
  if (!folded)
    return;
  delete json.allOf;
  assignProps(json, folded);
}
function finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema;
    const _cached = { ...schema2 };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema2.allOf = schema2.allOf ?? [];
        schema2.allOf.push(refSchema);
      } else {
        assignProps(schema2, refSchema);
      }
      assignProps(schema2, _cached);
      const isParentRef = zodSchema._zod.parent === ref;
      if (isParentRef) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema2[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema2[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema2.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema2) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema2[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json of [seen.schema, seen.def]) {
          const allOf = json?.allOf;
          if (!Array.isArray(allOf))
            continue;
          const existing = carriers.get(allOf);
          if (existing)
            existing.push(json);
          else
            carriers.set(allOf, [json]);
        }
      }
      for (const allOf of ctx.intersections) {
        for (const json of carriers.get(allOf) ?? [])
          foldIntersection(json);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option of def.options) {
      if (isTransforming(option, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item of def.items) {
      if (isTransforming(item, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
  const ctx = initializeContext({ ...params, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};
var createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
  const { libraryOptions, target } = params ?? {};
  const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
  processSchema(schema, ctx);
  extractDefs(ctx, schema);
  return finalize(ctx, schema);
};

// node_modules/zod/v4/core/json-schema-processors.js
var narrowMin = (agg, key, value) => {
  if (agg[key] === void 0 || value > agg[key])
    agg[key] = value;
};
var narrowMax = (agg, key, value) => {
  if (agg[key] === void 0 || value < agg[key])
    agg[key] = value;
};
var narrowBoth = (agg, value) => {
  narrowMin(agg, "minimum", value);
  narrowMax(agg, "maximum", value);
};
var addDivisor = (agg, value) => {
  agg.multipleOf ?? (agg.multipleOf = []);
  if (!agg.multipleOf.includes(value))
    agg.multipleOf.push(value);
};
var addPattern = (agg, pattern) => {
  agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
  agg.patterns.add(pattern);
};
var intersectMime = (agg, mime) => {
  agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
};
var setFormat = (agg, format) => {
  agg.format = format;
  if (format.includes("int"))
    agg.isInt = true;
};
var minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
var maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
var formatContributor = (ranges) => (agg, def) => {
  setFormat(agg, def.format);
  const [minimum, maximum] = ranges[def.format];
  narrowMin(agg, "minimum", minimum);
  narrowMax(agg, "maximum", maximum);
};
var contributors = {
  greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
  less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
  multiple_of: (agg, def) => addDivisor(agg, def.value),
  number_format: formatContributor(NUMBER_FORMAT_RANGES),
  bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
  min_length: minContributor,
  max_length: maxContributor,
  length_equals: (agg, def) => narrowBoth(agg, def.length),
  min_size: minContributor,
  max_size: maxContributor,
  size_equals: (agg, def) => narrowBoth(agg, def.size),
  string_format: (agg, def) => {
    setFormat(agg, def.format);
    if (def.pattern)
      addPattern(agg, def.pattern);
    if (def.format === "base64" || def.format === "base64url")
      agg.contentEncoding = def.format;
    if (def.local || def.precision === -1)
      agg.laxFormat = true;
  },
  mime_type: (agg, def) => intersectMime(agg, def.mime)
};
function aggregateChecks(schema) {
  const agg = {};
  const def = schema._zod.def;
  const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  if (bag.minimum !== void 0)
    narrowMin(agg, "minimum", bag.minimum);
  if (bag.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
  if (bag.maximum !== void 0)
    narrowMax(agg, "maximum", bag.maximum);
  if (bag.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
  if (bag.multipleOf !== void 0)
    addDivisor(agg, bag.multipleOf);
  if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int"))
      agg.isInt = true;
  }
  if (bag.mime)
    intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
var formatMap = {
  guid: "uuid",
  url: "uri",
  datetime: "date-time",
  json_string: "json-string",
  regex: ""
  // do not set
};
var exactPatterns = /* @__PURE__ */ new Map([
  [base64Charset, base64],
  [base64urlCharset, base64url]
]);
var exactPattern = (p) => exactPatterns.get(p) ?? p;
var stringProcessor = (schema, ctx, _json, _params) => {
  const json = _json;
  json.type = "string";
  const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minLength = minimum;
  if (typeof maximum === "number")
    json.maxLength = maximum;
  if (format) {
    json.format = formatMap[format] ?? format;
    if (json.format === "")
      delete json.format;
    if (format === "time" || laxFormat) {
      delete json.format;
    }
  }
  if (contentEncoding)
    json.contentEncoding = contentEncoding;
  if (patterns && patterns.size > 0) {
    const patternList = [...patterns].map(exactPattern);
    if (patternList.length === 1)
      json.pattern = patternList[0].source;
    else if (patternList.length > 1) {
      json.allOf = [
        ...patternList.map((regex) => ({
          ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
          pattern: regex.source
        }))
      ];
    }
  }
};
var numberProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
  json.type = isInt ? "integer" : "number";
  const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
  const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
  const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
  if (exMin) {
    if (legacy) {
      json.minimum = exclusiveMinimum;
      json.exclusiveMinimum = true;
    } else {
      json.exclusiveMinimum = exclusiveMinimum;
    }
  } else if (typeof minimum === "number") {
    json.minimum = minimum;
  }
  if (exMax) {
    if (legacy) {
      json.maximum = exclusiveMaximum;
      json.exclusiveMaximum = true;
    } else {
      json.exclusiveMaximum = exclusiveMaximum;
    }
  } else if (typeof maximum === "number") {
    json.maximum = maximum;
  }
  if (multipleOf) {
    const divisors = /* @__PURE__ */ new Set();
    for (const divisor of multipleOf) {
      if (Number.isFinite(divisor) && divisor !== 0)
        divisors.add(Math.abs(divisor));
      else
        handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
    }
    const [first2, ...rest] = divisors;
    if (first2 !== void 0)
      json.multipleOf = first2;
    if (rest.length)
      json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
  }
};
var booleanProcessor = (_schema, _ctx, json, _params) => {
  json.type = "boolean";
};
var neverProcessor = (_schema, _ctx, json, _params) => {
  json.not = {};
};
var unknownProcessor = (_schema, _ctx, _json, _params) => {
};
var enumProcessor = (schema, _ctx, json, _params) => {
  const def = schema._zod.def;
  const values2 = getEnumValues(def.entries);
  if (values2.length === 0) {
    json.not = {};
    return;
  }
  if (values2.every((v) => typeof v === "number"))
    json.type = "number";
  if (values2.every((v) => typeof v === "string"))
    json.type = "string";
  json.enum = values2;
};
var literalProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  if (def.values.length === 0) {
    json.not = {};
    return;
  }
  const vals = [];
  for (const val of def.values) {
    if (val === void 0) {
      if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
        return;
    } else if (typeof val === "bigint") {
      if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
        return;
      vals.push(Number(val));
    } else {
      vals.push(val);
    }
  }
  if (vals.length === 0) {
  } else if (vals.length === 1) {
    const val = vals[0];
    json.type = val === null ? "null" : typeof val;
    if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
      json.enum = [val];
    } else {
      json.const = val;
    }
  } else {
    if (vals.every((v) => typeof v === "number"))
      json.type = "number";
    if (vals.every((v) => typeof v === "string"))
      json.type = "string";
    if (vals.every((v) => typeof v === "boolean"))
      json.type = "boolean";
    if (vals.every((v) => v === null))
      json.type = "null";
    json.enum = vals;
  }
};
var customProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
};
var transformProcessor = (schema, ctx, json, params) => {
  handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
};
var arrayProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const { minimum, maximum } = aggregateChecks(schema);
  if (typeof minimum === "number")
    json.minItems = minimum;
  if (typeof maximum === "number")
    json.maxItems = maximum;
  json.type = "array";
  json.items = processSchema(def.element, ctx, {
    ...params,
    path: [...params.path, "items"]
  });
};
function inputOptin(schema) {
  const def = schema._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema._zod.optin;
}
var objectProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  const shape = def.shape;
  const symbolKeys = Object.getOwnPropertySymbols(shape);
  if (symbolKeys.length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
    return;
  }
  json.type = "object";
  json.properties = {};
  for (const key in shape) {
    assignProp(json.properties, key, processSchema(shape[key], ctx, {
      ...params,
      path: [...params.path, "properties", key]
    }));
  }
  const requiredKeys = [];
  for (const key of Object.keys(shape)) {
    const field = def.shape[key];
    if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) {
      requiredKeys.push(key);
    }
  }
  if (requiredKeys.length > 0) {
    json.required = requiredKeys;
  }
  if (def.catchall?._zod.def.type === "never") {
    json.additionalProperties = false;
  } else if (!def.catchall) {
    if (ctx.io === "output")
      json.additionalProperties = false;
  } else if (def.catchall) {
    json.additionalProperties = processSchema(def.catchall, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
};
var unionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const isExclusive = def.inclusive === false;
  const options = def.options.map((x, i) => processSchema(x, ctx, {
    ...params,
    path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
  }));
  if (isExclusive) {
    json.oneOf = options;
  } else {
    json.anyOf = options;
  }
};
var intersectionProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const a = processSchema(def.left, ctx, {
    ...params,
    path: [...params.path, "allOf", 0]
  });
  const b = processSchema(def.right, ctx, {
    ...params,
    path: [...params.path, "allOf", 1]
  });
  const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
  const allOf = [
    ...isSimpleIntersection(a) ? a.allOf : [a],
    ...isSimpleIntersection(b) ? b.allOf : [b]
  ];
  json.allOf = allOf;
  ctx.intersections.push(allOf);
};
function stringifyKeyNames(bySchema, json, visited) {
  if (json.$ref) {
    if (visited.has(json))
      return json;
    visited.add(json);
    const def = bySchema.get(json)?.def;
    if (!def)
      return json;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = json[keyword];
    if (!Array.isArray(branches))
      continue;
    const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    if (mapped.some((branch, i) => branch !== branches[i]))
      json = { ...json, [keyword]: mapped };
  }
  const types = Array.isArray(json.type) ? json.type : [json.type];
  const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
  const values2 = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
  if (!numericType && !values2?.some((v) => typeof v === "number"))
    return json;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values2)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
var pendingRecords = /* @__PURE__ */ new WeakMap();
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record2 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record2);
    const names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === true || rewrites.has(names))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    if (rewritten !== names)
      rewrites.set(names, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
var recordProcessor = (schema, ctx, _json, params) => {
  const json = _json;
  const def = schema._zod.def;
  json.type = "object";
  const keyType = def.keyType;
  const patterns = aggregateChecks(keyType).patterns;
  if (def.mode === "loose" && patterns && patterns.size > 0) {
    const valueSchema = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "patternProperties", "*"]
    });
    json.patternProperties = {};
    for (const pattern of patterns) {
      assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
    }
  } else {
    if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
      json.propertyNames = processSchema(def.keyType, ctx, {
        ...params,
        path: [...params.path, "propertyNames"]
      });
      let pending = pendingRecords.get(ctx);
      if (!pending) {
        pending = [];
        pendingRecords.set(ctx, pending);
        ctx.deferred.push(() => rewriteKeyNames(ctx));
      }
      pending.push(schema);
    }
    json.additionalProperties = processSchema(def.valueType, ctx, {
      ...params,
      path: [...params.path, "additionalProperties"]
    });
  }
  const keyValues = keyType._zod.values;
  const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
  if (keyValues && !def.partial && !omittableOnInput) {
    const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
    if (validKeyValues.length > 0) {
      json.required = validKeyValues.map(String);
    }
  }
};
var nullableProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  const inner = processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  if (ctx.target === "openapi-3.0") {
    seen.ref = def.innerType;
    json.nullable = true;
  } else {
    json.anyOf = [inner, { type: "null" }];
  }
};
var nonoptionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};
var UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
function serializeDefaultValue(value, schema, ctx, json, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var defaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json.default = value;
};
var prefaultProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  if (ctx.io !== "input")
    return;
  const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
  if (value !== UNREPRESENTABLE_DEFAULT)
    json._prefault = value;
};
var catchProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  let catchValue;
  try {
    catchValue = def.catchValue(void 0);
  } catch {
    handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
    return;
  }
  json.default = catchValue;
};
var pipeProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  const inIsTransform = def.in._zod.traits.has("$ZodTransform");
  const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
  processSchema(innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = innerType;
};
var readonlyProcessor = (schema, ctx, json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
  json.readOnly = true;
};
var optionalProcessor = (schema, ctx, _json, params) => {
  const def = schema._zod.def;
  processSchema(def.innerType, ctx, params);
  const seen = ctx.seen.get(schema);
  seen.ref = def.innerType;
};

// node_modules/zod/v4/classic/errors.js
var _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var initializer2 = (inst, issues) => {
  $ZodError.init(inst, issues);
  inst.name = "ZodError";
  const proto = Object.getPrototypeOf(inst);
  if (_installedErrorProtos.has(proto))
    return;
  _installedErrorProtos.add(proto);
  _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
  _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
  _lazyMethod(proto, "addIssue", (self) => (issue2) => {
    self.issues.push(issue2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  _lazyMethod(proto, "addIssues", (self) => (issues2) => {
    self.issues.push(...issues2);
    self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
  });
  Object.defineProperty(proto, "isEmpty", {
    configurable: true,
    enumerable: false,
    get() {
      return this.issues.length === 0;
    }
  });
};
var ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
  Parent: Error
});

// node_modules/zod/v4/classic/parse.js
var parse = /* @__PURE__ */ _parse(ZodRealError);
var parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
var safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
var safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
var encode = /* @__PURE__ */ _encode(ZodRealError);
var decode = /* @__PURE__ */ _decode(ZodRealError);
var encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
var decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
var safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
var safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
var safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
var safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
var ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
  _ensureDefaultLocale();
  $ZodType.init(inst, def);
  inst.def = def;
  inst.type = def.type;
  return inst;
}, {
  check(...chks) {
    const def = this.def;
    return this.clone(util_exports.mergeDefs(def, {
      checks: [
        ...def.checks ?? [],
        ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
      ]
    }), { parent: true });
  },
  with(...chks) {
    return this.check(...chks);
  },
  clone(def, params) {
    return clone(this, def, params);
  },
  brand() {
    return this;
  },
  register(reg, meta2) {
    reg.add(this, meta2);
    return this;
  },
  refine(check, params) {
    return this.check(refine(check, params));
  },
  superRefine(refinement, params) {
    return this.check(superRefine(refinement, params));
  },
  overwrite(fn) {
    return this.check(_overwrite(fn));
  },
  optional() {
    return optional(this);
  },
  exactOptional() {
    return exactOptional(this);
  },
  nullable() {
    return nullable(this);
  },
  nullish() {
    return optional(nullable(this));
  },
  nonoptional(params) {
    return nonoptional(this, params);
  },
  array() {
    return array(this);
  },
  or(arg) {
    return union([this, arg]);
  },
  and(arg) {
    return intersection(this, arg);
  },
  transform(tx) {
    return pipe(this, transform(tx));
  },
  default(d) {
    return _default(this, d);
  },
  prefault(d) {
    return prefault(this, d);
  },
  catch(params) {
    return _catch(this, params);
  },
  pipe(target) {
    return pipe(this, target);
  },
  readonly() {
    return readonly(this);
  },
  describe(description) {
    const cl = this.clone();
    globalRegistry.add(cl, { description });
    return cl;
  },
  meta(...args) {
    if (args.length === 0)
      return globalRegistry.get(this);
    const cl = this.clone();
    globalRegistry.add(cl, args[0]);
    return cl;
  },
  isOptional() {
    return this.safeParse(void 0).success;
  },
  isNullable() {
    return this.safeParse(null).success;
  },
  apply(fn, ...args) {
    return args.length === 0 ? fn(this) : fn(this, ...args);
  },
  // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
  get "~standard"() {
    return util_exports.hide(this, "~standard", {
      ...standardProps(this),
      jsonSchema: {
        input: createStandardJSONSchemaMethod(this, "input"),
        output: createStandardJSONSchemaMethod(this, "output")
      }
    });
  },
  set "~standard"(value) {
    util_exports.own(this, "~standard", value);
  },
  parse: function _parse2(data, params) {
    return parse(this, data, params, { callee: _parse2 });
  },
  parseAsync: async function _parseAsync2(data, params) {
    return await parseAsync(this, data, params, { callee: _parseAsync2 });
  },
  safeParse(data, params) {
    return safeParse(this, data, params);
  },
  async safeParseAsync(data, params) {
    return safeParseAsync(this, data, params);
  },
  // `spa` is an alias: same function object as `safeParseAsync`, as before.
  get spa() {
    return this?.safeParseAsync;
  },
  set spa(value) {
    util_exports.own(this, "spa", value);
  },
  validate(data, params) {
    return validate(this, data, params);
  },
  validateAsync(data, params) {
    return validateAsync(this, data, params);
  },
  encode: function _encode2(data, params) {
    return encode(this, data, params, { callee: _encode2 });
  },
  decode: function _decode2(data, params) {
    return decode(this, data, params, { callee: _decode2 });
  },
  encodeAsync: async function _encodeAsync2(data, params) {
    return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
  },
  decodeAsync: async function _decodeAsync2(data, params) {
    return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
  },
  safeEncode(data, params) {
    return safeEncode(this, data, params);
  },
  safeDecode(data, params) {
    return safeDecode(this, data, params);
  },
  async safeEncodeAsync(data, params) {
    return safeEncodeAsync(this, data, params);
  },
  async safeDecodeAsync(data, params) {
    return safeDecodeAsync(this, data, params);
  },
  toJSONSchema(params) {
    return createToJSONSchemaMethod(this, {})(params);
  },
  // Reads through to the registry on every access, so it must not cache.
  get description() {
    return globalRegistry.get(this)?.description;
  },
  // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
  get _def() {
    return this._zod.def;
  }
});
var _ZodString = /* @__PURE__ */ $constructor(
  "_ZodString",
  (inst, def) => {
    $ZodString.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
  },
  /* @__PURE__ */ util_exports.derived({
    format: (inst) => aggregateChecks(inst).format ?? null,
    minLength: (inst) => aggregateChecks(inst).minimum ?? null,
    maxLength: (inst) => aggregateChecks(inst).maximum ?? null
  }, {
    regex(...args) {
      return this.check(_regex(...args));
    },
    includes(...args) {
      return this.check(_includes(...args));
    },
    startsWith(...args) {
      return this.check(_startsWith(...args));
    },
    endsWith(...args) {
      return this.check(_endsWith(...args));
    },
    min(...args) {
      return this.check(_minLength(...args));
    },
    max(...args) {
      return this.check(_maxLength(...args));
    },
    length(...args) {
      return this.check(_length(...args));
    },
    nonempty(...args) {
      return this.check(_minLength(1, ...args));
    },
    lowercase(params) {
      return this.check(_lowercase(params));
    },
    uppercase(params) {
      return this.check(_uppercase(params));
    },
    trim() {
      return this.check(_trim());
    },
    normalize(...args) {
      return this.check(_normalize(...args));
    },
    toLowerCase() {
      return this.check(_toLowerCase());
    },
    toUpperCase() {
      return this.check(_toUpperCase());
    },
    slugify() {
      return this.check(_slugify());
    }
  })
);
var ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
  $ZodString.init(inst, def);
  _ZodString.init(inst, def);
}, {
  email(params) {
    return this.check(_email(ZodEmail, params));
  },
  url(params) {
    return this.check(_url(ZodURL, params));
  },
  jwt(params) {
    return this.check(_jwt(ZodJWT, params));
  },
  emoji(params) {
    return this.check(_emoji2(ZodEmoji, params));
  },
  guid(params) {
    return this.check(_guid(ZodGUID, params));
  },
  uuid(params) {
    return this.check(_uuid(ZodUUID, params));
  },
  uuidv4(params) {
    return this.check(_uuidv4(ZodUUID, params));
  },
  uuidv6(params) {
    return this.check(_uuidv6(ZodUUID, params));
  },
  uuidv7(params) {
    return this.check(_uuidv7(ZodUUID, params));
  },
  nanoid(params) {
    return this.check(_nanoid(ZodNanoID, params));
  },
  cuid(params) {
    return this.check(_cuid(ZodCUID, params));
  },
  cuid2(params) {
    return this.check(_cuid2(ZodCUID2, params));
  },
  ulid(params) {
    return this.check(_ulid(ZodULID, params));
  },
  base64(params) {
    return this.check(_base64(ZodBase64, params));
  },
  base64url(params) {
    return this.check(_base64url(ZodBase64URL, params));
  },
  xid(params) {
    return this.check(_xid(ZodXID, params));
  },
  ksuid(params) {
    return this.check(_ksuid(ZodKSUID, params));
  },
  ipv4(params) {
    return this.check(_ipv4(ZodIPv4, params));
  },
  ipv6(params) {
    return this.check(_ipv6(ZodIPv6, params));
  },
  cidrv4(params) {
    return this.check(_cidrv4(ZodCIDRv4, params));
  },
  cidrv6(params) {
    return this.check(_cidrv6(ZodCIDRv6, params));
  },
  e164(params) {
    return this.check(_e164(ZodE164, params));
  },
  datetime(params) {
    return this.check(_isoDateTime(ZodISODateTime, params));
  },
  date(params) {
    return this.check(_isoDate(ZodISODate, params));
  },
  time(params) {
    return this.check(_isoTime(ZodISOTime, params));
  },
  duration(params) {
    return this.check(_isoDuration(ZodISODuration, params));
  }
});
function string2(params) {
  return _string(ZodString, params);
}
var ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
  $ZodStringFormat.init(inst, def);
  _ZodString.init(inst, def);
});
var ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
  $ZodISODateTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
  $ZodISODate.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
  $ZodISOTime.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
  $ZodISODuration.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
  $ZodEmail.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
  $ZodGUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
  $ZodUUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
  $ZodURL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
  $ZodEmoji.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
  $ZodNanoID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
  $ZodCUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
  $ZodCUID2.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
  $ZodULID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
  $ZodXID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
  $ZodKSUID.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
  $ZodIPv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
  $ZodIPv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
  $ZodCIDRv4.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
  $ZodCIDRv6.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
  $ZodBase64.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
  $ZodBase64URL.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
  $ZodE164.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
  $ZodJWT.init(inst, def);
  ZodStringFormat.init(inst, def);
});
var ZodNumber = /* @__PURE__ */ $constructor(
  "ZodNumber",
  (inst, def) => {
    $ZodNumber.init(inst, def);
    ZodType.init(inst, def);
    inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
    inst.isFinite = true;
  },
  /* @__PURE__ */ util_exports.derived({
    minValue: (inst) => {
      const { minimum, exclusiveMinimum } = aggregateChecks(inst);
      return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
    },
    maxValue: (inst) => {
      const { maximum, exclusiveMaximum } = aggregateChecks(inst);
      return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
    },
    isInt: (inst) => {
      const { isInt, multipleOf } = aggregateChecks(inst);
      return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
    },
    format: (inst) => aggregateChecks(inst).format ?? null
  }, {
    gt(value, params) {
      return this.check(_gt(value, params));
    },
    gte(value, params) {
      return this.check(_gte(value, params));
    },
    min(value, params) {
      return this.check(_gte(value, params));
    },
    lt(value, params) {
      return this.check(_lt(value, params));
    },
    lte(value, params) {
      return this.check(_lte(value, params));
    },
    max(value, params) {
      return this.check(_lte(value, params));
    },
    int(params) {
      return this.check(int(params));
    },
    safe(params) {
      return this.check(int(params));
    },
    positive(params) {
      return this.check(_gt(0, params));
    },
    nonnegative(params) {
      return this.check(_gte(0, params));
    },
    negative(params) {
      return this.check(_lt(0, params));
    },
    nonpositive(params) {
      return this.check(_lte(0, params));
    },
    multipleOf(value, params) {
      return this.check(_multipleOf(value, params));
    },
    step(value, params) {
      return this.check(_multipleOf(value, params));
    },
    finite() {
      return this;
    }
  })
);
function number2(params) {
  return _number(ZodNumber, params);
}
var ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
  $ZodNumberFormat.init(inst, def);
  ZodNumber.init(inst, def);
});
function int(params) {
  return _int(ZodNumberFormat, params);
}
var ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
  $ZodBoolean.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
});
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
var ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
  $ZodUnknown.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
});
function unknown() {
  return _unknown(ZodUnknown);
}
var ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
  $ZodNever.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
});
function never(params) {
  return _never(ZodNever, params);
}
var ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodArray.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
  inst.element = def.element;
}, {
  min(n, params) {
    return this.check(_minLength(n, params));
  },
  nonempty(params) {
    return this.check(_minLength(1, params));
  },
  max(n, params) {
    return this.check(_maxLength(n, params));
  },
  length(n, params) {
    return this.check(_length(n, params));
  },
  unwrap() {
    return this.element;
  }
});
function array(element, params) {
  return _array(ZodArray, element, params);
}
var ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodObjectJIT.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
  util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
}, {
  keyof() {
    return _enum(Object.keys(this._zod.def.shape));
  },
  catchall(catchall) {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
  },
  passthrough() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  loose() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
  },
  strict() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
  },
  strip() {
    return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
  },
  extend(incoming) {
    return util_exports.extend(this, incoming);
  },
  safeExtend(incoming) {
    return util_exports.safeExtend(this, incoming);
  },
  merge(other) {
    return util_exports.merge(this, other);
  },
  pick(mask) {
    return util_exports.pick(this, mask);
  },
  omit(mask) {
    return util_exports.omit(this, mask);
  },
  partial(...args) {
    return util_exports.partial(ZodOptional, this, args[0]);
  },
  exactPartial(...args) {
    return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
  },
  required(...args) {
    return util_exports.required(ZodNonOptional, this, args[0]);
  }
});
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function strictObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: never(),
    ...util_exports.normalizeParams(params)
  });
}
function looseObject(shape, params) {
  return new ZodObject({
    type: "object",
    shape,
    catchall: unknown(),
    ...util_exports.normalizeParams(params)
  });
}
var ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
  $ZodUnion.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
  inst.options = def.options;
});
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
var ZodDiscriminatedUnion = /* @__PURE__ */ $constructor("ZodDiscriminatedUnion", (inst, def) => {
  ZodUnion.init(inst, def);
  $ZodDiscriminatedUnion.init(inst, def);
});
function discriminatedUnion(discriminator, options, params) {
  return new ZodDiscriminatedUnion({
    type: "union",
    options,
    discriminator,
    ...util_exports.normalizeParams(params)
  });
}
var ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
  $ZodIntersection.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
});
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
var ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodRecord.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
  inst.keyType = def.keyType;
  inst.valueType = def.valueType;
});
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string2(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
  $ZodEnum.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
  inst.enum = def.entries;
  inst.options = [...inst._zod.values];
  const keys = new Set(Object.keys(def.entries));
  inst.extract = (values2, params) => {
    const newEntries = {};
    for (const value of values2) {
      if (keys.has(value)) {
        newEntries[value] = def.entries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
  inst.exclude = (values2, params) => {
    const newEntries = { ...def.entries };
    for (const value of values2) {
      if (keys.has(value)) {
        delete newEntries[value];
      } else
        throw new Error(`Key ${value} not found in enum`);
    }
    return new ZodEnum({
      ...def,
      checks: [],
      ...util_exports.normalizeParams(params),
      entries: newEntries
    });
  };
});
function _enum(values2, params) {
  const entries = Array.isArray(values2) ? Object.fromEntries(values2.map((v) => [v, v])) : values2;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
var ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
  $ZodLiteral.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
  inst.values = new Set(def.values);
  Object.defineProperty(inst, "value", {
    get() {
      if (def.values.length > 1) {
        throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
      }
      return def.values[0];
    }
  });
});
function literal(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
var ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
  _ensureDefaultMemoizer();
  $ZodTransform.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
  inst._zod.parse = (payload, _ctx) => {
    if (_ctx.direction === "backward") {
      throw new $ZodEncodeError(inst.constructor.name);
    }
    payload.addIssue = (issue2) => {
      if (typeof issue2 === "string") {
        payload.issues.push(util_exports.issue(issue2, payload.value, def));
      } else {
        const _issue = issue2;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = inst);
        payload.issues.push(util_exports.issue(_issue));
      }
    };
    const output = def.transform(payload.value, payload);
    if (output instanceof Promise) {
      return output.then((output2) => {
        payload.value = output2;
        return payload;
      });
    }
    payload.value = output;
    return payload;
  };
});
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
var ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
  $ZodOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
var ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
  $ZodExactOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
var ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
  $ZodNullable.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
var ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
  $ZodDefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeDefault = inst.unwrap;
});
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
  $ZodPrefault.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
var ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
  $ZodNonOptional.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
var ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
  $ZodCatch.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
  inst.removeCatch = inst.unwrap;
});
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
var ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
  $ZodPipe.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
  inst.in = def.in;
  inst.out = def.out;
});
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
var ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
  $ZodReadonly.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
  inst.unwrap = () => inst._zod.def.innerType;
});
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
var ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
  $ZodCustom.init(inst, def);
  ZodType.init(inst, def);
  inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
});
function custom(fn, _params) {
  return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}

// node_modules/zod/v4/classic/iso.js
var iso_exports = {};
__export(iso_exports, {
  ZodISODate: () => ZodISODate,
  ZodISODateTime: () => ZodISODateTime,
  ZodISODuration: () => ZodISODuration,
  ZodISOTime: () => ZodISOTime,
  date: () => date2,
  datetime: () => datetime2,
  duration: () => duration2,
  time: () => time2
});
function datetime2(params) {
  return _isoDateTime(ZodISODateTime, params);
}
function date2(params) {
  return _isoDate(ZodISODate, params);
}
function time2(params) {
  return _isoTime(ZodISOTime, params);
}
function duration2(params) {
  return _isoDuration(ZodISODuration, params);
}

// src/image/local-image.ts
var sha256Hex = string2().regex(/^[0-9a-f]{64}$/);
var localImageSchema = strictObject({
  schemaVersion: literal(1),
  name: string2().min(1),
  labels: record(string2(), string2()),
  layers: array(
    strictObject({
      kind: _enum(["dependencies", "application"]),
      digest: sha256Hex,
      size: int().min(0)
    })
  ),
  config: strictObject({
    argv: array(string2()).min(1),
    env: record(string2(), string2()),
    transport: _enum(["streamable-http", "stdio"]),
    path: string2().startsWith("/")
  })
});
function parseLocalImageRef(ref) {
  const match = /^local\/([a-z0-9][a-z0-9-]*)@sha256:([0-9a-f]{64})$/.exec(ref);
  return match?.[1] && match[2] ? { name: match[1], digest: match[2] } : void 0;
}

// src/image/working-copy.ts
import { constants } from "node:fs";
import { cp, mkdir as mkdir2, rm as rm3 } from "node:fs/promises";
import { dirname as dirname2 } from "node:path";
async function copyLayer(layer, folder) {
  await rm3(folder, { recursive: true, force: true });
  await mkdir2(dirname2(folder), { recursive: true });
  await cp(layer, folder, { recursive: true, mode: constants.COPYFILE_FICLONE });
}

// src/image/open.ts
async function openLocalImage(ref, home2, options = {}) {
  const manifest = await readManifest(ref, home2);
  if (options.verify ?? true) for (const layer of manifest.layers) await verifyLayer(home2, layer);
  const copyApplication = (folder) => copyLayer(applicationLayer(manifest, home2), folder);
  return { manifest, spec: (start) => serverSpec(manifest, home2, start), copyApplication };
}
function applicationLayer({ name: name2, layers }, home2) {
  const layer = layers.find(({ kind }) => kind === "application");
  if (!layer) throw unreachable("image-tampered", `The image of ${name2} has no application layer.`);
  return layout.layer(home2, layer.digest);
}
async function readManifest(ref, home2) {
  const parts = parseLocalImageRef(ref);
  if (!parts) {
    const expected = "expected local/<name>@sha256:<64 hex digits>, as build-push printed it";
    throw badInput("image-ref-invalid", `"${ref}" is no image of the local environment: ${expected}.`);
  }
  const text = await readFile3(layout.image(home2, parts.digest)).catch(() => void 0);
  if (!text) {
    throw unreachable("image-missing", `${ref} is not on this machine. Run build-push to make it.`);
  }
  const parsed = localImageSchema.safeParse(
    sha256(text) === parts.digest ? parseJson(text.toString("utf8")) : void 0
  );
  if (!parsed.success || parsed.data.name !== parts.name) {
    throw unreachable(
      "image-tampered",
      `${ref} does not hash to its digest. Run build-push again to make it anew.`
    );
  }
  return parsed.data;
}
function serverSpec(manifest, home2, options) {
  const app = options.application ?? applicationLayer(manifest, home2);
  const places = { app, host: options.host, port: String(options.port) };
  for (const layer of manifest.layers) {
    if (layer.kind !== "application") places.dependencies = layout.layer(home2, layer.digest);
  }
  const fill = (text) => text.replace(/\{(app|dependencies|host|port)\}/g, (all, key) => places[key] ?? all);
  const env = {};
  for (const name2 of inheritedVariables) {
    const value = process.env[name2];
    if (value !== void 0) env[name2] = value;
  }
  for (const [name2, value] of Object.entries(manifest.config.env)) env[name2] = fill(value);
  Object.assign(env, options.env, { HOST: options.host, PORT: String(options.port) });
  for (const [name2, value] of Object.entries(manifest.config.env)) {
    if (/\{(host|port)\}/.test(value)) env[name2] = fill(value);
  }
  const { transport, path } = manifest.config;
  const spec = { argv: manifest.config.argv.map(fill), cwd: app, env, transport };
  if (transport === "stdio") return spec;
  const host = options.host.includes(":") ? `[${options.host}]` : options.host;
  return { ...spec, url: `http://${host}:${options.port}${path}` };
}

// src/release/store.ts
import { mkdir as mkdir3, readdir as readdir3, readFile as readFile4 } from "node:fs/promises";
import { join as join3 } from "node:path";

// src/release/record.ts
var releaseSteps = ["prepared", "starting", "checking", "handing-over", "verifying"];
var run = object({
  /** Names the run to a person: an address where there is one. */
  id: string2()
});
var plan = looseObject({
  schemaVersion: literal(1),
  name: string2(),
  environment: string2(),
  directory: string2(),
  manifestFile: string2(),
  runtime: looseObject({ port: int(), path: string2() }),
  manifest: looseObject({}),
  policy: looseObject({ entries: array(looseObject({})) })
});
var releaseRecord = object({
  schemaVersion: literal(1),
  /** Counts from 1 for each server and environment, failed attempts included. */
  release: int().positive(),
  server: string2(),
  environment: string2(),
  state: _enum(["pending", "verified", "failed"]),
  step: _enum(releaseSteps),
  /** By digest. */
  image: string2(),
  url: string2(),
  who: string2(),
  run,
  /** ISO 8601, UTC. */
  startedAt: iso_exports.datetime(),
  endedAt: iso_exports.datetime().optional(),
  /** Release that served when this attempt began. */
  previous: int().positive().optional(),
  /** Set where this release repeats an older one. */
  rollbackTo: int().positive().optional(),
  /** Why it failed, in one or two sentences. */
  diagnosis: string2().optional(),
  /** Text of the manifest. */
  manifest: string2(),
  /** Text of the lock, where there was one. */
  lock: string2().optional(),
  plan: custom((value) => plan.safeParse(value).success, { error: "not a plan" })
});

// src/release/store.ts
var fileName = /^(\d+)\.json$/;
function openReleases(directory) {
  const fileOf = (release2) => join3(directory, `${release2}.json`);
  async function numbers() {
    const names = await readdir3(directory).catch((error2) => {
      if (error2.code === "ENOENT") return [];
      throw error2;
    });
    return names.flatMap((name2) => fileName.exec(name2)?.[1] ?? []).map(Number).sort((a, b) => a - b);
  }
  async function read(release2) {
    const file = fileOf(release2);
    let text;
    try {
      text = await readFile4(file, "utf8");
    } catch (error2) {
      if (error2.code === "ENOENT") return void 0;
      throw error2;
    }
    return parseRecord(text, file);
  }
  return {
    read,
    async list() {
      const records = await Promise.all((await numbers()).map(read));
      return records.filter((record2) => record2 !== void 0);
    },
    async write(record2) {
      await mkdir3(directory, { recursive: true, mode: 448 });
      await writeAtomically(fileOf(record2.release), `${JSON.stringify(record2, void 0, 2)}
`);
    },
    async nextNumber() {
      return ((await numbers()).at(-1) ?? 0) + 1;
    }
  };
}
function parseRecord(text, file) {
  let cause;
  try {
    const result = releaseRecord.safeParse(JSON.parse(text));
    if (result.success) return result.data;
    const issue2 = result.error.issues[0];
    cause = `${issue2?.path.join(".") || "the record"}: ${issue2?.message ?? "invalid"}`;
  } catch (error2) {
    cause = error2 instanceof Error ? error2.message : String(error2);
  }
  throw unreachable(
    "release-unreadable",
    `The release record ${file} cannot be read (${cause}). Move the file away to go on without that release.`,
    { file }
  );
}

// src/server/start.ts
import { spawn as spawn2 } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";

// src/server/guard.ts
import { spawn } from "node:child_process";
var script = `trap '' HUP INT TERM QUIT
group=; word=
read -r group
read -r word
[ "$word" = done ] && exit 0
for round in 1 2 3 4 5; do
  [ -n "$group" ] && kill -KILL -- "-$group" 2>/dev/null
  [ -d /proc/self ] || exit 0
  found=$(grep -lsF -- "$1" /proc/[0-9]*/environ)
  [ -n "$found" ] || exit 0
  for file in $found; do pid=\${file#/proc/}; kill -KILL "\${pid%/environ}" 2>/dev/null; done
  sleep 0.05 2>/dev/null || sleep 1
done`;
function startGuard(cookie) {
  const guard = spawn("/bin/sh", ["-c", script, "mcp-pipeline-guard", cookie], {
    cwd: "/",
    env: { PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" },
    detached: true,
    stdio: ["pipe", "ignore", "ignore"]
  });
  guard.on("error", () => {
  });
  guard.stdin?.on("error", () => {
  });
  guard.unref();
  if (guard.stdin && "unref" in guard.stdin && typeof guard.stdin.unref === "function") guard.stdin.unref();
  return {
    watch: (groupId) => guard.stdin?.write(`${groupId}
`),
    dismiss: () => guard.stdin?.end("done\n")
  };
}

// src/server/running-server.ts
init_bounded_text();
init_lines();
init_redact();

// src/server/process-tree.ts
init_process_group();

// src/server/process-table.ts
import { readdirSync, readFileSync } from "node:fs";
var hasProcessTable = process.platform === "linux";
function processTable() {
  const entries = [];
  for (const pid of processIds()) {
    const stat2 = readOr(`/proc/${pid}/stat`);
    const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
    const [state, parent, group] = fields;
    if (state === void 0 || state === "" || "ZX".includes(state)) continue;
    entries.push({ pid, parent: Number(parent), group: Number(group), startTime: fields[19] ?? "" });
  }
  return entries;
}
function cookieHolders(cookie) {
  const needle = Buffer.from(cookie);
  const holders = /* @__PURE__ */ new Set();
  for (const pid of processIds()) {
    try {
      if (readFileSync(`/proc/${pid}/environ`).includes(needle)) holders.add(pid);
    } catch {
    }
  }
  return holders;
}
function descendants(root, table) {
  const found = table.filter((entry) => entry.pid === root);
  const seen = new Set(found.map((entry) => entry.pid));
  for (let at = 0; at < found.length; at++) {
    for (const entry of table) {
      if (entry.parent !== found[at]?.pid || seen.has(entry.pid)) continue;
      seen.add(entry.pid);
      found.push(entry);
    }
  }
  return found;
}
function processIds() {
  try {
    return readdirSync("/proc").filter((name2) => /^\d+$/.test(name2)).map(Number);
  } catch {
    return [];
  }
}
function readOr(path) {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

// src/server/process-tree.ts
var ProcessTree = class {
  #group;
  #cookie;
  /** Seen as descendants before the server ended: a child that cleaned its environment is known only so. */
  #known = /* @__PURE__ */ new Map();
  /** @param group pid of the server, which leads its group. */
  constructor(group, cookie) {
    this.#group = group;
    this.#cookie = cookie;
  }
  /** Remembers the descendants while their parents still live and tell of them. */
  remember() {
    if (!hasProcessTable) return;
    for (const entry of descendants(this.#group, processTable())) this.#known.set(entry.pid, entry);
  }
  /** Pids that still live. Without /proc only whether the group does. */
  living() {
    if (!hasProcessTable) return groupLives(this.#group) ? [this.#group] : [];
    const holders = cookieHolders(this.#cookie);
    const ours2 = (entry) => entry.group === this.#group || holders.has(entry.pid) || this.#known.get(entry.pid)?.startTime === entry.startTime;
    return processTable().filter(ours2).map((entry) => entry.pid);
  }
  /** Signals the group, and every other process of the tree by its pid. Returns who lived. */
  signal(signal) {
    signalGroup(this.#group, signal);
    const living = this.living();
    if (hasProcessTable) for (const pid of living) signalProcess(pid, signal);
    return living;
  }
  /** Kills what lives until nothing does; several rounds, because a process may fork while it is looked for. */
  async kill() {
    for (let round = 0; round < 10; round++) {
      if (this.signal("SIGKILL").length === 0) return;
      await new Promise((resolve) => setTimeout(resolve, 5 * (round + 1)));
    }
  }
};
function groupLives(group) {
  try {
    process.kill(-group, 0);
    return true;
  } catch {
    return false;
  }
}

// src/server/within.ts
async function within(promise, ms) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => resolve(void 0), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

// src/server/stop.ts
var childGraceMs = 150;
async function stopTree(tree, exited, options) {
  tree.remember();
  const { graceMs: graceMs2, closedStdin } = options;
  let gone = graceMs2 > 0 && closedStdin && await settles(exited, graceMs2 / 2);
  if (!gone && graceMs2 > 0) {
    if (closedStdin) tree.remember();
    tree.signal("SIGTERM");
    gone = await settles(exited, closedStdin ? graceMs2 / 2 : graceMs2);
  }
  const leftBehind = gone ? await outliving(tree, Math.min(childGraceMs, graceMs2)) : [];
  if (!gone || leftBehind.length > 0) await tree.kill();
  await settles(exited, 1e3);
  return { leftBehind, killed: !gone };
}
async function outliving(tree, graceMs2) {
  for (let waited = 0; ; waited += 15) {
    const living = tree.living();
    if (living.length === 0 || waited >= graceMs2) return living.sort((a, b) => a - b);
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
}
async function settles(promise, ms) {
  return await within(
    promise.then(() => true),
    ms
  ) === true;
}

// src/server/running-server.ts
var StartedServer = class {
  spec;
  pid;
  cookie;
  startedAt;
  exited;
  #child;
  #guard;
  #tree;
  #tail = new Tail();
  #exit;
  #stdioWire;
  #wires = [];
  #stopping;
  #killing;
  constructor(parts) {
    this.spec = parts.spec;
    this.pid = parts.pid;
    this.cookie = parts.cookie;
    this.startedAt = parts.startedAt;
    this.exited = parts.exited;
    this.#child = parts.child;
    this.#guard = parts.guard;
    this.#tree = new ProcessTree(parts.pid, parts.cookie);
    void this.exited.then((exit) => {
      this.#exit = exit;
    });
    this.#listen("stderr", parts.options);
    if (this.spec.transport !== "stdio") this.#listen("stdout", parts.options);
  }
  #listen(stream, options) {
    const secrets = this.spec.secrets ?? [];
    const onLine = options.onStderr;
    const lines = lineSplitter(8 * 1024, (line) => onLine?.(redact(line, secrets)));
    this.#child[stream]?.on("error", () => {
    });
    this.#child[stream]?.on("data", (chunk) => {
      this.#tail.push(chunk);
      if (onLine) lines.push(chunk);
    });
  }
  exit() {
    return this.#exit;
  }
  stderrTail() {
    return lastLines(redact(this.#tail.toString(), this.spec.secrets ?? []));
  }
  async open(options = {}) {
    if (this.spec.transport === "stdio") {
      const { StdioWire: StdioWire2 } = await Promise.resolve().then(() => (init_stdio_wire(), stdio_wire_exports));
      this.#stdioWire ??= new StdioWire2(this.#child, this.exited, options);
      return this.#stdioWire;
    }
    const { openUrl: openUrl2 } = await Promise.resolve().then(() => (init_http_wire(), http_wire_exports));
    const { answers: answers2 } = await Promise.resolve().then(() => (init_ready(), ready_exports));
    const url = this.spec.url ?? "";
    await answers2(url, { ...options, exited: this.exited });
    const wire = openUrl2(url, options);
    this.#wires.push(wire);
    return wire;
  }
  stop(graceMs2 = 2e3) {
    if (graceMs2 === 0) this.#killing ??= this.#end(0);
    this.#stopping ??= this.#killing ?? this.#end(graceMs2);
    return this.#killing ?? this.#stopping;
  }
  async #end(graceMs2) {
    if (graceMs2 > 0) await Promise.all(this.#wires.map((wire) => wire.close()));
    else for (const wire of this.#wires) void wire.close();
    const closedStdin = this.spec.transport === "stdio";
    if (closedStdin) this.#child.stdin?.end();
    const stopped = await stopTree(this.#tree, this.exited, { graceMs: graceMs2, closedStdin });
    this.#guard.dismiss();
    for (const stream of this.#child.stdio) stream?.destroy();
    return stopped;
  }
};

// src/server/start.ts
var cookieName = "MCP_PIPELINE_SERVER";
async function startServer(spec, options = {}) {
  options.signal?.throwIfAborted();
  const [program] = spec.argv;
  if (!program) throw notStarted("the command is empty. Name the program to run.");
  if (!existsSync(spec.cwd)) throw notStarted(`its working directory ${spec.cwd} does not exist.`);
  await refuseTakenPort(spec);
  const cookie = `${cookieName}=${randomUUID()}`;
  const guard = startGuard(cookie);
  const startedAt = performance.now();
  const child = spawned(spec, cookie, guard);
  const exited = exitOf(child);
  const pid = child.pid;
  if (pid === void 0) {
    guard.dismiss();
    throw notStarted(await reasonOf(child, program));
  }
  child.on("error", () => {
  });
  guard.watch(pid);
  const running = new StartedServer({ spec, child, pid, cookie, startedAt, exited, guard, options });
  const kill = () => void running.stop(0);
  options.signal?.addEventListener("abort", kill, { once: true });
  void exited.then(() => options.signal?.removeEventListener("abort", kill));
  return running;
}
function spawned(spec, cookie, guard) {
  const [program = "", ...args] = spec.argv;
  try {
    return spawn2(program, args, {
      cwd: spec.cwd,
      env: { ...spec.env, [cookieName]: cookie.slice(cookieName.length + 1) },
      detached: true,
      stdio: [spec.transport === "stdio" ? "pipe" : "ignore", "pipe", "pipe"]
    });
  } catch (error2) {
    guard.dismiss();
    throw notStarted(error2 instanceof Error ? error2.message : String(error2));
  }
}
async function refuseTakenPort(spec) {
  if (spec.transport === "stdio") return;
  if (!spec.url) throw notStarted("its URL is not known.");
  const { isListening: isListening2 } = await Promise.resolve().then(() => (init_port(), port_exports));
  if (!await isListening2(spec.url)) return;
  throw notStarted(`something else already listens at ${spec.url}. Stop it, or use another port.`);
}
var drainMs = 100;
function exitOf(child) {
  return new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      const timer = setTimeout(() => resolve({ code, signal }), drainMs);
      child.once("close", () => {
        clearTimeout(timer);
        resolve({ code, signal });
      });
    });
    child.once("error", () => resolve({ code: null, signal: null }));
  });
}
async function reasonOf(child, program) {
  const error2 = await new Promise((resolve) => child.once("error", resolve));
  if (error2.code === "ENOENT") return `${program} was not found. Install it, or check PATH and the path.`;
  if (error2.code === "EACCES") return `${program} is not executable. Name the interpreter, or set the mode.`;
  return error2.message;
}
function notStarted(reason) {
  return unreachable("server-not-started", `The server could not be started: ${reason}`);
}

// src/local/control-server.ts
import { chmod as chmod2, rm as rm4 } from "node:fs/promises";
import { createServer as createServer2 } from "node:net";
import { createInterface } from "node:readline";

// src/local/control-messages.ts
var controlVersion = 1;
var release = int().positive();
var controlRequest = discriminatedUnion("command", [
  object({ command: literal("status") }),
  object({
    command: literal("prepare"),
    release,
    image: string2(),
    /** Port of the stable URL. */
    port: int().min(1).max(65535),
    startupMs: number2().positive(),
    env: record(string2(), string2()),
    /** Names in `env` whose values are secret. */
    secretNames: array(string2())
  }),
  object({ command: literal("activate"), release }),
  object({ command: literal("settle"), release, drainMs: number2().nonnegative() }),
  object({ command: literal("discard"), release }),
  object({ command: literal("stop") })
]);
var finding = looseObject({
  ruleId: string2(),
  severity: _enum(["error", "warning", "info"]),
  message: string2(),
  help: string2().optional(),
  evidence: string2().optional()
});
var controlReply = discriminatedUnion("ok", [
  object({ ok: literal(true), value: unknown().optional() }),
  object({ ok: literal(false), findings: array(finding).nonempty() })
]);
var preparedRelease = object({ pid: int(), port: int() });
var releaseStatus = object({
  release,
  state: _enum(["starting", "ready", "restarting", "crashed", "stopped"]),
  role: _enum(["preparing", "active", "draining"]),
  pid: int().optional(),
  restarts: int(),
  lastExit: string2().optional(),
  inFlight: int(),
  sessions: int(),
  since: string2(),
  stderrTail: string2()
});
var supervisorStatus = object({
  controlVersion: int(),
  pid: int(),
  since: string2(),
  active: release.optional(),
  /** False between the handover and the last check of a deploy. */
  settled: boolean2(),
  ports: array(int()),
  releases: array(releaseStatus)
});

// src/local/control-server.ts
async function serveControl(path, accept) {
  await rm4(path, { force: true });
  const server = createServer2((socket) => attend(socket, accept()));
  const before = process.umask(127);
  try {
    await new Promise((resolve, reject) => {
      server.once("error", reject);
      server.listen(path, resolve);
    });
  } finally {
    process.umask(before);
  }
  await chmod2(path, 384);
  return server;
}
function attend(socket, peer) {
  let queue = Promise.resolve();
  socket.on("error", () => void 0);
  socket.once("close", () => peer.gone());
  const lines = createInterface({ input: socket, crlfDelay: Number.POSITIVE_INFINITY });
  lines.on("error", () => void 0);
  lines.on("line", (line) => {
    queue = queue.then(async () => {
      const reply = await answer(line, peer);
      if (socket.writable) socket.write(`${JSON.stringify(reply)}
`);
    });
  });
}
async function answer(line, peer) {
  try {
    return { ok: true, value: await peer.handle(controlRequest.parse(JSON.parse(line))) };
  } catch (error2) {
    return { ok: false, findings: error2 instanceof Problem ? error2.findings : [unexpected(error2)] };
  }
}
function unexpected(error2) {
  const message = error2 instanceof Error ? error2.message : String(error2);
  return { ruleId: "supervisor-error", severity: "error", message: `The supervisor failed: ${message}.` };
}

// src/local/layout.ts
import { join as join4 } from "node:path";
function serverDirectory(place) {
  return join4(place.home, "servers", place.name, place.environment);
}
function releasesDirectory(place) {
  return join4(serverDirectory(place), "releases");
}
function runningDirectory(place) {
  return join4(serverDirectory(place), "running");
}
function stateFile(place) {
  return join4(serverDirectory(place), "supervisor.json");
}

// src/local/leftovers.ts
init_process_group();

// src/local/process-identity.ts
import { readFile as readFile5 } from "node:fs/promises";
async function processIdentity(pid) {
  if (process.platform === "linux") return linuxIdentity(pid);
  const { run: run3 } = await Promise.resolve().then(() => (init_run(), run_exports));
  const result = await run3(["ps", "-o", "stat=,lstart=", "-p", String(pid)], {
    cwd: "/",
    timeoutMs: 5e3,
    allowFailure: true
  });
  const [stat2 = "", ...start] = result.stdout.trim().split(/\s+/);
  return result.exitCode === 0 && !stat2.startsWith("Z") && start.length > 0 ? start.join(" ") : void 0;
}
async function linuxIdentity(pid) {
  const stat2 = await readFile5(`/proc/${pid}/stat`, "utf8").catch(() => void 0);
  if (stat2 === void 0) return void 0;
  const fields = stat2.slice(stat2.lastIndexOf(")") + 2).split(" ");
  const [state, startTime] = [fields[0], fields[19]];
  if (state === "Z" || state === "X" || startTime === void 0) return void 0;
  const boot = await readFile5("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "");
  return `${boot.trim()}:${startTime}`;
}
async function stillRuns(mark2) {
  return await processIdentity(mark2.pid) === mark2.identity;
}
async function ownMark() {
  const identity = await processIdentity(process.pid);
  if (identity === void 0) throw new Error("the system does not tell when this process was started");
  return { pid: process.pid, identity };
}

// src/local/leftovers.ts
async function endLeftovers(state) {
  if (state === void 0 || await stillRuns(state.supervisor)) return;
  for (const server of state.servers) {
    if (await stillRuns(server)) signalGroup(server.pid, "SIGKILL");
  }
}

// src/local/socket-path.ts
import { createHash as createHash2 } from "node:crypto";
import { chmod as chmod3, lstat as lstat2, mkdir as mkdir4 } from "node:fs/promises";
import { dirname as dirname3, join as join5 } from "node:path";
var longestPath = 100;
async function controlSocketPath(place) {
  const directory = serverDirectory(place);
  const near = join5(directory, "control.sock");
  if (Buffer.byteLength(near) <= longestPath) {
    await mkdir4(directory, { recursive: true, mode: 448 });
    return near;
  }
  const folder = `/tmp/mcp-pipeline-${process.getuid?.() ?? "user"}`;
  const name2 = createHash2("sha256").update(directory).digest("hex").slice(0, 24);
  const path = join5(folder, `${name2}.sock`);
  await mkdir4(folder, { recursive: true, mode: 448 });
  await refuseForeign(dirname3(path));
  return path;
}
async function refuseForeign(folder) {
  const found = await lstat2(folder);
  const mine = process.getuid === void 0 || found.uid === process.getuid();
  if (!found.isDirectory() || !mine) {
    throw unreachable(
      "control-socket",
      `The folder ${folder} belongs to somebody else, so the control socket cannot be kept there. Set MCP_PIPELINE_HOME to a shorter path.`
    );
  }
  await chmod3(folder, 448);
}

// src/local/supervisor.ts
import { setTimeout as sleep4 } from "node:timers/promises";

// src/local/entrance.ts
import { createServer as createServer3 } from "node:http";
import { basename } from "node:path";

// src/local/sockets.ts
import { readdir as readdir4, readFile as readFile6, readlink as readlink2 } from "node:fs/promises";
var listenState = "0A";
async function listeningPorts(pid) {
  const sockets = await allListening();
  if (sockets === void 0) return void 0;
  const inodes = new Set((await Promise.all(family(pid).map(socketInodes))).flat());
  return sockets.filter((socket) => inodes.has(socket.inode)).map(({ address, port }) => ({ address, port }));
}
async function portHolder(port) {
  const sockets = (await allListening())?.filter((socket) => socket.port === port) ?? [];
  const wanted = new Set(sockets.map((socket) => socket.inode));
  for (const { pid } of wanted.size > 0 ? processTable() : []) {
    if (!(await socketInodes(pid)).some((inode) => wanted.has(inode))) continue;
    const argv = (await readFile6(`/proc/${pid}/cmdline`, "utf8").catch(() => "")).split("\0");
    return { pid, argv: argv.filter((word) => word !== "") };
  }
  return void 0;
}
async function allListening() {
  if (process.platform !== "linux") return void 0;
  const tables = await Promise.all(
    ["/proc/net/tcp", "/proc/net/tcp6"].map((file) => readFile6(file, "utf8").catch(() => ""))
  );
  return tables.flatMap((table) => table.split("\n").slice(1).flatMap(parseLine));
}
function parseLine(line) {
  const fields = line.trim().split(/\s+/);
  const [address, port] = (fields[1] ?? "").split(":");
  const inode = fields[9];
  if (fields[3] !== listenState || address === void 0 || port === void 0 || inode === void 0)
    return [];
  return [{ address: readable(address), port: Number.parseInt(port, 16), inode }];
}
function readable(hex) {
  const known = {
    "0100007F": "127.0.0.1",
    "00000000": "0.0.0.0",
    "00000000000000000000000000000000": "[::]",
    "00000000000000000000000001000000": "[::1]"
  };
  return known[hex] ?? hex;
}
function family(pid) {
  const rows = processTable();
  const members2 = /* @__PURE__ */ new Set([pid]);
  for (let before = 0; before !== members2.size; ) {
    before = members2.size;
    for (const row of rows) {
      if (members2.has(row.parent) || row.group === pid) members2.add(row.pid);
    }
  }
  return [...members2];
}
async function socketInodes(pid) {
  const names = await readdir4(`/proc/${pid}/fd`).catch(() => []);
  const targets = await Promise.all(names.map((name2) => readlink2(`/proc/${pid}/fd/${name2}`).catch(() => "")));
  return targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []);
}

// src/local/entrance.ts
var keepAliveMs = 12e4;
async function openEntrance(port, listener) {
  const opened = [];
  try {
    opened.push(await listen(port, "127.0.0.1", listener));
    const six = await listen(port, "::1", listener).catch((error2) => {
      if (error2.code === "EADDRNOTAVAIL" || error2.code === "EAFNOSUPPORT") return void 0;
      throw error2;
    });
    if (six !== void 0) opened.push(six);
  } catch (error2) {
    for (const server of opened) server.close();
    throw await explain(error2, port);
  }
  return {
    port,
    close() {
      for (const server of opened) {
        server.close();
        server.closeIdleConnections();
      }
    }
  };
}
function listen(port, host, listener) {
  const server = createServer3({ keepAliveTimeout: keepAliveMs, requestTimeout: 0 }, listener);
  server.timeout = 0;
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, exclusive: true }, () => {
      server.off("error", reject);
      resolve(server);
    });
  });
}
async function explain(error2, port) {
  if (error2.code === "EADDRINUSE") {
    return unreachable(
      "port-taken",
      `Port ${port} on localhost is taken by ${await holderOf(port)}, or set runtime.port in the manifest to another port.`
    );
  }
  if (error2.code === "EACCES") {
    return unreachable(
      "port-taken",
      `Port ${port} may not be opened by this user. Set runtime.port in the manifest to a port above 1023.`
    );
  }
  return error2;
}
async function holderOf(port) {
  const holder = await portHolder(port);
  if (holder === void 0) return "another process. End that process";
  const server = holder.argv[holder.argv.indexOf("--name") + 1];
  if (holder.argv.some((word) => /supervisor(-main)?\.m?[jt]s$/.test(word)) && server !== void 0) {
    return `the server ${server} that mcp-pipeline runs (pid ${holder.pid}). Stop that one with \`mcp-pipeline retire\` and its manifest`;
  }
  const command = holder.argv.slice(0, 2).map((word) => basename(word));
  return `"${command.join(" ") || "unknown"}" (pid ${holder.pid}). End that process`;
}

// src/local/managed-release.ts
import { setTimeout as sleep3 } from "node:timers/promises";
init_port();

// src/local/diagnosis.ts
function explainFailedStart(failure2, port, stderrTail, waitedMs) {
  if (failure2.state === "silent") return silent(failure2, port, stderrTail, waitedMs);
  const how = failure2.signal ? `was ended by ${failure2.signal}` : `ended with exit code ${failure2.code}`;
  return {
    ruleId: "release-crashed",
    severity: "error",
    message: `The server ${how} before it could be reached. ${causeIn(stderrTail) ?? byExit(failure2.code)}`,
    ...withTail(stderrTail)
  };
}
function withTail(stderrTail) {
  return stderrTail.trim() === "" ? {} : { evidence: stderrTail.trimEnd() };
}
function byExit(code) {
  if (code === 0) return "A server over HTTP must keep running; a stdio server needs `transport: stdio`.";
  return "Its last words follow.";
}
function silent(failure2, port, tail, waitedMs) {
  const seconds2 = Math.round(waitedMs / 100) / 10;
  const where = failure2.elsewhere === void 0 || failure2.elsewhere.length === 0 ? "It listens on no port at all." : `It listens on ${failure2.elsewhere.join(", ")} instead.`;
  const other = failure2.answeredByOther ? " Another process answers on that port." : "";
  return {
    ruleId: "release-not-ready",
    severity: "error",
    message: `After ${seconds2} s the server does not listen on 127.0.0.1:${port}. ${failure2.elsewhere === void 0 ? "" : where}${other}`.trim(),
    help: "Listen on the port in PORT and the address in HOST. If it only needs longer, set deploy.startupSeconds.",
    ...withTail(tail)
  };
}
var causes = [
  [/EADDRINUSE|address already in use/i, "It wants a port that is taken: listen on the port in PORT."],
  [
    /Cannot find (?:module|package)|ERR_MODULE_NOT_FOUND/,
    "A module is missing: is it under dependencies, not devDependencies?"
  ],
  [/ModuleNotFoundError|No module named/, "A Python module is missing: is it in the project's dependencies?"],
  [/EACCES|permission denied/i, "It was refused access to a file or port."],
  [/EROFS|read-only file system/i, "It writes to a folder that is read-only."],
  [/heap out of memory|MemoryError/, "It ran out of memory."]
];
function causeIn(stderrTail) {
  return causes.find(([pattern]) => pattern.test(stderrTail))?.[1];
}

// src/local/readiness.ts
import { connect as connect2 } from "node:net";
import { setTimeout as sleep2 } from "node:timers/promises";
var pollMs = 25;
async function waitUntilListening(server, port, timeoutMs) {
  const deadline = performance.now() + timeoutMs;
  let exit;
  void server.exited.then((how) => {
    exit = how;
  });
  let answeredByOther = false;
  for (; ; ) {
    const answers2 = await accepts(port);
    if (exit !== void 0) return { state: "exited", ...exit };
    const sockets = answers2 ? await listeningPorts(server.pid) : void 0;
    if (answers2 && (sockets === void 0 || sockets.some((socket) => socket.port === port))) {
      return { state: "ready" };
    }
    answeredByOther = answers2;
    if (performance.now() > deadline) {
      const all = await listeningPorts(server.pid);
      return { state: "silent", elsewhere: all?.map((one) => `${one.address}:${one.port}`), answeredByOther };
    }
    await sleep2(pollMs);
  }
}
function accepts(port) {
  return new Promise((resolve) => {
    const socket = connect2({ port, host: "127.0.0.1" });
    const done = (answer2) => {
      socket.destroy();
      resolve(answer2);
    };
    socket.setTimeout(1e3, () => done(false));
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
  });
}

// src/local/traffic.ts
var Traffic = class {
  #inFlight = 0;
  #onIdle = [];
  get inFlight() {
    return this.#inFlight;
  }
  /** Counts a request in; the result counts it out, once. */
  enter() {
    this.#inFlight += 1;
    let left = false;
    return () => {
      if (left) return;
      left = true;
      this.#inFlight -= 1;
      if (this.#inFlight > 0) return;
      const waiting = this.#onIdle;
      this.#onIdle = [];
      for (const resolve of waiting) resolve();
    };
  }
  /** Resolves when nothing is in flight, at once where nothing is. */
  idle() {
    if (this.#inFlight === 0) return Promise.resolve();
    return new Promise((resolve) => this.#onIdle.push(resolve));
  }
};

// src/local/managed-release.ts
var graceMs = 3e3;
var firstBackoffMs = 250;
var longestBackoffMs = 3e4;
var settledMs = 6e4;
var ManagedRelease = class {
  release;
  entrance;
  traffic = new Traffic();
  since = (/* @__PURE__ */ new Date()).toISOString();
  state = "starting";
  restarts = 0;
  /** How the process ended last, in words. */
  lastExit;
  #options;
  #server;
  #port;
  #restart = false;
  #stopping;
  #failures = 0;
  #tail = "";
  #ended = new AbortController();
  constructor(options) {
    this.#options = options;
    this.release = options.release;
    this.entrance = options.entrance;
  }
  get pid() {
    return this.#server?.pid;
  }
  /** Loopback port, only while the server is ready. */
  get port() {
    return this.state === "ready" ? this.#port : void 0;
  }
  /** The end of what the server wrote to stderr, without secrets. */
  get stderrTail() {
    return this.#server?.stderrTail() ?? this.#tail;
  }
  /** Starts the server once. @throws Problem where it ended or did not listen in time; it is stopped then. */
  async start() {
    await this.#startOnce();
  }
  /** From now on a crash is followed by a restart. */
  keepAlive() {
    this.#restart = true;
    if (this.state === "crashed") void this.#startAgain();
  }
  /** Ends the server, politely first. Requests in flight are cut: drain before. */
  stop() {
    this.#restart = false;
    this.#ended.abort();
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }
  async #stop() {
    this.state = "stopped";
    await this.#server?.stop(graceMs);
    this.#options.onChange();
  }
  async #startOnce() {
    const { startupMs } = this.#options;
    const port = await freePort();
    if (this.#ended.signal.aborted) throw discarded(this.release);
    const started = performance.now();
    const server = await this.#options.launch(port);
    this.#server = server;
    this.#options.onChange();
    if (this.#ended.signal.aborted) await server.stop(graceMs);
    const readiness = await waitUntilListening(server, port, startupMs);
    if (readiness.state !== "ready") {
      await server.stop(graceMs);
      const finding2 = explainFailedStart(readiness, port, this.stderrTail, performance.now() - started);
      this.#note(server, finding2.message);
      throw new Problem(exitCodes.unreachable, [finding2]);
    }
    this.#port = port;
    if (!this.#ended.signal.aborted) this.state = "ready";
    void server.exited.then((how) => this.#onExit(server, how, performance.now() - started));
    this.#options.onChange();
  }
  #note(server, lastExit) {
    this.lastExit = lastExit;
    this.#tail = server.stderrTail();
    this.#server = void 0;
    if (this.state !== "stopped") this.state = "crashed";
    this.#options.onChange();
  }
  async #onExit(server, how, livedMs) {
    if (this.state === "stopped") return;
    this.#note(server, how.signal ? `ended by ${how.signal}` : `ended with exit code ${how.code}`);
    await server.stop(0);
    if (livedMs > settledMs) this.#failures = 0;
    if (this.#restart) await this.#startAgain();
  }
  async #startAgain() {
    while (this.#restart) {
      this.state = "restarting";
      const backoff = Math.min(firstBackoffMs * 2 ** this.#failures, longestBackoffMs);
      this.#failures += 1;
      this.#options.onChange();
      await sleep3(backoff, void 0, { signal: this.#ended.signal }).catch(() => void 0);
      if (!this.#restart) return;
      this.restarts += 1;
      try {
        await this.#startOnce();
        return;
      } catch {
      }
    }
  }
};
function discarded(release2) {
  return unreachable("release-crashed", `Release ${release2} was discarded before it was started.`);
}

// src/local/proxy.ts
import { request as httpRequest } from "node:http";

// src/local/ingress.ts
var loopbackHosts = /* @__PURE__ */ new Set(["localhost", "127.0.0.1", "[::1]"]);
function refuseForeign2(request) {
  const hosts = valuesOf(request.rawHeaders, "host");
  if (hosts.length !== 1 || !isLoopback(`http://${hosts[0]}`)) {
    return {
      status: 421,
      message: `Host ${quote(hosts)} is not this machine. Use http://localhost:<port>.`
    };
  }
  const origins = valuesOf(request.rawHeaders, "origin");
  if (origins.some((origin) => !isLoopback(origin))) {
    return { status: 403, message: `Origin ${quote(origins)} may not call a server on this machine.` };
  }
  if (!request.url?.startsWith("/")) {
    return { status: 400, message: "The request target must be a path." };
  }
  return void 0;
}
function valuesOf(rawHeaders, name2) {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name2);
}
function isLoopback(address) {
  const match = /^https?:\/\/([A-Za-z0-9.]+|\[[0-9A-Fa-f:]+\])(:\d{1,5})?$/.exec(address);
  return match?.[1] !== void 0 && loopbackHosts.has(match[1].toLowerCase());
}
function quote(values2) {
  return JSON.stringify(values2.join(", ").slice(0, 100));
}

// src/local/proxy-headers.ts
var releaseHeader = "x-mcp-pipeline-release";
var hopByHop = /* @__PURE__ */ new Set([
  "connection",
  "expect",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade"
]);
var identityHeaders = /* @__PURE__ */ new Set([
  "x-forwarded-user",
  "x-forwarded-groups",
  "x-forwarded-workload",
  "authorization"
]);
function requestHeaders(raw, host) {
  const headers = collect2(raw, (name2) => {
    const plain = name2.replaceAll("_", "-");
    return identityHeaders.has(plain) || plain === releaseHeader || name2 === "host";
  });
  headers.host = host;
  const framing = pairs(raw).find(([name2]) => name2.toLowerCase() === "transfer-encoding");
  if (framing !== void 0) headers["transfer-encoding"] = "chunked";
  headers.connection = "close";
  return headers;
}
function responseHeaders(raw, release2) {
  const headers = collect2(raw, (name2) => name2 === releaseHeader);
  headers[releaseHeader] = String(release2);
  return headers;
}
function collect2(raw, drop) {
  const listed = new Set(
    pairs(raw).filter(([name2]) => name2.toLowerCase() === "connection").flatMap(
      ([, value]) => value.toLowerCase().split(",").map((word) => word.trim())
    )
  );
  const headers = /* @__PURE__ */ Object.create(null);
  for (const [name2, value] of pairs(raw)) {
    const lower = name2.toLowerCase();
    if (hopByHop.has(lower) || listed.has(lower) || drop(lower)) continue;
    const before = headers[lower];
    headers[lower] = before === void 0 ? value : [before, value].flat();
  }
  return headers;
}
function pairs(raw) {
  return raw.flatMap(
    (name2, index) => index % 2 === 0 ? [[name2, raw[index + 1] ?? ""]] : []
  );
}

// src/local/proxy.ts
function proxyRequest(request, response, options) {
  const choice = refuseForeign2(request) ?? choose(request, options);
  if ("status" in choice) refuse(response, choice);
  else tryForward(request, response, choice, options.router);
}
function tryForward(request, response, choice, router) {
  try {
    forward(request, response, choice, router);
  } catch (error2) {
    refuse(response, { status: 400, message: `The request cannot be passed on: ${messageOf(error2)}.` });
  }
}
function choose(request, options) {
  const route = options.router.route(single(request.headers["mcp-session-id"]));
  if (route === "nowhere") return { status: 503, message: "No release has been verified yet." };
  if ("ended" in route) {
    return { status: 404, message: `The session ended with release ${route.ended}. Begin a new one.` };
  }
  const pinned = single(request.headers[releaseHeader]);
  if (pinned !== void 0 && pinned !== String(route.to)) {
    return { status: 409, message: `Release ${route.to} answers here, not ${pinned}.` };
  }
  const upstream = options.upstream(route.to);
  const port = upstream?.port();
  if (upstream === void 0 || port === void 0) {
    return { status: 503, message: `The server of release ${route.to} is being restarted.` };
  }
  return { upstream, port };
}
function forward(request, response, { upstream, port }, router) {
  const leave = upstream.enter();
  response.once("close", leave);
  const outgoing = httpRequest({
    host: "127.0.0.1",
    port,
    method: request.method ?? "GET",
    path: request.url ?? "/",
    headers: requestHeaders(request.rawHeaders, `localhost:${port}`),
    // One connection for each request: a kept one may be closed by the server just when it is used again.
    agent: false
  });
  outgoing.on("error", (error2) => fail(response, upstream.release, error2));
  outgoing.on("response", (incoming) => {
    noteSession(request, incoming, upstream.release, router);
    passBack(incoming, response, upstream.release);
  });
  response.once("close", () => outgoing.destroy());
  request.on("error", () => outgoing.destroy());
  outgoing.flushHeaders();
  request.pipe(outgoing);
}
function passBack(incoming, response, release2) {
  try {
    const headers = responseHeaders(incoming.rawHeaders, release2);
    response.writeHead(incoming.statusCode ?? 502, incoming.statusMessage ?? "", headers);
  } catch (error2) {
    incoming.on("error", () => void 0).resume();
    fail(response, release2, error2);
    return;
  }
  response.flushHeaders();
  incoming.on("error", () => response.destroy());
  incoming.on("aborted", () => response.destroy());
  incoming.pipe(response);
}
function noteSession(request, incoming, release2, router) {
  const issued = single(incoming.headers["mcp-session-id"]);
  if (issued !== void 0) router.noteSession(issued, release2);
  const session = single(request.headers["mcp-session-id"]);
  const ended = request.method === "DELETE" && (incoming.statusCode ?? 500) < 300;
  if (ended && session !== void 0) router.forgetSession(session);
}
function fail(response, release2, error2) {
  if (response.headersSent) response.destroy();
  else
    refuse(response, {
      status: 502,
      message: `The server of release ${release2} did not answer: ${messageOf(error2)}.`
    });
}
function refuse(response, { status, message }) {
  const body = JSON.stringify({ jsonrpc: "2.0", id: null, error: { code: -32e3, message } });
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": Buffer.byteLength(body),
    ...status === 503 ? { "retry-after": "1" } : {}
  });
  response.end(body);
}
function single(value) {
  return Array.isArray(value) ? value[0] : value;
}
function messageOf(error2) {
  return error2 instanceof Error ? error2.message : String(error2);
}

// src/local/router.ts
var longestMemory = 1e4;
var Router = class {
  active;
  #sessions = /* @__PURE__ */ new Map();
  #gone = /* @__PURE__ */ new Set();
  route(session) {
    const issuer = session === void 0 ? void 0 : this.#sessions.get(session);
    if (issuer !== void 0) return this.#gone.has(issuer) ? { ended: issuer } : { to: issuer };
    return this.active === void 0 ? "nowhere" : { to: this.active };
  }
  noteSession(session, release2) {
    this.#sessions.delete(session);
    this.#sessions.set(session, release2);
    for (const oldest of this.#sessions.keys()) {
      if (this.#sessions.size <= longestMemory) break;
      this.#sessions.delete(oldest);
    }
  }
  /** The client has ended it (HTTP DELETE). */
  forgetSession(session) {
    this.#sessions.delete(session);
  }
  sessionsOf(release2) {
    return [...this.#sessions.values()].filter((issuer) => issuer === release2).length;
  }
  /** The release has stopped: its sessions are answered with 404, on which clients begin a new one. */
  markGone(release2) {
    this.#gone.add(release2);
  }
};

// src/local/supervisor.ts
var revertDrainMs = 1e3;
var sessionPollMs = 100;
var undoneMs = 1e4;
var Supervisor = class {
  since = (/* @__PURE__ */ new Date()).toISOString();
  #options;
  #releases = /* @__PURE__ */ new Map();
  #entrances = /* @__PURE__ */ new Map();
  #router = new Router();
  /** Release that served before the one that is not settled yet. */
  #before;
  #unsettled;
  #opening = Promise.resolve();
  constructor(options) {
    this.#options = options;
  }
  get releases() {
    return [...this.#releases.values()];
  }
  /** True where nothing is served and nothing is being prepared: the supervisor may end. */
  get idle() {
    return this.#releases.size === 0;
  }
  /** Starts a release beside the active one. @throws Problem where the port is taken or it does not start. */
  async prepare(request) {
    const release2 = new ManagedRelease({
      release: request.release,
      entrance: request.port,
      startupMs: request.startupMs,
      launch: (port) => this.#options.launch(request, port),
      onChange: this.#options.onChange
    });
    this.#releases.set(request.release, release2);
    try {
      await this.#undone();
      await this.#openEntrance(request.port);
      await release2.start();
    } catch (error2) {
      await this.discard(request.release);
      throw error2;
    }
    if (release2.pid === void 0 || release2.port === void 0) throw notReady(release2);
    return { pid: release2.pid, port: release2.port };
  }
  /** Gives the stable URL to a prepared release, between two requests. The old one keeps running. */
  activate(number3) {
    const release2 = this.#releases.get(number3);
    if (release2 === void 0 || release2.state !== "ready") throw notReady(release2);
    this.#before = this.#router.active;
    this.#unsettled = number3;
    this.#router.active = number3;
  }
  /** Makes the handover final: the new release is kept alive, the old one drains and ends. */
  async settle(number3, drainMs3) {
    const release2 = this.#releases.get(number3);
    if (this.#unsettled !== number3 || release2 === void 0) throw notReady(release2);
    if (release2.state !== "ready") throw notReady(release2);
    await this.#options.commit(number3);
    this.#unsettled = void 0;
    this.#before = void 0;
    release2.keepAlive();
    for (const old of this.releases) {
      if (old.release < number3) void this.#drain(old, drainMs3);
    }
  }
  /** Ends a release that is not settled; where it has the stable URL already, the old one gets it back. */
  async discard(number3) {
    const release2 = this.#releases.get(number3);
    if (release2 === void 0) return;
    if (this.#unsettled === number3) {
      this.#router.active = this.#before;
      this.#unsettled = void 0;
      this.#before = void 0;
      await Promise.race([release2.traffic.idle(), sleep4(revertDrainMs)]);
    }
    await this.#end(release2);
  }
  /** Ends every release and stops listening. */
  async stop() {
    this.#router.active = void 0;
    for (const entrance of this.#entrances.values()) entrance.close();
    this.#entrances.clear();
    await Promise.all(this.releases.map((release2) => release2.stop()));
    this.#releases.clear();
  }
  status() {
    return {
      controlVersion,
      pid: process.pid,
      since: this.since,
      ...this.#router.active === void 0 ? {} : { active: this.#router.active },
      settled: this.#unsettled === void 0,
      ports: [...this.#entrances.keys()],
      releases: this.releases.map((release2) => ({
        release: release2.release,
        state: release2.state,
        role: this.#roleOf(release2),
        ...release2.pid === void 0 ? {} : { pid: release2.pid },
        restarts: release2.restarts,
        ...release2.lastExit === void 0 ? {} : { lastExit: release2.lastExit },
        inFlight: release2.traffic.inFlight,
        sessions: this.#router.sessionsOf(release2.release),
        since: release2.since,
        stderrTail: release2.stderrTail
      }))
    };
  }
  #roleOf(release2) {
    if (release2.release === this.#router.active) return "active";
    return release2.release > (this.#router.active ?? 0) ? "preparing" : "draining";
  }
  /** Waits until nothing is in flight and no session is left, at most `drainMs`, then ends the release. */
  async #drain(release2, drainMs3) {
    const deadline = performance.now() + drainMs3;
    const busy = () => release2.traffic.inFlight > 0 || this.#router.sessionsOf(release2.release) > 0;
    while (busy() && performance.now() < deadline && release2.state === "ready") await sleep4(sessionPollMs);
    await this.#end(release2);
  }
  async #end(release2) {
    this.#router.markGone(release2.release);
    await release2.stop();
    this.#releases.delete(release2.release);
    this.#closeUnused();
    this.#options.onChange();
  }
  /** A command that was killed after the handover is being undone: its release must not count as the old one. */
  async #undone() {
    const deadline = performance.now() + undoneMs;
    while (this.#unsettled !== void 0) {
      if (performance.now() > deadline) {
        throw unreachable(
          "deploy-locked",
          `Release ${this.#unsettled} is still being handed over. Try again.`
        );
      }
      await sleep4(20);
    }
  }
  #openEntrance(port) {
    this.#opening = this.#opening.catch(() => void 0).then(() => this.#openOnce(port));
    return this.#opening;
  }
  async #openOnce(port) {
    if (this.#entrances.has(port)) return;
    const entrance = await openEntrance(
      port,
      (request, response) => proxyRequest(request, response, {
        router: this.#router,
        upstream: (number3) => {
          const release2 = this.#releases.get(number3);
          if (release2 === void 0) return void 0;
          return { release: number3, port: () => release2.port, enter: () => release2.traffic.enter() };
        }
      })
    );
    this.#entrances.set(port, entrance);
    this.#closeUnused();
  }
  #closeUnused() {
    const used = new Set(this.releases.map((release2) => release2.entrance));
    for (const [port, entrance] of this.#entrances) {
      if (used.has(port)) continue;
      entrance.close();
      this.#entrances.delete(port);
    }
  }
};
function notReady(release2) {
  const tail = release2?.stderrTail ?? "";
  const finding2 = tail === "" ? {} : { evidence: tail };
  const how = release2?.lastExit === void 0 ? "is not running" : release2.lastExit;
  return unreachable("release-crashed", `The server of the new release is gone: ${how}.`, finding2);
}

// src/local/supervisor-state.ts
import { readFile as readFile7, rm as rm5 } from "node:fs/promises";
var mark = object({ pid: int(), identity: string2() });
var supervisorState = object({
  schemaVersion: literal(1),
  supervisor: mark,
  socket: string2(),
  since: string2(),
  /** Server processes, by release. */
  servers: array(mark.extend({ release: int() }))
});
async function readState(place) {
  try {
    return supervisorState.parse(JSON.parse(await readFile7(stateFile(place), "utf8")));
  } catch {
    return void 0;
  }
}
async function writeState(place, state) {
  await writeAtomically(stateFile(place), `${JSON.stringify(state, void 0, 2)}
`);
}
async function removeState(place) {
  await rm5(stateFile(place), { force: true });
}

// src/local/supervisor-run.ts
var unusedMs = 15e3;
async function runSupervisor(place) {
  await endLeftovers(await readState(place));
  await removeFolder(runningDirectory(place));
  const socket = await controlSocketPath(place);
  const own2 = await ownMark();
  const announce = announcer(
    place,
    { supervisor: own2, socket, since: (/* @__PURE__ */ new Date()).toISOString() },
    () => supervisor.releases.flatMap(({ release: release2, pid }) => pid === void 0 ? [] : [{ release: release2, pid }])
  );
  const supervisor = new Supervisor({
    launch: (request, port) => launch(place, request, port),
    commit: (release2) => commit(place, release2),
    onChange: announce.changed
  });
  let ending;
  const end = () => {
    ending ??= (async () => {
      control.close();
      await supervisor.stop();
      await removeFolder(runningDirectory(place));
      await announce.finish();
      process.exit(0);
    })();
    return ending;
  };
  const peers = { count: 0 };
  const endIfUnused = () => {
    if (supervisor.idle && peers.count === 0) void end();
  };
  const control = await serveControl(socket, () => acceptPeer(supervisor, peers, end, endIfUnused));
  announce.changed();
  setTimeout(endIfUnused, unusedMs).unref();
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => void end());
}
function acceptPeer(supervisor, peers, end, endIfUnused) {
  const open3 = /* @__PURE__ */ new Set();
  let hasGone = false;
  peers.count += 1;
  return {
    async handle(request) {
      if (request.command === "prepare") open3.add(request.release);
      if (request.command === "settle") open3.delete(request.release);
      try {
        const value = await obey(supervisor, request);
        if (request.command === "discard") open3.delete(request.release);
        if (request.command === "stop") setImmediate(() => void end());
        return value;
      } catch (error2) {
        if (request.command === "settle") {
          if (hasGone) await supervisor.discard(request.release);
          else open3.add(request.release);
        }
        throw error2;
      }
    },
    gone() {
      hasGone = true;
      void Promise.all([...open3].map((release2) => supervisor.discard(release2))).finally(() => {
        peers.count -= 1;
        endIfUnused();
      });
    }
  };
}
async function obey(supervisor, request) {
  switch (request.command) {
    case "status":
      return supervisor.status();
    case "prepare":
      return supervisor.prepare(request);
    case "activate":
      return supervisor.activate(request.release);
    case "settle":
      return supervisor.settle(request.release, request.drainMs);
    case "discard":
      return supervisor.discard(request.release);
    case "stop":
      return supervisor.stop();
  }
}
async function launch(place, request, port) {
  const image = await openLocalImage(request.image, place.home);
  const application = join6(runningDirectory(place), `${request.release}-${port}`);
  await image.copyApplication(application);
  const spec = image.spec({ host: "127.0.0.1", port, env: request.env, application });
  const secrets = request.secretNames.flatMap((name2) => request.env[name2] ?? []);
  const server = await startServer({ ...spec, secrets });
  void server.exited.then(() => removeFolder(application));
  return server;
}
async function removeFolder(folder) {
  await rm6(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => void 0);
}
async function commit(place, release2) {
  const store = openReleases(releasesDirectory(place));
  const record2 = await store.read(release2);
  if (record2 === void 0) throw new Error(`release ${release2} has no record`);
  await store.write({ ...record2, state: "verified", endedAt: (/* @__PURE__ */ new Date()).toISOString() });
}
function announcer(place, base, running) {
  let queue = Promise.resolve();
  const write = async () => {
    const marks = await Promise.all(
      running().map(async (one) => ({ ...one, identity: await processIdentity(one.pid) ?? "" }))
    );
    const servers = marks.filter((one) => one.identity !== "");
    await writeState(place, { schemaVersion: 1, ...base, servers });
  };
  return {
    changed() {
      queue = queue.then(write).catch(() => void 0);
    },
    async finish() {
      await queue;
      await removeState(place);
    }
  };
}

// src/local/supervisor-main.ts
var { values } = parseArgs({
  options: {
    home: { type: "string" },
    name: { type: "string" },
    environment: { type: "string" }
  }
});
var { home, name, environment } = values;
if (home === void 0 || name === void 0 || environment === void 0) {
  process.stderr.write("This process is started by `mcp-pipeline deploy`.\n");
  process.exitCode = 2;
} else {
  await runSupervisor({ home, name, environment });
}
