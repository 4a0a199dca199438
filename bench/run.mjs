// Side-by-side measurements: ratios against a named peer in the same run. Tests assert no times.
import { benchLint } from "./lint.mjs";
import { benchStart } from "./start.mjs";
import { benchWholeCommands } from "./whole-commands.mjs";

/** Need Envoy (npm run engines -- gateway) and Chromium (npm run engines -- register), so they run by name only. */
const byName = ["gateway", "catalogue"];
const gateway = async () => (await import("./gateway.mjs")).benchGateway();
const catalogue = async () => (await import("./catalogue.mjs")).benchCatalogue();

const benches = {
  gateway,
  start: benchStart,
  lint: benchLint,
  "whole-commands": benchWholeCommands,
  catalogue,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 ? !byName.includes(name) : wanted.includes(name)) await bench();
}
