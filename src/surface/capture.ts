import { type ProtocolVersion, protocolVersions } from "../manifest/schema.ts";
import { type Finding, sortFindings } from "../report/finding.ts";
import type { RunningServer } from "../server/start.ts";
import { isStateless } from "../server/stateless.ts";
import type { McpWire } from "../server/wire.ts";
import {
  type CaptureTarget,
  type Connection,
  type ConnectOptions,
  connect,
  lostGraceMs,
  openWire,
} from "./capture-connect.ts";
import {
  handshakeFindings,
  noAnswer,
  revisionFindings,
  stopFindings,
  violationFindings,
} from "./capture-findings.ts";
import type { EraAnswer } from "./capture-greet.ts";
import { readLists } from "./capture-lists.ts";
import { askRevisions } from "./capture-revisions.ts";
import { emptySurface, type Surface } from "./surface.ts";

export type { CaptureTarget, UrlTarget } from "./capture-connect.ts";
export type { EraAnswer } from "./capture-greet.ts";

export interface CaptureOptions extends ConnectOptions {
  progress?: (text: string) => void;
  /** Leave the server running and its wire open, see {@link Capture.kept}. */
  keep?: boolean;
}

export interface Observed {
  /** `sticky` where the server gives out sessions, or is a stdio process with a handshake. */
  sessions: "none" | "sticky";
  /** From the start of the process to its first complete handshake. */
  startupMs: number;
  /** On which address a server that we started listens over HTTP, where this machine tells. */
  address?: string;
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

/** After these there is nobody left to ask. */
function isLost(finding: Finding): boolean {
  return finding.ruleId === "server-hung" || finding.ruleId === "server-crashed";
}

function kept(connection: Connection, close: () => Promise<Finding[]>): KeptServer {
  const { wire, server, clock } = connection;
  return { wire, server, timeLeft: () => clock.requestsLeft(), close };
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
  const address = await addressOf(connection);
  const observed: Observed = {
    sessions: sticky ? "sticky" : "none",
    startupMs: connection.startupMs,
    ...(address === undefined ? {} : { address }),
    eras,
  };
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

async function addressOf({ server }: Connection): Promise<string | undefined> {
  if (server?.spec.url === undefined) return undefined;
  const { listeningAddress } = await import("../server/listening-address.ts");
  return listeningAddress(Number(new URL(server.spec.url).port));
}

function hasHandshake(version: ProtocolVersion): boolean {
  return !isStateless(version);
}
