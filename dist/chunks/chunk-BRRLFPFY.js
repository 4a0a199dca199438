import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/catalogue/probe.ts
var secondsPerServer = 5;
var atOnce = 16;
async function probeAll(targets, signal) {
  const found = /* @__PURE__ */ new Map();
  const waiting = targets.flatMap(({ name, url }) => url === void 0 ? [] : [{ name, url }]);
  const worker = async () => {
    for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
      if (signal.aborted) return;
      found.set(next.name, await probe(next.url, signal));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return new Map([...found].sort(([a], [b]) => a < b ? -1 : 1));
}
async function probe(url, signal) {
  try {
    const response = await fetch(url, {
      headers: { accept: "text/event-stream" },
      redirect: "manual",
      signal: AbortSignal.any([signal, AbortSignal.timeout(secondsPerServer * 1e3)])
    });
    await response.body?.cancel();
    const answers = response.status < 500 && response.status !== 404;
    return { answers, text: answers ? "answers" : `answers ${response.status}` };
  } catch {
    return { answers: false, text: "does not answer" };
  }
}

export {
  probeAll
};
