import { isReady, type Observation } from "../rollout/observation.ts";
import { type FailureRow, failures, type Symptom } from "./table.ts";

/** A symptom with its two clocks: when it was first seen, and when it ends the wait. */
export interface Judged {
  symptom: Symptom;
  /** Not told before. */
  fresh: boolean;
  /** It ends the wait now. */
  called: boolean;
  /** Seconds until it does, where only time decides and nothing heals. */
  leftSeconds?: number;
}

/** Further time for a symptom while another pod of the same release is ready, in seconds: it may be the node. */
const doubtSeconds = 60;

/**
 * Says each symptom at first sight and calls it only when its row allows. What heals in between starts anew. A pod that
 * the node replaced does not: its successor's trouble is the same trouble.
 */
export class Clocks {
  readonly #seen = new Map<string, { sinceMs: number; lastMs: number }>();

  judge(symptoms: readonly Symptom[], observation: Observation): Judged[] {
    const { atMs } = observation;
    const another = observation.pods.some(isReady);
    const judged = worst(symptoms).map((symptom): Judged => {
      const key = `${symptom.row} ${symptom.subject}`;
      const known = this.#seen.get(key);
      const sinceMs = known?.sinceMs ?? atMs;
      this.#seen.set(key, { sinceMs, lastMs: atMs });
      const doubt = symptom.pod !== undefined && another ? doubtSeconds : 0;
      const left = leftOf(symptom, (atMs - sinceMs) / 1000, doubt);
      return {
        symptom,
        fresh: known === undefined,
        called: left !== undefined && left <= 0,
        ...(left !== undefined && left > 0 ? { leftSeconds: Math.ceil(left) } : {}),
      };
    });
    // Gone for longer than a look or two: healed.
    for (const [key, { lastMs }] of this.#seen) if (atMs - lastMs > 15_000) this.#seen.delete(key);
    return judged;
  }
}

/** One symptom for each row and subject: the one that has happened most often. */
function worst(symptoms: readonly Symptom[]): Symptom[] {
  const found = new Map<string, Symptom>();
  for (const symptom of symptoms) {
    const key = `${symptom.row} ${symptom.subject}`;
    if ((found.get(key)?.count ?? -1) < (symptom.count ?? 0)) found.set(key, symptom);
  }
  return [...found.values()];
}

/** Seconds until the symptom ends the wait; undefined where time alone does not. */
function leftOf(symptom: Symptom, forSeconds: number, doubt: number): number | undefined {
  const { call }: FailureRow = failures[symptom.row];
  if (call === "never") return undefined;
  if (call === "budget") return (symptom.seconds ?? 60) + doubt - forSeconds;
  if ("count" in call) return (symptom.count ?? 0) < call.count ? undefined : doubt - forSeconds;
  return (symptom.seconds ?? call.seconds) + doubt - forSeconds;
}
