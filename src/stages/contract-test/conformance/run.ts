import type { Outcome } from "../check.ts";
import type { Probe } from "./probe.ts";
import { type Exchange, type Talk, TimeUp } from "./talk.ts";

/** What one probe found in one revision. */
export type ProbeOutcome = Outcome & { revision: string };

export interface Conformance {
  /** Probe → what it found, in each revision in which it was made. */
  outcomes: Map<string, ProbeOutcome[]>;
  /** Well-formed requests that were answered with HTTP 500 and above. */
  serverErrors: Exchange[];
  /** Set where the server stopped answering although no probe asked for its survival. */
  lost?: { probe: string; revision: string };
}

/** A conversation, and whether all probes belong to it or only those of every revision. */
export interface Conversation {
  talk: Talk;
  whole: boolean;
}

export interface RunOptions {
  signal: AbortSignal;
  progress(text: string): void;
  /** Milliseconds left of the whole run. */
  timeLeft(): number;
}

/** With less than this nothing more is begun: a slow machine is no fault of the server. */
const enoughMs = 300;

/**
 * Makes all probes in all conversations, those that may end the server after all others. Stops where the server does
 * not answer any more: what is left counts as not exercised.
 */
export async function runProbes(
  all: readonly Probe[],
  conversations: readonly Conversation[],
  { signal, progress, timeLeft }: RunOptions,
): Promise<Conformance> {
  const outcomes = new Map<string, ProbeOutcome[]>();
  const conformance: Conformance = { outcomes, serverErrors: [] };
  let dead: string | undefined;
  let told: string | undefined;
  for (const { probe, talk } of inOrder(all, conversations)) {
    signal.throwIfAborted();
    if (talk.version !== told) progress(`probing in ${talk.version}`);
    told = talk.version;
    if (timeLeft() < enoughMs) dead ??= timeUp;
    const outcome: Outcome = dead === undefined ? await inTime(probe, talk) : { notExercised: dead };
    outcomes.set(probe.id, [...(outcomes.get(probe.id) ?? []), { ...outcome, revision: talk.version }]);
    if (dead !== undefined || (await answers(talk))) continue;
    dead = `the server had stopped answering after ${probe.id}`;
    if (!probe.survival) conformance.lost = { probe: probe.id, revision: talk.version };
  }
  conformance.serverErrors.push(...conversations.flatMap(({ talk }) => talk.serverErrors));
  return conformance;
}

const timeUp = "the time of the run was up";

/** A fault in which an answer was late is believed the second time: on a busy machine any one may be. */
async function inTime(probe: Probe, talk: Talk): Promise<Outcome> {
  try {
    const before = talk.late;
    const outcome = await probe.run(talk);
    const doubtful = talk.late > before && "faults" in outcome && outcome.faults.length > 0;
    return doubtful && !probe.survival ? await probe.run(talk) : outcome;
  } catch (error) {
    if (error instanceof TimeUp) return { notExercised: timeUp };
    throw error;
  }
}

async function answers(talk: Talk): Promise<boolean> {
  try {
    return await talk.alive();
  } catch (error) {
    // Nobody knows; the next probe will not be begun.
    if (error instanceof TimeUp) return true;
    throw error;
  }
}

function inOrder(
  all: readonly Probe[],
  conversations: readonly Conversation[],
): { probe: Probe; talk: Talk }[] {
  const pairs = conversations.flatMap(({ talk, whole }) =>
    all
      .filter((probe) => applies(probe, talk) && (whole || probe.everyRevision))
      .map((probe) => ({ probe, talk })),
  );
  const last = (pair: { probe: Probe }): number => (pair.probe.survival ? 1 : 0);
  return pairs.toSorted((a, b) => last(a) - last(b));
}

function applies({ transport, era }: Probe, talk: Talk): boolean {
  if (transport !== undefined && transport !== talk.transport) return false;
  return era === undefined || (era === "stateless") === talk.stateless;
}
