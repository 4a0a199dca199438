import type { ProtocolVersion } from "../manifest/schema.ts";
import { badInput, type Problem } from "../report/problem.ts";
import { runDeadlineMs, type ServerSpec } from "../server/spec.ts";
import { type RunningServer, startServer } from "../server/start.ts";
import { isStateless } from "../server/stateless.ts";
import type { McpWire, WireOptions } from "../server/wire.ts";
import { type CaptureClock, captureClock } from "./capture-clock.ts";
import { type Culprit, handshakeProblem } from "./capture-findings.ts";
import { type Greeting, greet } from "./capture-greet.ts";

/** A server that somebody else started. Header values never show up in messages. */
export interface UrlTarget {
  url: string;
  headers?: Readonly<Record<string, string>>;
}
export type CaptureTarget = ServerSpec | UrlTarget;

export interface ConnectOptions extends Pick<WireOptions, "clientCapabilities" | "onRequest"> {
  /** Revisions to ask for. Default: the newest with a handshake and the newest without, of which one is enough. */
  versions?: readonly ProtocolVersion[];
  signal?: AbortSignal;
  /** From the start of the server to the verdict; default 10 s (product.md, "Command line"). */
  deadlineMs?: number;
}

/** A server that has had its time is not asked politely for long, in milliseconds. */
export const lostGraceMs = 100;

/** A server that has been greeted. */
export interface Connection {
  target: CaptureTarget;
  wire: McpWire;
  server?: RunningServer;
  greeting: Greeting;
  clock: CaptureClock;
  culprit: Culprit;
  startupMs: number;
}

/**
 * Starts and greets. A server that `server/discover` kills is started once more and only asked what it knows.
 * @throws Problem (exit 2) for what is no URL; (exit 3) `server-not-started` or `handshake-failed`
 */
export async function connect(target: CaptureTarget, options: ConnectOptions): Promise<Connection> {
  const versions = options.versions ?? (["2025-11-25", "2026-07-28"] as const);
  const handshake = versions
    .filter((version) => !isStateless(version))
    .toSorted()
    .at(-1);
  const stateless = versions.some(isStateless);
  const startedAt = performance.now();
  const clock = captureClock(startedAt, options.deadlineMs ?? runDeadlineMs);
  const first = await attempt(target, options, clock, { handshake, stateless });
  if ("greeting" in first) return first;
  if (!first.died || !stateless || handshake === undefined) throw first.problem;
  const second = await attempt(target, options, clock, { handshake, stateless: false });
  if (!("greeting" in second)) throw first.problem;
  second.greeting.eras.push({ asked: "2026-07-28", request: "server/discover", message: "the server ended" });
  return second;
}

async function attempt(
  target: CaptureTarget,
  options: ConnectOptions,
  clock: CaptureClock,
  ask: Parameters<typeof greet>[1],
): Promise<Connection | { problem: Problem; died: boolean }> {
  const { signal } = options;
  const server = "argv" in target ? await startServer(target, { signal }) : undefined;
  const secrets = "argv" in target ? (target.secrets ?? []) : Object.values(target.headers ?? {});
  const culprit: Culprit = {
    server,
    name: "argv" in target ? "the server" : `the server at ${shownUrl(target)}`,
    secrets,
  };
  let wire: McpWire | undefined;
  try {
    wire = await openWire(target, server, options, clock);
    const greeting = await greet(wire, ask, clock, signal);
    const startupMs = Math.round(clock.elapsed());
    clock.handshaken();
    return { target, wire, server, greeting, clock, culprit, startupMs };
  } catch (error) {
    const problem = await handshakeProblem(culprit, error, clock.elapsed(), wire);
    const died = server?.exit() !== undefined;
    await server?.stop(signal?.aborted ? 0 : Math.min(lostGraceMs, clock.stopGrace()));
    await wire?.close();
    signal?.throwIfAborted();
    return { problem, died };
  }
}

/**
 * The URL without credentials, for messages.
 * @throws Problem (exit 2) where it is no http or https URL.
 */
function shownUrl({ url }: UrlTarget): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol)) {
    throw badInput("usage", `${JSON.stringify(url)} is no http or https URL of a server.`);
  }
  parsed.username = "";
  parsed.password = "";
  return parsed.href;
}

/** A wire to the target; over stdio there is one, over HTTP each call opens its own. */
export async function openWire(
  target: CaptureTarget,
  server: RunningServer | undefined,
  options: ConnectOptions,
  clock: CaptureClock,
): Promise<McpWire> {
  const { clientCapabilities, onRequest, signal } = options;
  const shared = {
    clientCapabilities,
    onRequest,
  };
  if (server) return server.open({ ...shared, timeoutMs: clock.handshakeLeft(), signal });
  if ("argv" in target) throw new Error("a server that was not started");
  const { openUrl } = await import("../server/http-wire.ts");
  return openUrl(target.url, { ...shared, headers: target.headers });
}
