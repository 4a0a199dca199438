import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Pending,
  answerTo,
  classify
} from "./chunk-B3CLCDDJ.js";
import "./chunk-KECEBDCQ.js";
import {
  Violations,
  WireError,
  excerpt,
  isStateless,
  maxMessageBytes,
  statelessParams
} from "./chunk-KTFUEN5G.js";
import "./chunk-W2PKOSOB.js";
import {
  lineSplitter
} from "./chunk-X2B5NO7L.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import "./chunk-L3QGWDXR.js";

// src/server/stdio-wire.ts
var StdioWire = class {
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
  /** What answers them may come late, and is asked for by nobody who waits. */
  #rawSent = false;
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
    this.#rawSent = true;
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
    const version = options.version === void 0 ? this.protocolVersion : options.version;
    return isStateless(version) ? statelessParams(version, params, this.clientCapabilities) : params;
  }
  #write(message) {
    const stdin = this.#child.stdin;
    if (stdin?.writable) stdin.write(`${JSON.stringify(message)}
`);
  }
  #read(line, cut) {
    if (line.trim() === "" && !cut) return;
    const first = line.trimStart()[0];
    const value = !cut && (first === "{" || first === "[") ? parseJson(line) : void 0;
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
    if (!known && typeof message.id === "string" && !this.#rawSent) {
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
export {
  StdioWire
};
