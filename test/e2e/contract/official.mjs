import { spawn } from "node:child_process";

/** Scenario → whether the official suite's active server scenarios pass on that URL. */
export async function verdictsOf({ node, conformance, url, home }) {
  const child = spawn(node, [conformance, "server", "--url", url, "-o", home], {
    stdio: ["ignore", "pipe", "ignore"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  await new Promise((resolve) => child.once("close", resolve));
  const lines = text
    .slice(text.indexOf("=== SUMMARY ==="))
    .matchAll(/^([✓✗]) (\S+): \d+ passed, \d+ failed/gm);
  const verdicts = new Map([...lines].map(([, mark, scenario]) => [scenario, mark === "✓"]));
  if (verdicts.size === 0) throw new Error(`the official suite gave no summary:\n${text.slice(-2000)}`);
  return verdicts;
}
