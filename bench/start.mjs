import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure, printTable } from "./measure.mjs";

const dist = fileURLToPath(new URL("../dist/", import.meta.url));
const stages = ["validate", "lint", "contract-test", "build-push", "deploy", "register"];

/** Start of each committed action entry with no inputs, against bare Node. Target: at most 3.5×. */
export function benchStart() {
  const peer = "node -e 0";
  const cwd = mkdtempSync(join(tmpdir(), "mcp-pipeline-bench-"));
  const cases = { [peer]: { steps: [{ argv: [process.execPath, "-e", "0"], cwd }] } };
  for (const stage of stages) {
    // Without inputs and in an empty folder each entry loads fully and then reports bad input (exit 2).
    const env = { MCP_PIPELINE_HOME: cwd };
    cases[stage] = {
      steps: [{ argv: [process.execPath, join(dist, `${stage}.js`)], cwd, env, expect: [2] }],
    };
  }
  const times = measure(cases, { rounds: 30 });
  printTable("start of each action entry with no inputs (target: at most 3.5×)", times, peer);
}
