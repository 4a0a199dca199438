import type { LiveStatus } from "./site/pages.ts";

const secondsPerServer = 5;
const atOnce = 16;

export interface ProbeTarget {
  name: string;
  url?: string;
}

/**
 * Asks each URL whether anything answers, without a credential: a server that wants one says so with 401, and that is
 * an answer. Nothing is initialized and nothing is called.
 * @param signal ends what is still open; what was not asked then is not in the result
 */
export async function probeAll(
  targets: readonly ProbeTarget[],
  signal: AbortSignal,
): Promise<Map<string, LiveStatus>> {
  const found = new Map<string, LiveStatus>();
  const waiting = targets.flatMap(({ name, url }) => (url === undefined ? [] : [{ name, url }]));
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (signal.aborted) return;
      found.set(next.name, await probe(next.url, signal));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function probe(url: string, signal: AbortSignal): Promise<LiveStatus> {
  try {
    const response = await fetch(url, {
      headers: { accept: "text/event-stream" },
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(secondsPerServer * 1000)]),
    });
    await response.body?.cancel();
    const answers = response.status < 500 && response.status !== 404;
    return { answers, text: answers ? "answers" : `answers ${response.status}` };
  } catch {
    return { answers: false, text: "does not answer" };
  }
}
