import { type ProtocolVersion, protocolVersions } from "../../manifest/schema.ts";
import type { RunningServer } from "../../server/start.ts";
import { isStateless } from "../../server/stateless.ts";
import { WireError } from "../../server/wire.ts";
import { within } from "../../server/within.ts";
import type { CaptureTarget, KeptServer } from "../../surface/capture.ts";
import type { JsonObject, Surface } from "../../surface/surface.ts";
import { HttpTalk, openHttpTalk } from "./conformance/http-talk.ts";
import { probes } from "./conformance/index.ts";
import { type Conformance, type Conversation, runProbes } from "./conformance/run.ts";
import { openStdioTalk } from "./conformance/stdio-talk.ts";
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
  const conformance = await runProbes(probes(facts), conversations, {
    ...options,
    timeLeft: kept.timeLeft,
  });
  for (const { talk } of conversations) if (talk instanceof HttpTalk) await talk.end();
  const { lost } = conformance;
  if (lost === undefined) return { conformance };
  const gone = kept.server !== undefined && (await within(kept.server.exited, exitSoonMs)) !== undefined;
  const error = new WireError(gone ? "closed" : "timeout", "the connection broke off");
  const trouble = await session.explain(error, `the requests of ${lost.probe} (${lost.revision})`);
  return { conformance, trouble };
}

async function openAll(options: ConverseOptions): Promise<Conversation[]> {
  const { surface, declared } = options;
  const spoken = surface.protocolVersions;
  const newest = [spoken.findLast((version) => !isStateless(version)), spoken.findLast(isStateless)];
  const wanted = protocolVersions.filter(
    (one) => newest.includes(one) || (declared?.includes(one) && spoken.includes(one)),
  );
  const opened: Conversation[] = [];
  for (const version of wanted.toReversed()) {
    const talk = await openTalk(options, version, version === newest[0] || version === newest[1]);
    if (talk !== undefined) opened.push({ talk, whole: newest.includes(version) });
  }
  return opened;
}

async function openTalk(
  { target, kept, surface, behindGateway }: ConverseOptions,
  version: string,
  newest: boolean,
) {
  const { timeLeft, wire, server } = kept;
  if (wire.transport === "stdio") {
    // A process has shaken hands once, in the newest revision.
    return newest ? openStdioTalk({ wire, version, surface, timeLeft }) : undefined;
  }
  const headers = "argv" in target ? {} : { headers: target.headers ?? {} };
  return openHttpTalk({ url: urlOf(target, server), version, surface, timeLeft, behindGateway, ...headers });
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
