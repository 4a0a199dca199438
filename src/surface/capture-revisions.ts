import type { ProtocolVersion } from "../manifest/schema.ts";
import { initialize } from "../server/handshake.ts";
import { type RunningServer, startServer } from "../server/start.ts";
import type { McpWire } from "../server/wire.ts";
import type { CaptureClock } from "./capture-clock.ts";
import { answer, type EraAnswer, settle } from "./capture-greet.ts";

export interface RevisionContext {
  clock: CaptureClock;
  signal: AbortSignal | undefined;
  /** A wire of its own to the same server; only over HTTP. */
  openAgain?: () => Promise<McpWire>;
  /** The server whose spec is started once more; only over stdio, where a process is a session. */
  server?: RunningServer;
}

/**
 * Asks for more revisions that have a handshake, away from the wire that the lists are read on. Over stdio one
 * more process answers for all of them; where it takes no second `initialize`, each gets its own.
 */
export async function askRevisions(
  versions: readonly ProtocolVersion[],
  context: RevisionContext,
): Promise<EraAnswer[]> {
  const answers: EraAnswer[] = [];
  let reused: Session | undefined;
  try {
    for (const version of versions) {
      const first = reused === undefined;
      reused ??= await openSession(context);
      let era = await ask(reused.wire, version, context);
      if (era.answered === undefined && !first) {
        await reused.end();
        reused = await openSession(context);
        era = await ask(reused.wire, version, context);
      }
      answers.push(era);
    }
  } finally {
    await reused?.end();
  }
  return answers;
}

interface Session {
  wire: McpWire;
  end(): Promise<unknown>;
}

async function openSession(context: RevisionContext): Promise<Session> {
  const options = { signal: context.signal };
  if (context.openAgain) {
    const wire = await context.openAgain();
    return { wire, end: () => wire.close() };
  }
  if (!context.server) throw new Error("neither a wire nor a server to ask");
  const server = await startServer(context.server.spec, options);
  return { wire: await server.open(options), end: () => server.stop(context.clock.stopGrace()) };
}

async function ask(wire: McpWire, version: ProtocolVersion, context: RevisionContext): Promise<EraAnswer> {
  const { clock, signal } = context;
  const got = await settle(initialize(wire, version, { timeoutMs: clock.requestsLeft(), signal }));
  if (wire.transport !== "stdio") await wire.reset();
  return answer(version, "initialize", got);
}
