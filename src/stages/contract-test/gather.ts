import type { Finding } from "../../report/finding.ts";
import { Problem } from "../../report/problem.ts";
import { freePort } from "../../server/port.ts";
import { onPort } from "../../server/spec.ts";
import { type RunningServer, startServer } from "../../server/start.ts";
import { captureSurface, type KeptServer } from "../../surface/capture.ts";
import type { StageContext } from "../stage.ts";
import type { Evidence, Trouble } from "./evidence.ts";
import { schemaJudge } from "./json-schema.ts";
import { callExamples, probe } from "./probes.ts";
import { freshSession, keptSession, type Session } from "./session.ts";
import type { Subject } from "./subject.ts";

/** What was seen of the server itself, before it is held against manifest and lock. */
export type Gathered = Omit<Evidence, "promised">;

/**
 * Reads the surface, probes the same process, and calls the examples on a fresh one, so that they meet the state
 * that they were written for. The fresh one starts at the same time: starting is most of what a test takes. One
 * deadline holds for all (product.md, "Command line"); where too little of it is left for another start, the
 * examples are called on the process that runs.
 *
 * @throws Problem (exit 3) where the server does not start or does not complete the handshake
 */
export async function gather(subject: Subject, context: StageContext): Promise<Gathered> {
  // Wanted by the checks at the end; loads while the server starts.
  void schemaJudge();
  const spare = await startSpare(subject, context.signal);
  try {
    return await gatherWith(subject, spare, context);
  } finally {
    await spare?.stop(0);
  }
}

/** Undefined for a server that we do not start, without examples, and where the program cannot be run. */
async function startSpare(subject: Subject, signal: AbortSignal): Promise<RunningServer | undefined> {
  const { target, examples } = subject;
  if (!("argv" in target) || examples.length === 0) return undefined;
  try {
    return await startServer(onPort(target, await freePort()), { signal });
  } catch (error) {
    // The first process will say so.
    if (error instanceof Problem) return undefined;
    throw error;
  }
}

async function gatherWith(
  subject: Subject,
  spare: RunningServer | undefined,
  { progress, signal }: StageContext,
): Promise<Gathered> {
  const { target, versions } = subject;
  // An example that names a marker is called by the proof, with a client that has a user.
  const examples = subject.examples.filter(({ example }) => example.confirm === undefined);
  const capture = await captureSurface(target, {
    keep: true,
    signal,
    progress,
    ...(versions ? { versions } : {}),
  });
  const { surface, observed, kept } = capture;
  const captureFindings = [...capture.findings];
  const started = "argv" in target;
  const transport = started ? target.transport : "streamable-http";
  const gathered: Gathered = { surface, transport, started, observed, captureFindings, examples, called: [] };
  if (kept === undefined) return gathered;
  const closing = once(async () => captureFindings.push(...(await kept.close())));
  try {
    progress("probing");
    const session = keptSession(kept, started ? "the server" : target.url);
    Object.assign(gathered, await probe(session, surface));
    if (gathered.trouble !== undefined) return gathered;
    const beside = besides(subject, gathered, { kept, session, progress, signal });
    // Whatever fails first is thrown below; the other must not go unheard meanwhile.
    beside.catch(() => {});
    if (examples.length === 0) return Object.assign(gathered, await beside);
    const options = { progress, signal, ...(subject.callMs === undefined ? {} : { callMs: subject.callMs }) };
    const enough = kept.timeLeft() > 2 * observed.startupMs + 500;
    if (!started || !enough) {
      Object.assign(gathered, await beside);
      if (gathered.trouble !== undefined) return gathered;
      Object.assign(gathered, await callExamples(session, examples, options));
      return gathered;
    }
    const version = kept.wire.protocolVersion ?? "2025-11-25";
    // Some servers run only once at a time: then the first makes room.
    const alone = spare === undefined || spare.exit() !== undefined;
    if (alone) {
      Object.assign(gathered, await beside);
      await closing();
    }
    const server = alone ? await startServer(target, { signal }) : spare;
    const fresh = await freshSession(server, version, { timeLeft: kept.timeLeft, signal });
    if (!isSession(fresh)) return { ...gathered, trouble: fresh };
    try {
      const calls = await Promise.all([beside, callExamples(fresh, examples, options)]);
      Object.assign(gathered, ...calls);
    } finally {
      const ending = closing();
      captureFindings.push(...(await fresh.close()));
      await ending;
    }
    return gathered;
  } finally {
    await closing();
  }
}

/** Methods whose answers the capture has called malformed: probes do not say it again. */
function malformedMethods({ ruleId, message }: Finding): string[] {
  if (ruleId === "handshake-malformed") return ["initialize", "server/discover"];
  const method = ruleId === "list-malformed" ? /answer to (\S+)/.exec(message)?.[1] : undefined;
  return method === undefined ? [] : [method];
}

/** What is done while the examples are called: the probes on the first process, proofs on processes of their own. */
async function besides(
  { target, promise, examples, versions: declared }: Subject,
  { surface, captureFindings, examples: called }: Gathered,
  more: Pick<StageContext, "progress" | "signal"> & { kept: KeptServer; session: Session },
): Promise<Partial<Gathered>> {
  const malformed = new Set(captureFindings.flatMap(malformedMethods));
  const behindGateway = promise !== undefined;
  const { converse } = await import("./converse.ts");
  const talking = converse({
    ...more,
    target,
    surface,
    examples: called,
    malformed,
    declared,
    behindGateway,
  });
  talking.catch(() => {});
  if (promise === undefined) return talking;
  const { proveConfirmations } = await import("./confirmation/prove.ts");
  const { plan } = promise;
  const timeLeft = more.kept.timeLeft;
  const confirmations = await proveConfirmations({ ...more, plan, target, surface, examples, timeLeft });
  return { ...(await talking), confirmations };
}

function isSession(value: Session | Trouble): value is Session {
  return "wire" in value;
}

function once(work: () => Promise<unknown>): () => Promise<unknown> {
  let done: Promise<unknown> | undefined;
  return () => {
    done ??= work();
    return done;
  };
}
