// Executes every command of the docs: the lines of each ```sh block, in order, in a fresh copy of the folder that the
// comment before it names (<!-- run in: FOLDER -->), else of examples/stockroom. A line ends with
// "# exit N" where it should not end with 0. Run by `.ci/run docs`.
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../..");
const cli = join(root, "dist", "cli.js");
const pages = [
  "README.md",
  "docs/diff.md",
  "docs/catalogue.md",
  ...readdirSync(join(root, "docs/stages")).map((file) => `docs/stages/${file}`),
];
const block = /(?:<!-- run in: (\S+) -->\n)?```sh\n([\s\S]*?)```/g;

/** Words of a line; double quotes group. Docs need no more of a shell than that. */
const words = (line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare);

let passed = 0;
let failed = 0;

function runLine(line, { cwd, env }) {
  const [, command, code = "0"] = /^(.*?)(?:\s+#\s*(?:exit (\d)|.*))?$/.exec(line);
  const [program, ...argv] = words(command.trim());
  if (program !== "mcp-pipeline") throw new Error(`Only mcp-pipeline is run from the docs, not: ${line}`);
  const unattended = argv[0] === "init" ? ["--yes"] : [];
  const result = spawnSync(process.execPath, [cli, ...argv, ...unattended], { cwd, env, encoding: "utf8" });
  const good = result.status === Number(code);
  good ? passed++ : failed++;
  console.log(`${good ? "✔" : "✖"} ${command.trim()}`);
  if (!good) console.log(`  ended with ${result.status}, not ${code}\n${result.stdout}${result.stderr}`);
}

function runPage(page, scratch) {
  const env = { ...process.env, MCP_PIPELINE_HOME: join(scratch, "home"), CI: "true" };
  console.log(`\n${page}`);
  const text = readFileSync(join(root, page), "utf8");
  for (const [, folder = "examples/stockroom", commands] of text.matchAll(block)) {
    const cwd = mkdtempSync(join(scratch, "team-"));
    const kept = (path) => !/\/(node_modules|build)$/.test(path);
    cpSync(join(root, folder), cwd, { recursive: true, filter: kept });
    for (const line of commands.trim().split("\n")) runLine(line, { cwd, env });
    spawnSync(process.execPath, [cli, "retire", "--quiet"], { cwd, env });
  }
}

const scratch = mkdtempSync(join(tmpdir(), "mcp-pipeline-docs-"));
try {
  for (const page of pages) runPage(page, scratch);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`\ndocs: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
