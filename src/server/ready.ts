import { setTimeout as sleep } from "node:timers/promises";
import { withDeadline } from "./deadline.ts";
import { openUrl } from "./http-wire.ts";
import { seconds } from "./seconds.ts";
import { firstStatelessVersion } from "./stateless.ts";
import { type Reply, WireError, type WireOptions } from "./wire.ts";

export interface ReadyOptions extends WireOptions {
  /** Default 10 s. */
  timeoutMs?: number;
  signal?: AbortSignal;
  /** Resolves when the server has ended: nobody will answer then. */
  exited?: Promise<unknown>;
}

/** What a server, or what stands before it, says while it starts. */
const starting = new Set([502, 503, 504]);
/** A framework may listen before its routes exist; longer than this and the path is wrong. */
const notFoundMs = 1500;

/**
 * Waits until an MCP endpoint answers, which is more than that its port is open. Asks `server/discover`: every
 * server may be asked so at any time, and an error is an answer too.
 * @throws WireError `timeout`, `aborted`, or `closed` where the server ended.
 */
export async function answers(url: string, options: ReadyOptions = {}): Promise<Reply> {
  const { timeoutMs = 10_000, signal } = options;
  const ended = new AbortController();
  void options.exited?.then(() => ended.abort());
  return withDeadline(timeoutMs, [ended.signal, signal], async (stop, timedOut) => {
    try {
      return await poll(url, options, timeoutMs, stop);
    } catch (error) {
      if (ended.signal.aborted) throw new WireError("closed", "the server ended before it answered");
      if (signal?.aborted) throw new WireError("aborted", "waiting for the server was interrupted");
      if (timedOut())
        throw new WireError("timeout", `nothing answered at ${url} within ${seconds(timeoutMs)}`);
      throw error;
    }
  });
}

async function poll(url: string, options: WireOptions, timeoutMs: number, stop: AbortSignal): Promise<Reply> {
  const wire = openUrl(url, options);
  const ask = { version: firstStatelessVersion, timeoutMs, signal: stop };
  let missingSince: number | undefined;
  try {
    for (let pause = 15; ; pause = Math.min(pause * 1.3, 30)) {
      const reply = await once(() => wire.request("server/discover", {}, ask), stop);
      if (reply?.httpStatus === 404 && reply.message === null) missingSince ??= performance.now();
      else missingSince = undefined;
      const missing = missingSince !== undefined && performance.now() - missingSince < notFoundMs;
      if (reply && !starting.has(reply.httpStatus ?? 0) && !missing) return reply;
      await sleep(pause, undefined, { signal: stop });
    }
  } finally {
    await wire.close();
  }
}

/** `undefined` where nobody listens yet, or the connection broke. */
async function once(ask: () => Promise<Reply>, stop: AbortSignal): Promise<Reply | undefined> {
  try {
    return await ask();
  } catch (error) {
    const early =
      error instanceof WireError && (error.failure === "unreachable" || error.failure === "closed");
    if (early && !stop.aborted) return undefined;
    throw error;
  }
}
