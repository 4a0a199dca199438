// Side-by-side measurements: ratios against a named peer in the same run. Tests assert no times.
import { benchLint } from "./lint.mjs";
import { benchStart } from "./start.mjs";
import { benchWholeCommands } from "./whole-commands.mjs";

const benches = { start: benchStart, lint: benchLint, "whole-commands": benchWholeCommands };
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) bench();
}
