// npm run test:e2e [-- PART …]: the parts of the pipeline against real engines. Without a name: all of them.
// Ends each part with "PART: N passed, M failed, K not exercised"; exits 1 where something failed or an engine
// could not start.
import { Tally } from "./tally.mjs";

/** A part that is not there yet counts as not exercised, never as passed. */
const notThereYet = (what) => async (tally) => tally.notExercised(what, "this part is not there yet");

/** @type {Record<string, (tally: Tally) => Promise<void>>} */
const parts = {
  workflow: async (tally) => (await import("./workflow/part.mjs")).runPart(tally),
  contract: async (tally) => (await import("./contract/part.mjs")).runPart(tally),
  image: async (tally) => (await import("./image/part.mjs")).runPart(tally),
  deploy: async (tally) => (await import("./deploy/part.mjs")).runPart(tally),
  gateway: async (tally) => (await import("./gateway/part.mjs")).runPart(tally),
  telemetry: notThereYet("logs, metrics and traces in real collectors"),
  register: async (tally) => (await import("./register/part.mjs")).runPart(tally),
};

const names = process.argv.slice(2);
const unknown = names.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(", ")}. Parts: ${Object.keys(parts).join(", ")}.`);
  process.exit(2);
}

for (const name of names.length > 0 ? names : Object.keys(parts)) {
  const tally = new Tally(name);
  try {
    await parts[name](tally);
  } catch (error) {
    tally.broken(error);
  }
  console.log(tally.summary());
  if (tally.failed > 0) process.exitCode = 1;
}
