import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  seconds
} from "./chunk-KECEBDCQ.js";
import {
  WireError
} from "./chunk-KTFUEN5G.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/server/pending.ts
var defaultTimeoutMs = 1e4;
var Pending = class {
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
      const settle = (act) => {
        this.#waiting.delete(id);
        clearTimeout(timer);
        signal?.removeEventListener("abort", aborted);
        act();
      };
      const fail = (error) => settle(() => reject(error));
      const aborted = () => fail(new WireError("aborted", `${method} was interrupted.`));
      const late = `no answer to ${method} within ${seconds(timeoutMs)}`;
      const timer = setTimeout(() => fail(new WireError("timeout", late)), timeoutMs);
      signal?.addEventListener("abort", aborted, { once: true });
      this.#waiting.set(id, { method, resolve: (reply) => settle(() => resolve(reply)), reject: fail });
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
  end(error) {
    this.#dead ??= error;
    for (const waiting of [...this.#waiting.values()]) waiting.reject(error);
  }
};

// src/server/rpc.ts
var methodNotFound = -32601;
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
  const answers = Object.hasOwn(value, "result") !== Object.hasOwn(value, "error");
  if (!answers || !(typeof id === "string" || typeof id === "number" || id === null || id === void 0)) {
    return { kind: "invalid" };
  }
  return { kind: "response", id: id ?? null, message: value };
}

// src/server/server-request.ts
function answerTo(request, options) {
  const { id, method, params } = request;
  const answer = options.onRequest?.(method, params) ?? (method === "ping" ? { result: {} } : void 0);
  const refusal = { error: { code: methodNotFound, message: `Method not found: ${method}` } };
  return { jsonrpc: "2.0", id, ...answer ?? refusal };
}

export {
  defaultTimeoutMs,
  Pending,
  classify,
  answerTo
};
