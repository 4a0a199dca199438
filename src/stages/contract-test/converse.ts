import { type ProtocolVersion, protocolVersions } from "../../manifest/schema.ts";
import { initialize } from "../../server/handshake.ts";
import { Refused } from "../../server/reply.ts";
import { type RunningServer, startServer } from "../../server/start.ts";
import { isStateless } from "../../server/stateless.ts";
import { WireError } from "../../server/wire.ts";
import { within } from "../../server/within.ts";
import type { CaptureTarget, KeptServer } from "../../surface/capture.ts";
import type { JsonObject, Surface } from "../../surface/surface.ts";
import { openHttpTalk } from "./conformance/http-talk.ts";
import { probes } from "./conformance/index.ts";
import { type Conformance, type Conversation, runProbes } from "./conformance/run.ts";
import { openStdioTalk } from "./conformance/stdio-talk.ts";
import { type Talk, TimeUp } from "./conformance/talk.ts";
import type { PlacedExample, Trouble } from "./evidence.ts";
import type { Session } from "./session.ts";

/** A closed connection is seen a moment before the exit that closed it. */
const exitSoonMs = 300;

export interface ConverseOptions {
  target: CaptureTarget;
  kept: KeptServer;
  session: Session;
  surface: Surface;
  examples: readonly PlacedExample[];
  /** Revisions that the manifest declares; the newest of each era where it declares none. */
  declared?: readonly ProtocolVersion[] | undefined;
  /** See HttpSide. */
  behindGateway: boolean;
  /** From the capture: methods whose answers are malformed. */
  malformed: ReadonlySet<string>;
  signal: AbortSignal;
  progress(text: string): void;
}

/** Makes every probe in each era that the server speaks, and those of every revision in each declared one. */
export async function converse(
  options: ConverseOptions,
): Promise<{ conformance: Conformance; trouble?: Trouble }> {
  const { session, examples, malformed, kept } = options;
  const conversations = await openAll(options);
  const facts = { examples: workingExamples(examples), malformed };
  let conformance: Conformance;
  try {
    conformance = await runProbes(probes(facts), conversations, { ...options, timeLeft: kept.timeLeft });
  } finally {
    for (const { end } of conversations) await end?.();
  }
  const { lost } = conformance;
  if (lost === undefined) return { conformance };
  const gone = kept.server !== undefined && (await within(kept.server.exited, exitSoonMs)) !== undefined;
  const error = new WireError(gone ? "closed" : "timeout", "the connection broke off");
  const trouble = await session.explain(error, `the requests of ${lost.probe} (${lost.revision})`);
  return { conformance, trouble };
}

async function openAll(options: ConverseOptions): Promise<(Conversation & OpenTalk)[]> {
  const { surface, declared } = options;
  const spoken = surface.protocolVersions;
  const newest = [spoken.findLast((version) => !isStateless(version)), spoken.findLast(isStateless)];
  const wanted = protocolVersions.filter(
    (one) => newest.includes(one) || (declared?.includes(one) && spoken.includes(one)),
  );
  const opened: (Conversation & OpenTalk)[] = [];
  for (const version of wanted.toReversed()) {
    const open = await openTalk(options, version, newest.includes(version));
    if (open !== undefined) opened.push({ ...open, whole: newest.includes(version) });
  }
  return opened;
}

interface OpenTalk {
  talk: Talk;
  end?: () => Promise<unknown>;
}

async function openTalk(
  options: ConverseOptions,
  version: string,
  newest: boolean,
): Promise<OpenTalk | undefined> {
  const { target, kept, surface, behindGateway } = options;
  const { timeLeft, wire, server } = kept;
  if (wire.transport === "stdio") {
    // A process has shaken hands once, in the newest revision.
    if (!newest) return undefined;
    const talk = await openStdioTalk({ wire, version, surface, timeLeft });
    return talk === undefined ? ownProcess(options, version) : { talk };
  }
  const headers = "argv" in target ? {} : { headers: target.headers ?? {} };
  const url = urlOf(target, server);
  const talk = await openHttpTalk({ url, version, surface, timeLeft, behindGateway, ...headers });
  return talk && { talk, end: () => talk.end() };
}

/** Some servers keep a stdio process to the era of its first request: the other one is spoken with a process of its own. */
async function ownProcess(
  { target, kept, surface, signal }: ConverseOptions,
  version: string,
): Promise<OpenTalk | undefined> {
  if (!("argv" in target)) return undefined;
  const { timeLeft } = kept;
  const server = await startServer(target, { signal });
  const end = (): Promise<unknown> => server.stop(500);
  try {
    const wire = await server.open({ timeoutMs: timeLeft(), signal });
    if (!isStateless(version)) await initialize(wire, version, { timeoutMs: timeLeft(), signal });
    const talk = await openStdioTalk({ wire, version, surface, timeLeft });
    if (talk !== undefined) return { talk, end };
  } catch (error) {
    // A slow machine, or a server that runs only once at a time: the other era is not exercised then.
    if (!(error instanceof WireError || error instanceof Refused || error instanceof TimeUp)) {
      await end();
      throw error;
    }
  }
  await end();
  return undefined;
}

function urlOf(target: CaptureTarget, server: RunningServer | undefined): string {
  return "argv" in target ? (server?.spec.url ?? target.url ?? "") : target.url;
}

/** The first example of each tool that is expected to succeed. */
function workingExamples(examples: readonly PlacedExample[]): ReadonlyMap<string, JsonObject> {
  const first = new Map<string, JsonObject>();
  for (const { tool, example } of examples) {
    if (example.expect.isError || first.has(tool)) continue;
    first.set(tool, example.arguments as JsonObject);
  }
  return first;
}
