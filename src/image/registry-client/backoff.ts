import { setTimeout as pause } from "node:timers/promises";

/** Waits between attempts; a registry that is down for a deploy of its own is back within these. */
const waitsMs = [500, 2_000, 6_000];

/**
 * Tries again where another attempt may help, with growing waits.
 * @param again whether this failure may pass by itself
 * @throws what the last attempt threw
 */
export async function withBackoff<Result>(
  attempt: (number: number) => Promise<Result>,
  again: (error: unknown) => boolean,
  signal: AbortSignal,
  waits: readonly number[] = waitsMs,
): Promise<Result> {
  for (let number = 0; ; number++) {
    try {
      return await attempt(number);
    } catch (error) {
      const wait = waits[number];
      if (wait === undefined || signal.aborted || !again(error)) throw error;
      // Clients that were cut off together do not come back together.
      await pause(wait * (0.75 + Math.random() / 2), undefined, { signal });
    }
  }
}
