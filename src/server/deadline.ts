/**
 * Runs `work` with a signal that fires after `ms`, or with one of `others`. Plain timers: `AbortSignal.timeout`
 * combined by `AbortSignal.any` can be collected as garbage before it fires on Node 20.
 * @returns what `work` returns; `timedOut()` tells afterwards whether the time was up.
 */
export async function withDeadline<T>(
  ms: number,
  others: readonly (AbortSignal | undefined)[],
  work: (signal: AbortSignal, timedOut: () => boolean) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let late = false;
  const abort = (): void => controller.abort();
  const timer = setTimeout(() => {
    late = true;
    abort();
  }, ms);
  for (const other of others) {
    if (other?.aborted) abort();
    other?.addEventListener("abort", abort, { once: true });
  }
  try {
    return await work(controller.signal, () => late);
  } finally {
    clearTimeout(timer);
    for (const other of others) other?.removeEventListener("abort", abort);
  }
}
