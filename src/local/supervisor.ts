import { setTimeout as sleep } from "node:timers/promises";
import type { Finding } from "../report/finding.ts";
import { unreachable } from "../report/problem.ts";
import type { RunningServer } from "../server/start.ts";
import type { ControlRequest, PreparedRelease, SupervisorStatus } from "./control-messages.ts";
import { controlVersion } from "./control-messages.ts";
import { type Entrance, openEntrance } from "./entrance.ts";
import { ManagedRelease } from "./managed-release.ts";
import { proxyRequest } from "./proxy.ts";
import { Router } from "./router.ts";

export type PrepareRequest = Extract<ControlRequest, { command: "prepare" }>;

export interface SupervisorOptions {
  /** Starts the server of an image on a loopback port. */
  launch(request: PrepareRequest, port: number): Promise<RunningServer>;
  /** Writes the record of a release as verified: the moment from which a deploy has happened. */
  commit(release: number): Promise<void>;
  /** Told after each change of what runs. */
  onChange(): void;
}

/** How long a failed release may finish what is in flight before the old one alone goes on, in ms. */
const revertDrainMs = 1_000;
const sessionPollMs = 100;
/** How long a new deploy waits until a dead one's handover is undone, in ms. */
const undoneMs = 10_000;

/** Owns the stable URL and the releases behind it. */
export class Supervisor {
  readonly since = new Date().toISOString();
  readonly #options: SupervisorOptions;
  readonly #releases = new Map<number, ManagedRelease>();
  readonly #entrances = new Map<number, Entrance>();
  readonly #router = new Router();
  /** Release that served before the one that is not settled yet. */
  #before: number | undefined;
  #unsettled: number | undefined;
  #opening: Promise<void> = Promise.resolve();

  constructor(options: SupervisorOptions) {
    this.#options = options;
  }

  get releases(): readonly ManagedRelease[] {
    return [...this.#releases.values()];
  }

  /** True where nothing is served and nothing is being prepared: the supervisor may end. */
  get idle(): boolean {
    return this.#releases.size === 0;
  }

  /** Starts a release beside the active one. @throws Problem where the port is taken or it does not start. */
  async prepare(request: PrepareRequest): Promise<PreparedRelease> {
    const release = new ManagedRelease({
      release: request.release,
      entrance: request.port,
      startupMs: request.startupMs,
      enforced: request.enforcement !== undefined,
      launch: (port) => this.#options.launch(request, port),
      onChange: this.#options.onChange,
    });
    this.#releases.set(request.release, release);
    try {
      await this.#undone();
      await this.#openEntrance(request.port);
      await release.start();
    } catch (error) {
      await this.discard(request.release);
      throw error;
    }
    if (release.pid === undefined || release.port === undefined) throw notReady(release);
    return { pid: release.pid, port: release.port };
  }

  /** Gives the stable URL to a prepared release, between two requests. The old one keeps running. */
  activate(number: number): void {
    const release = this.#releases.get(number);
    if (release === undefined || release.state !== "ready") throw notReady(release);
    this.#before = this.#router.active;
    this.#unsettled = number;
    this.#router.active = number;
  }

  /** Makes the handover final: the new release is kept alive, the old one drains and ends. */
  async settle(number: number, drainMs: number): Promise<void> {
    const release = this.#releases.get(number);
    if (this.#unsettled !== number || release === undefined) throw notReady(release);
    if (release.state !== "ready") throw notReady(release);
    await this.#options.commit(number);
    this.#unsettled = undefined;
    this.#before = undefined;
    release.keepAlive();
    for (const old of this.releases) {
      if (old.release < number) void this.#drain(old, drainMs);
    }
  }

  /** Ends a release that is not settled; where it has the stable URL already, the old one gets it back. */
  async discard(number: number): Promise<void> {
    const release = this.#releases.get(number);
    if (release === undefined) return;
    if (this.#unsettled === number) {
      this.#router.active = this.#before;
      this.#unsettled = undefined;
      this.#before = undefined;
      await Promise.race([release.traffic.idle(), sleep(revertDrainMs)]);
    }
    await this.#end(release);
  }

  /** Ends every release and stops listening. */
  async stop(): Promise<void> {
    this.#router.active = undefined;
    for (const entrance of this.#entrances.values()) entrance.close();
    this.#entrances.clear();
    await Promise.all(this.releases.map((release) => release.stop()));
    this.#releases.clear();
  }

  status(): SupervisorStatus {
    return {
      controlVersion,
      pid: process.pid,
      since: this.since,
      ...(this.#router.active === undefined ? {} : { active: this.#router.active }),
      settled: this.#unsettled === undefined,
      ports: [...this.#entrances.keys()],
      releases: this.releases.map((release) => ({
        release: release.release,
        state: release.state,
        role: this.#roleOf(release),
        ...(release.pid === undefined ? {} : { pid: release.pid }),
        restarts: release.restarts,
        ...(release.lastExit === undefined ? {} : { lastExit: release.lastExit }),
        inFlight: release.traffic.inFlight,
        sessions: this.#router.sessionsOf(release.release),
        since: release.since,
        stderrTail: release.stderrTail,
      })),
    };
  }

  #roleOf(release: ManagedRelease): "preparing" | "active" | "draining" {
    if (release.release === this.#router.active) return "active";
    return release.release > (this.#router.active ?? 0) ? "preparing" : "draining";
  }

  /** Waits until nothing is in flight and no session is left, at most `drainMs`, then ends the release. */
  async #drain(release: ManagedRelease, drainMs: number): Promise<void> {
    const deadline = performance.now() + drainMs;
    const busy = () => release.traffic.inFlight > 0 || this.#router.sessionsOf(release.release) > 0;
    while (busy() && performance.now() < deadline && release.state === "ready") await sleep(sessionPollMs);
    await this.#end(release);
  }

  async #end(release: ManagedRelease): Promise<void> {
    this.#router.markGone(release.release);
    await release.stop();
    this.#releases.delete(release.release);
    this.#closeUnused();
    this.#options.onChange();
  }

  /** A command that was killed after the handover is being undone: its release must not count as the old one. */
  async #undone(): Promise<void> {
    const deadline = performance.now() + undoneMs;
    while (this.#unsettled !== undefined) {
      if (performance.now() > deadline) {
        throw unreachable(
          "deploy-locked",
          `Release ${this.#unsettled} is still being handed over. Try again.`,
        );
      }
      await sleep(20);
    }
  }

  #openEntrance(port: number): Promise<void> {
    this.#opening = this.#opening.catch(() => undefined).then(() => this.#openOnce(port));
    return this.#opening;
  }

  async #openOnce(port: number): Promise<void> {
    if (this.#entrances.has(port)) return;
    const entrance = await openEntrance(port, (request, response) =>
      proxyRequest(request, response, {
        router: this.#router,
        upstream: (number) => {
          const release = this.#releases.get(number);
          if (release === undefined) return undefined;
          return {
            release: number,
            port: () => release.port,
            enforced: release.enforced,
            enter: () => release.traffic.enter(),
          };
        },
      }),
    );
    this.#entrances.set(port, entrance);
    // The release that wanted it may have been discarded meanwhile.
    this.#closeUnused();
  }

  #closeUnused(): void {
    const used = new Set(this.releases.map((release) => release.entrance));
    for (const [port, entrance] of this.#entrances) {
      if (used.has(port)) continue;
      entrance.close();
      this.#entrances.delete(port);
    }
  }
}

function notReady(release: ManagedRelease | undefined) {
  const tail = release?.stderrTail ?? "";
  const finding: Partial<Finding> = tail === "" ? {} : { evidence: tail };
  const how = release?.lastExit === undefined ? "is not running" : release.lastExit;
  return unreachable("release-crashed", `The server of the new release is gone: ${how}.`, finding);
}
