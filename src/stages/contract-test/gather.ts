import type { ServerSpec } from "../../server/spec.ts";
import { type CaptureTarget, captureSurface, type KeptServer } from "../../surface/capture.ts";
import type { StageContext } from "../stage.ts";
import type { Evidence, PlacedExample, Trouble } from "./evidence.ts";
import { callExamples, probe } from "./probes.ts";
import { freshSession, keptSession, type Session } from "./session.ts";
import type { Subject } from "./subject.ts";

/** What was seen of the server itself, before it is held against manifest and lock. */
export type Gathered = Omit<Evidence, "promised">;

/**
 * Reads the surface, probes the same process, and calls the examples on a fresh one, so that they meet the state
 * that they were written for. One deadline holds for all (product.md, "Command line"); where too little of it is
 * left for another start, the examples are called on the process that runs.
 *
 * @throws Problem (exit 3) where the server does not start or does not complete the handshake
 */
export async function gather(subject: Subject, { progress, signal }: StageContext): Promise<Gathered> {
  const { target, examples } = subject;
  const versions = subject.versions;
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
    const session = keptSession(kept, "argv" in target ? "the server" : target.url);
    Object.assign(gathered, await probe(session, surface));
    if (gathered.trouble !== undefined || examples.length === 0) return gathered;
    const options = { progress, signal, ...(subject.callMs === undefined ? {} : { callMs: subject.callMs }) };
    if (!startsAgain(target, examples, kept, observed.startupMs)) {
      Object.assign(gathered, await callExamples(session, examples, options));
      return gathered;
    }
    const version = kept.wire.protocolVersion ?? "2025-11-25";
    await closing();
    const fresh = await freshSession(target, version, { timeLeft: kept.timeLeft, signal });
    if (!isSession(fresh)) return { ...gathered, trouble: fresh };
    try {
      Object.assign(gathered, await callExamples(fresh, examples, options));
    } finally {
      captureFindings.push(...(await fresh.close()));
    }
    return gathered;
  } finally {
    await closing();
  }
}

/** Another process: only of a server that we start, and only where it would have time to. */
function startsAgain(
  target: CaptureTarget,
  examples: readonly PlacedExample[],
  kept: KeptServer,
  startupMs: number,
): target is ServerSpec {
  return "argv" in target && examples.length > 0 && kept.timeLeft() > 2 * startupMs + 500;
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
