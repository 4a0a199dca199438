import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure, printTable } from "./measure.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const example = join(root, "examples", "stockroom");
const inspectorVersion = "2.12.0";

/**
 * validate + lint + contract-test of the example, three whole commands, against the official inspector doing
 * nothing but tools/list over stdio on the same server. Target: at most 2×, aim below 1×.
 */
export function benchWholeCommands() {
  const peer = "inspector tools/list";
  const cli = join(root, "dist", "cli.js");
  const stage = (name) => ({ argv: [process.execPath, cli, name, "--quiet"], cwd: example });
  const inspector = join(installInspector(), "node_modules", ".bin", "mcp-inspector");
  const server = ["node", "build/server.js", "--stdio"];
  const times = measure(
    {
      [peer]: {
        steps: [{ argv: [inspector, "--cli", ...server, "--method", "tools/list"], cwd: example }],
      },
      "validate + lint + contract-test": { steps: ["validate", "lint", "contract-test"].map(stage) },
    },
    { rounds: 7, warmUp: 1 },
  );
  printTable("whole commands on examples/stockroom (target: at most 2×, aim below 1×)", times, peer);
}

/** The inspector is large and no part of the product: kept outside the work tree, by version. */
function installInspector() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const folder = join(cache, "mcp-pipeline", "bench", `inspector-${inspectorVersion}`);
  if (existsSync(join(folder, "node_modules", ".bin", "mcp-inspector"))) return folder;
  mkdirSync(folder, { recursive: true });
  const name = `@modelcontextprotocol/inspector@${inspectorVersion}`;
  const install = spawnSync("npm", ["install", "--ignore-scripts", "--no-save", "--prefix", folder, name], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (install.status !== 0) throw new Error("the inspector could not be installed");
  return folder;
}
