import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { measure, median, printTable } from "./measure.mjs";

const cli = join(fileURLToPath(new URL("..", import.meta.url)), "dist", "cli.js");
/** Published linters of MCP tool lists that read a saved list; others want a running server or a key. */
const peers = { npm: "oh-my-mcp@0.1.0", pypi: "agent-friend==0.209.0" };

/**
 * lint of saved lists: 200 tools against one tool (target: 300 ms more), 10,000 against 200 (target: at most 60×), and
 * the published linters on the same 200.
 */
export function benchLint() {
  const folder = mkdtempSync(join(tmpdir(), "bench-lint-"));
  const file = (amount) => {
    const path = join(folder, `${amount}.json`);
    writeFileSync(
      path,
      JSON.stringify({ tools: Array.from({ length: amount }, (_, index) => toolOf(index)) }),
    );
    return path;
  };
  const own = (amount) => ({
    steps: [{ argv: [process.execPath, cli, "lint", "--quiet", "--tools", file(amount)], expect: [0, 1] }],
  });
  const two = join(folder, "200.json");
  const found = installPeers();
  const cases = {
    "lint, 1 tool": own(1),
    "lint, 200 tools": own(200),
    ...(found.npm && {
      "oh-my-mcp, 200 tools": { steps: [{ argv: [found.npm, two, "--quiet"], expect: [0, 1] }] },
    }),
    ...(found.pypi && {
      "agent-friend validate, 200 tools": {
        steps: [{ argv: [found.pypi, "validate", two], expect: [0, 1, 2] }],
      },
    }),
  };
  const times = measure(cases, { rounds: 9, warmUp: 1 });
  printTable("lint of a saved list", times, "lint, 200 tools");
  const many = measure({ many: own(10_000) }, { rounds: 3, warmUp: 0 }).many;
  const start = median(times["lint, 1 tool"]);
  const [small, large] = [median(times["lint, 200 tools"]) - start, median(many) - start];
  console.log(`  200 tools take ${small.toFixed(0)} ms beyond start-up (target: under 300 ms)`);
  console.log(
    `  10,000 tools take ${large.toFixed(0)} ms beyond start-up, ${(large / small).toFixed(1)}× (target: at most 60×)`,
  );
  rmSync(folder, { recursive: true, force: true });
}

/** Parameters, texts and nesting as real servers have them; about 850 bytes. */
function toolOf(index) {
  const verbs = ["list", "find", "create", "update", "export", "archive", "merge", "assign"];
  const nouns = ["order", "invoice", "customer", "shipment", "ticket", "report", "contract"];
  const [verb, noun] = [verbs[index % verbs.length], nouns[Math.floor(index / 8) % nouns.length]];
  const text = (description) => ({ type: "string", description });
  return {
    name: `${verb}_${noun}_${index}`,
    description: `${verb} what belongs to ${noun} ${index}, newest first; use it after the ${noun} has been looked up.`,
    inputSchema: {
      type: "object",
      properties: {
        id: { ...text(`Id of the ${noun}.`), pattern: "^[a-z0-9-]{1,40}$" },
        since: { ...text("First day, YYYY-MM-DD."), format: "date" },
        state: { ...text("Only these."), enum: ["open", "closed", "any"], default: "open" },
        limit: { type: "integer", minimum: 1, maximum: 100, default: 20, description: "At most so many." },
        tags: { type: "array", items: { type: "string" }, description: "All of these." },
        filter: {
          type: "object",
          description: "More conditions.",
          properties: { field: text("Name of a field."), value: text("What it must be.") },
          required: ["field"],
          additionalProperties: false,
        },
      },
      required: ["id"],
      additionalProperties: false,
    },
    annotations: { readOnlyHint: index % 8 < 2 },
  };
}

/** No part of the product: kept outside the work tree. One that cannot be installed is left out, and said. */
function installPeers() {
  const cache = process.env.XDG_CACHE_HOME ?? join(homedir(), ".cache");
  const folder = join(cache, "mcp-pipeline", "bench", "linters");
  mkdirSync(folder, { recursive: true });
  const programs = {
    npm: join(folder, "node_modules", ".bin", "oh-my-mcp"),
    pypi: join(folder, "venv", "bin", "agent-friend"),
  };
  const run = (...argv) => spawnSync(argv[0], argv.slice(1), { stdio: ["ignore", "ignore", "inherit"] });
  if (!existsSync(programs.npm)) {
    run("npm", "install", "--ignore-scripts", "--no-save", "--prefix", folder, peers.npm);
  }
  if (!existsSync(programs.pypi)) {
    run("python3", "-m", "venv", join(folder, "venv"));
    run(join(folder, "venv", "bin", "pip"), "install", "-q", peers.pypi);
  }
  const usable = Object.entries(programs).filter(([name, program]) => {
    if (existsSync(program)) return true;
    console.log(`  ${peers[name]} could not be installed`);
    return false;
  });
  return Object.fromEntries(usable);
}
