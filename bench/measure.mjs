import { spawnSync } from "node:child_process";

/**
 * Wall time of whole processes, interleaved round-robin so that a busy moment hits all of them alike.
 * @param cases name → { argv, cwd?, env?, expect? } (`expect`: exit codes that count as the command having done its work)
 * @returns name → sorted milliseconds
 */
export function measure(cases, { rounds = 15, warmUp = 2 } = {}) {
  const times = Object.fromEntries(Object.keys(cases).map((name) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    for (const [name, { steps }] of Object.entries(cases)) {
      const started = performance.now();
      for (const step of steps) runStep(name, step);
      if (round >= 0) times[name].push(performance.now() - started);
    }
  }
  for (const list of Object.values(times)) list.sort((a, b) => a - b);
  return times;
}

function runStep(name, { argv, cwd, env = {}, expect = [0] }) {
  const [program, ...rest] = argv;
  const result = spawnSync(program, rest, { cwd, env: { ...cleanEnvironment(), ...env }, encoding: "utf8" });
  if (!expect.includes(result.status)) {
    throw new Error(
      `${name}: ${argv.join(" ")} ended with ${result.status}\n${result.stderr}${result.stdout}`,
    );
  }
}

/** NODE_EXTRA_CA_CERTS alone more than doubles a bare start of Node 20; nothing but the basics may leak in. */
export function cleanEnvironment() {
  const { PATH, HOME, TMPDIR } = process.env;
  return { PATH, HOME, CI: "true", ...(TMPDIR === undefined ? {} : { TMPDIR }) };
}

export const median = (sorted) => sorted[Math.floor(sorted.length / 2)];

/** One line per case: median, spread, and the ratio to the peer measured in the same run. */
export function printTable(title, times, peer) {
  console.log(`\n${title}`);
  const width = Math.max(...Object.keys(times).map((name) => name.length));
  for (const [name, list] of Object.entries(times)) {
    const ratio = (median(list) / median(times[peer])).toFixed(2);
    const spread = `${list[0].toFixed(0)}–${list.at(-1).toFixed(0)}`;
    console.log(`  ${name.padEnd(width)}  ${median(list).toFixed(0).padStart(6)} ms  (${spread})  ${ratio}×`);
  }
}
