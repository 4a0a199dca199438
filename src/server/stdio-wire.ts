import type { ChildProcess } from "node:child_process";
import { lineSplitter } from "../exec/lines.ts";
import { type Json, type JsonObject, parseJson } from "../source/json.ts";
import { Pending } from "./pending.ts";
import { classify } from "./rpc.ts";
import { answerTo } from "./server-request.ts";
import { isStateless, statelessParams } from "./stateless.ts";
import { excerpt, Violations } from "./violations.ts";
import {
  type McpWire,
  maxMessageBytes,
  type Reply,
  type RequestOptions,
  WireError,
  type WireOptions,
} from "./wire.ts";

/** JSON-RPC over a child's stdin and stdout, one message a line. Reads from the moment it is made. */
export class StdioWire implements McpWire {
  readonly transport = "stdio";
  readonly sessionId = undefined;
  readonly violationLog = new Violations();
  readonly clientCapabilities: JsonObject;
  protocolVersion: string | undefined;
  readonly #child: ChildProcess;
  readonly #options: WireOptions;
  readonly #pending = new Pending();
  /** What came in answer to raw bytes; undefined while none are out. */
  #unasked: Json[] | undefined;
  /** What answers them may come late, and is asked for by nobody who waits. */
  #rawSent = false;

  /** @param exited resolves when the child has ended; what waits fails then. */
  constructor(child: ChildProcess, exited: Promise<unknown>, options: WireOptions) {
    this.#child = child;
    this.#options = options;
    this.clientCapabilities = options.clientCapabilities ?? {};
    const lines = lineSplitter(maxMessageBytes, (line, cut) => this.#read(line, cut));
    child.stdout?.on("data", (chunk: Buffer) => lines.push(chunk));
    child.stdout?.on("error", () => {});
    child.stdout?.on("end", () => {
      lines.end();
      this.#pending.end(new WireError("closed", "the server closed its stdout"));
    });
    // A server that has ended closes the pipe; that it has ended is told by the next line.
    child.stdin?.on("error", () => {});
    void exited.then(() => this.#pending.end(new WireError("closed", "the server ended")));
  }

  get violations(): readonly string[] {
    return this.violationLog.texts;
  }

  request(method: string, params?: JsonObject, options: RequestOptions = {}): Promise<Reply> {
    const dressed = this.#dress(params, options);
    return this.#pending.ask(method, options, (id) => {
      this.#write({ jsonrpc: "2.0", id, method, ...(dressed ? { params: dressed } : {}) });
    });
  }

  async notify(method: string, params?: JsonObject, options: RequestOptions = {}): Promise<void> {
    const dressed = this.#dress(params, options);
    this.#write({ jsonrpc: "2.0", method, ...(dressed ? { params: dressed } : {}) });
  }

  raw(bytes: Buffer): { end(): Json[] } {
    const unasked: Json[] = [];
    this.#unasked = unasked;
    this.#rawSent = true;
    if (this.#child.stdin?.writable) this.#child.stdin.write(bytes);
    return {
      end: () => {
        this.#unasked = undefined;
        return unasked;
      },
    };
  }

  async reset(): Promise<void> {
    this.protocolVersion = undefined;
  }

  async close(): Promise<void> {
    this.#child.stdin?.end();
    this.#pending.end(new WireError("closed", "the wire is closed"));
  }

  #dress(params: JsonObject | undefined, options: RequestOptions): JsonObject | undefined {
    const version = options.version === undefined ? this.protocolVersion : options.version;
    return isStateless(version) ? statelessParams(version, params, this.clientCapabilities) : params;
  }

  #write(message: JsonObject): void {
    const stdin = this.#child.stdin;
    if (stdin?.writable) stdin.write(`${JSON.stringify(message)}\n`);
  }

  #read(line: string, cut: boolean): void {
    if (line.trim() === "" && !cut) return;
    const first = line.trimStart()[0];
    // Most lines that are no messages need no parser to tell; floods of them are cheap then.
    const value = !cut && (first === "{" || first === "[") ? parseJson(line) : undefined;
    if (value === undefined) {
      const what = cut ? `a line longer than ${maxMessageBytes} bytes` : excerpt(line);
      this.violationLog.add("not-json", `stdout carried ${what}, which is no JSON message`);
      return;
    }
    const message = classify(value);
    if (message.kind === "request") this.#answer(message, line);
    if (this.#unasked !== undefined) this.#readUnasked(value, line);
    else this.#readAsked(message, value, line);
  }

  #readAsked(message: ReturnType<typeof classify>, value: Json, line: string): void {
    if (message.kind === "invalid") {
      this.violationLog.add("protocol", `stdout carried ${excerpt(line)}, which is no JSON-RPC 2.0 message`);
    }
    if (message.kind !== "response") return;
    const known = this.#pending.answer(message.id, { message: value, raw: line });
    // An error without id answers something that the server could not read; a late answer is its right.
    if (!known && typeof message.id === "string" && !this.#rawSent) {
      this.violationLog.add("protocol", `it answered a request that nobody sent: ${excerpt(line)}`);
    }
  }

  #readUnasked(value: Json, line: string): void {
    const message = classify(value);
    const known =
      message.kind === "response" && this.#pending.answer(message.id, { message: value, raw: line });
    if (!known) this.#unasked?.push(value);
  }

  #answer(request: Parameters<typeof answerTo>[0], line: string): void {
    if (isStateless(this.protocolVersion)) {
      this.violationLog.add(
        "protocol",
        `it sent a request, which ${this.protocolVersion} forbids: ${excerpt(line)}`,
      );
    }
    this.#write(answerTo(request, this.#options));
  }
}
