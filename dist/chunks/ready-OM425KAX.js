import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openUrl,
  withDeadline
} from "./chunk-7UAL7OYN.js";
import "./chunk-YF4ONTPL.js";
import "./chunk-B3CLCDDJ.js";
import {
  seconds
} from "./chunk-KECEBDCQ.js";
import {
  WireError,
  firstStatelessVersion
} from "./chunk-KTFUEN5G.js";
import "./chunk-W2PKOSOB.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-L3QGWDXR.js";

// src/server/ready.ts
import { setTimeout as sleep } from "node:timers/promises";
var starting = /* @__PURE__ */ new Set([502, 503, 504]);
var notFoundMs = 1500;
async function answers(url, options = {}) {
  const { timeoutMs = 1e4, signal } = options;
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
async function poll(url, options, timeoutMs, stop) {
  const wire = openUrl(url, options);
  const ask = { version: firstStatelessVersion, timeoutMs, signal: stop };
  let missingSince;
  try {
    for (let pause = 15; ; pause = Math.min(pause * 1.3, 30)) {
      const reply = await once(() => wire.request("server/discover", {}, ask), stop);
      if (reply?.httpStatus === 404 && reply.message === null) missingSince ??= performance.now();
      else missingSince = void 0;
      const missing = missingSince !== void 0 && performance.now() - missingSince < notFoundMs;
      if (reply && !starting.has(reply.httpStatus ?? 0) && !missing) return reply;
      await sleep(pause, void 0, { signal: stop });
    }
  } finally {
    await wire.close();
  }
}
async function once(ask, stop) {
  try {
    return await ask();
  } catch (error) {
    const early = error instanceof WireError && (error.failure === "unreachable" || error.failure === "closed");
    if (early && !stop.aborted) return void 0;
    throw error;
  }
}
export {
  answers
};
