import type { ChildProcess } from "node:child_process";
import { lastLines, Tail } from "../exec/bounded-text.ts";
import { lineSplitter } from "../exec/lines.ts";
import { redact } from "../exec/redact.ts";
import type { Guard } from "./guard.ts";
import { ProcessTree } from "./process-tree.ts";
import type { ServerSpec } from "./spec.ts";
import { type Stopped, stopTree } from "./stop.ts";
import type { McpWire, WireOptions } from "./wire.ts";

export interface ServerExit {
  code: number | null;
  signal: NodeJS.Signals | null;
}

export interface RunningServer {
  readonly spec: ServerSpec;
  readonly pid: number;
  /** `NAME=value` in the environment of the server and of all that it starts. */
  readonly cookie: string;
  /** When it was started, by `performance.now()`. */
  readonly startedAt: number;
  /** The end of what it wrote to stderr (for HTTP servers to stdout as well), secrets redacted. */
  stderrTail(): string;
  /** Never rejects. */
  readonly exited: Promise<ServerExit>;
  /** Set once it has ended. */
  exit(): ServerExit | undefined;
  /**
   * Ends the server and all that it started. Safe to call again.
   * @param graceMs time to end by itself, default 2 s; 0 kills at once.
   */
  stop(graceMs?: number): Promise<Stopped>;
  /**
   * The wire to the server. stdio has one, at once; over HTTP each call waits until the endpoint answers.
   * @throws WireError where it does not.
   */
  open(options?: WireOptions & { timeoutMs?: number; signal?: AbortSignal }): Promise<McpWire>;
}

export interface StartOptions {
  /** Kills the server at once. */
  signal?: AbortSignal;
  /** Each line of stderr (for HTTP servers of stdout as well), secrets redacted. */
  onStderr?: (line: string) => void;
}

/** What a process was started with, and as. */
interface Parts {
  spec: ServerSpec;
  child: ChildProcess;
  pid: number;
  cookie: string;
  startedAt: number;
  exited: Promise<ServerExit>;
  guard: Guard;
  options: StartOptions;
}

/** A server process that we started. */
export class StartedServer implements RunningServer {
  readonly spec: ServerSpec;
  readonly pid: number;
  readonly cookie: string;
  readonly startedAt: number;
  readonly exited: Promise<ServerExit>;
  readonly #child: ChildProcess;
  readonly #guard: Guard;
  readonly #tree: ProcessTree;
  readonly #tail = new Tail();
  #exit: ServerExit | undefined;
  #stdioWire: McpWire | undefined;
  #wires: McpWire[] = [];
  #stopping: Promise<Stopped> | undefined;
  #killing: Promise<Stopped> | undefined;

  constructor(parts: Parts) {
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

  #listen(stream: "stdout" | "stderr", options: StartOptions): void {
    const secrets = this.spec.secrets ?? [];
    const onLine = options.onStderr;
    const lines = lineSplitter(8 * 1024, (line) => onLine?.(redact(line, secrets)));
    this.#child[stream]?.on("error", () => {});
    this.#child[stream]?.on("data", (chunk: Buffer) => {
      this.#tail.push(chunk);
      if (onLine) lines.push(chunk);
    });
  }

  exit(): ServerExit | undefined {
    return this.#exit;
  }

  stderrTail(): string {
    return lastLines(redact(this.#tail.toString(), this.spec.secrets ?? []));
  }

  async open(options: WireOptions & { timeoutMs?: number; signal?: AbortSignal } = {}): Promise<McpWire> {
    if (this.spec.transport === "stdio") {
      const { StdioWire } = await import("./stdio-wire.ts");
      this.#stdioWire ??= new StdioWire(this.#child, this.exited, options);
      return this.#stdioWire;
    }
    const { openUrl } = await import("./http-wire.ts");
    const { answers } = await import("./ready.ts");
    const url = this.spec.url ?? "";
    await answers(url, { ...options, exited: this.exited });
    const wire = openUrl(url, options);
    this.#wires.push(wire);
    return wire;
  }

  stop(graceMs = 2000): Promise<Stopped> {
    // An interrupt must not wait for a polite stop that is under way.
    if (graceMs === 0) this.#killing ??= this.#end(0);
    this.#stopping ??= this.#killing ?? this.#end(graceMs);
    return this.#killing ?? this.#stopping;
  }

  async #end(graceMs: number): Promise<Stopped> {
    if (graceMs > 0) await Promise.all(this.#wires.map((wire) => wire.close()));
    else for (const wire of this.#wires) void wire.close();
    const closedStdin = this.spec.transport === "stdio";
    if (closedStdin) this.#child.stdin?.end();
    const stopped = await stopTree(this.#tree, this.exited, { graceMs, closedStdin });
    this.#guard.dismiss();
    for (const stream of this.#child.stdio) stream?.destroy();
    return stopped;
  }
}
