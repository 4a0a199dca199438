import { setTimeout as sleep } from "node:timers/promises";
import { exitCodes } from "../report/exit-codes.ts";
import { Problem, unreachable } from "../report/problem.ts";
import { freePort } from "../server/port.ts";
import type { RunningServer } from "../server/start.ts";
import { explainFailedStart } from "./diagnosis.ts";
import { waitUntilListening } from "./readiness.ts";
import { Traffic } from "./traffic.ts";

export type ReleaseState = "starting" | "ready" | "restarting" | "crashed" | "stopped";

export interface ManagedReleaseOptions {
  release: number;
  /** Port of the stable URL. */
  entrance: number;
  startupMs: number;
  /** Behind a gateway of its own. */
  enforced: boolean;
  /** Starts the server on this loopback port. */
  launch(port: number): Promise<RunningServer>;
  /** Told after each start and end of a process, and of restarts. */
  onChange(): void;
}

/** Time to end by itself after SIGTERM; Kubernetes gives 30 s, here nothing is in flight any more. In ms. */
const graceMs = 3_000;
const firstBackoffMs = 250;
const longestBackoffMs = 30_000;
/** A server that has lived this long starts again with the shortest backoff. */
const settledMs = 60_000;

/** The server process of one release: started, watched, restarted after a crash once it serves. */
export class ManagedRelease {
  readonly release: number;
  readonly entrance: number;
  readonly enforced: boolean;
  readonly traffic = new Traffic();
  readonly since = new Date().toISOString();
  state: ReleaseState = "starting";
  restarts = 0;
  /** How the process ended last, in words. */
  lastExit: string | undefined;
  #options: ManagedReleaseOptions;
  #server: RunningServer | undefined;
  #port: number | undefined;
  #restart = false;
  #stopping: Promise<void> | undefined;
  #failures = 0;
  #tail = "";
  #ended = new AbortController();

  constructor(options: ManagedReleaseOptions) {
    this.#options = options;
    this.release = options.release;
    this.entrance = options.entrance;
    this.enforced = options.enforced;
  }

  get pid(): number | undefined {
    return this.#server?.pid;
  }

  /** Loopback port, only while the server is ready. */
  get port(): number | undefined {
    return this.state === "ready" ? this.#port : undefined;
  }

  /** The end of what the server wrote to stderr, without secrets. */
  get stderrTail(): string {
    return this.#server?.stderrTail() ?? this.#tail;
  }

  /** Starts the server once. @throws Problem where it ended or did not listen in time; it is stopped then. */
  async start(): Promise<void> {
    await this.#startOnce();
  }

  /** From now on a crash is followed by a restart. */
  keepAlive(): void {
    this.#restart = true;
    if (this.state === "crashed") void this.#startAgain();
  }

  /** Ends the server, politely first. Requests in flight are cut: drain before. */
  stop(): Promise<void> {
    this.#restart = false;
    this.#ended.abort();
    this.#stopping ??= this.#stop();
    return this.#stopping;
  }

  async #stop(): Promise<void> {
    this.state = "stopped";
    await this.#server?.stop(graceMs);
    this.#options.onChange();
  }

  async #startOnce(): Promise<void> {
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
      const finding = explainFailedStart(readiness, port, this.stderrTail, performance.now() - started);
      this.#note(server, finding.message);
      throw new Problem(exitCodes.unreachable, [finding]);
    }
    this.#port = port;
    if (!this.#ended.signal.aborted) this.state = "ready";
    void server.exited.then((how) => this.#onExit(server, how, performance.now() - started));
    this.#options.onChange();
  }

  #note(server: RunningServer, lastExit: string): void {
    this.lastExit = lastExit;
    this.#tail = server.stderrTail();
    this.#server = undefined;
    if (this.state !== "stopped") this.state = "crashed";
    this.#options.onChange();
  }

  async #onExit(server: RunningServer, how: { code: number | null; signal: string | null }, livedMs: number) {
    if (this.state === "stopped") return;
    this.#note(server, how.signal ? `ended by ${how.signal}` : `ended with exit code ${how.code}`);
    // What it has started itself must not outlive it.
    await server.stop(0);
    if (livedMs > settledMs) this.#failures = 0;
    if (this.#restart) await this.#startAgain();
  }

  async #startAgain(): Promise<void> {
    while (this.#restart) {
      this.state = "restarting";
      const backoff = Math.min(firstBackoffMs * 2 ** this.#failures, longestBackoffMs);
      this.#failures += 1;
      this.#options.onChange();
      await sleep(backoff, undefined, { signal: this.#ended.signal }).catch(() => undefined);
      if (!this.#restart) return;
      this.restarts += 1;
      try {
        await this.#startOnce();
        return;
      } catch {
        // #note has kept the reason; the next round waits longer.
      }
    }
  }
}

function discarded(release: number): Problem {
  return unreachable("release-crashed", `Release ${release} was discarded before it was started.`);
}
