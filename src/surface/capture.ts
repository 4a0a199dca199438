import { type ProtocolVersion, protocolVersions } from "../manifest/schema.ts";
import { type Finding, sortFindings } from "../report/finding.ts";
import { badInput, type Problem } from "../report/problem.ts";
import { runDeadlineMs, type ServerSpec } from "../server/spec.ts";
import { type RunningServer, startServer } from "../server/start.ts";
import { isStateless } from "../server/stateless.ts";
import type { McpWire, WireOptions } from "../server/wire.ts";
import { type CaptureClock, captureClock } from "./capture-clock.ts";
import {
  type Culprit,
  handshakeFindings,
  handshakeProblem,
  noAnswer,
  revisionFindings,
  stopFindings,
  violationFindings,
} from "./capture-findings.ts";
import { type EraAnswer, type Greeting, greet } from "./capture-greet.ts";
import { readLists } from "./capture-lists.ts";
import { askRevisions } from "./capture-revisions.ts";
import { emptySurface, type Surface } from "./surface.ts";

export type { EraAnswer } from "./capture-greet.ts";

/** A server that somebody else started. Header values never show up in messages. */
export interface UrlTarget {
  url: string;
  headers?: Readonly<Record<string, string>>;
}
export type CaptureTarget = ServerSpec | UrlTarget;

export interface CaptureOptions extends Pick<WireOptions, "clientCapabilities" | "onRequest"> {
  /** Revisions to ask for. Default: the newest with a handshake and the newest without, of which one is enough. */
  versions?: readonly ProtocolVersion[];
  signal?: AbortSignal;
  progress?: (text: string) => void;
  /** Leave the server running and its wire open, see {@link Capture.kept}. */
  keep?: boolean;
  /** From the start of the server to the verdict; default 10 s (product.md, "Command line"). */
  deadlineMs?: number;
}

export interface Observed {
  /** `sticky` where the server gives out sessions, or is a stdio process with a handshake. */
  sessions: "none" | "sticky";
  /** From the start of the process to its first complete handshake. */
  startupMs: number;
  /** Each revision that was asked for, and the answer. */
  eras: EraAnswer[];
}

/** A server that still runs after the capture. */
export interface KeptServer {
  wire: McpWire;
  server?: RunningServer;
  /** Milliseconds left of the deadline. */
  timeLeft(): number;
  /** Ends server and wire. Must be called. Findings: what the server left behind, and what it did on the wire. */
  close(): Promise<Finding[]>;
}

export interface Capture {
  surface: Surface;
  observed: Observed;
  /** What is wrong with the server itself, not with what it exposes. */
  findings: Finding[];
  stderrTail: string;
  /** Only with `keep`, and only where the server still answers. */
  kept?: KeptServer;
}

/**
 * Starts a server (or opens a URL), shakes hands in both eras, and reads all lists to the end.
 * The server and all that it started are gone when this returns, unless `keep` is set.
 * @throws Problem (exit 3) `server-not-started` or `handshake-failed`, with the end of stderr.
 */
export async function captureSurface(target: CaptureTarget, options: CaptureOptions = {}): Promise<Capture> {
  const progress = options.progress ?? (() => {});
  options.signal?.throwIfAborted();
  progress("starting the server");
  const connection = await connect(target, options);
  const { clock, culprit } = connection;
  let ended = false;
  let lost = false;
  const end = async (): Promise<Finding[]> => {
    ended = true;
    const graceMs = options.signal?.aborted ? 0 : Math.min(clock.stopGrace(), lost ? lostGraceMs : Infinity);
    const stopped = await connection.server?.stop(graceMs);
    await connection.wire.close();
    return [
      ...violationFindings(culprit, connection.wire),
      ...(stopped ? stopFindings(culprit, stopped, graceMs) : []),
    ];
  };
  try {
    progress("reading the surface");
    const capture = await readSurface(connection, options);
    lost = capture.findings.some(isLost);
    const keep = options.keep && !lost;
    const findings = [...capture.findings, ...(keep ? [] : await end())];
    options.signal?.throwIfAborted();
    const stderrTail = connection.server?.stderrTail() ?? "";
    const whole = { ...capture, findings: sortFindings(findings), stderrTail };
    return keep ? { ...whole, kept: kept(connection, end) } : whole;
  } catch (error) {
    if (!ended) await end();
    options.signal?.throwIfAborted();
    throw error;
  }
}

/** A server that has had its time is not asked politely for long. */
const lostGraceMs = 100;

/** After these there is nobody left to ask. */
function isLost(finding: Finding): boolean {
  return finding.ruleId === "server-hung" || finding.ruleId === "server-crashed";
}

interface Connection {
  target: CaptureTarget;
  wire: McpWire;
  server?: RunningServer;
  greeting: Greeting;
  clock: CaptureClock;
  culprit: Culprit;
  startupMs: number;
}

function kept(connection: Connection, close: () => Promise<Finding[]>): KeptServer {
  const { wire, server, clock } = connection;
  return { wire, server, timeLeft: () => clock.requestsLeft(), close };
}

/** Starts and greets. A server that `server/discover` kills is started once more and only asked what it knows. */
async function connect(target: CaptureTarget, options: CaptureOptions): Promise<Connection> {
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
  options: CaptureOptions,
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

async function openWire(
  target: CaptureTarget,
  server: RunningServer | undefined,
  options: CaptureOptions,
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

async function readSurface(
  connection: Connection,
  options: CaptureOptions,
): Promise<Omit<Capture, "stderrTail">> {
  const { wire, greeting, clock, culprit } = connection;
  const { chosen, initialized, discovered } = greeting;
  const surface: Surface = {
    ...emptySurface(),
    serverInfo: chosen.serverInfo,
    capabilities: chosen.capabilities,
  };
  if (chosen.instructions !== undefined) surface.instructions = chosen.instructions;
  const faults = new Set([...(initialized?.faults ?? []), ...(discovered?.faults ?? [])]);
  const findings = handshakeFindings(culprit, [...faults]);
  const { signal, progress = () => {} } = options;
  const explain = (error: Parameters<typeof noAnswer>[1], method: string) =>
    noAnswer(culprit, error, method, clock.elapsed());
  findings.push(...(await readLists(surface, { wire, clock, signal, progress, explain })));
  const eras = findings.some(isLost) ? greeting.eras : await allRevisions(connection, options);
  if (options.versions) findings.push(...revisionFindings(culprit, eras));
  surface.protocolVersions = protocolVersions.filter((version) =>
    eras.some((era) => era.answered === version),
  );
  const sticky =
    wire.transport === "stdio" ? surface.protocolVersions.some(hasHandshake) : wire.sessionId !== undefined;
  const observed: Observed = { sessions: sticky ? "sticky" : "none", startupMs: connection.startupMs, eras };
  return { surface, observed, findings };
}

/**
 * The greeting's answers, and those for more revisions with a handshake. Some servers keep a stdio process to the
 * era of its first request: where that was `server/discover`, a process of its own is asked for the handshake.
 */
async function allRevisions(connection: Connection, options: CaptureOptions): Promise<EraAnswer[]> {
  const { target, wire, server, clock, greeting } = connection;
  const stdio = wire.transport === "stdio";
  const pinned = stdio && greeting.discovered !== undefined && greeting.initialized === undefined;
  const settled = greeting.eras.filter((era) => !(pinned && hasHandshake(era.asked)));
  const wanted = new Set([...greeting.eras.map((era) => era.asked), ...(options.versions ?? [])]);
  const rest = [...wanted].filter((version) => !settled.some((era) => era.asked === version));
  const byAge = (a: EraAnswer, b: EraAnswer): number => (a.asked < b.asked ? -1 : 1);
  if (rest.length === 0) return settled.toSorted(byAge);
  options.progress?.("asking for other revisions");
  const more = await askRevisions(rest.toSorted(), {
    clock,
    signal: options.signal,
    ...(stdio ? { server } : { openAgain: () => openWire(target, server, options, clock) }),
  });
  return [...settled, ...more].toSorted(byAge);
}

function hasHandshake(version: ProtocolVersion): boolean {
  return !isStateless(version);
}
