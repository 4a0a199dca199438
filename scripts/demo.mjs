// The demo: an example server through all six stages, then one real tool call through its URL.
// `--once` stops everything at the end; `--format json` prints the report of `run`; a name picks the example.
import { spawn, spawnSync } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { examples } from "../examples/examples.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { once: { type: "boolean", default: false }, format: { type: "string", default: "terminal" } },
});
const json = values.format === "json";
/** With --format json stdout carries the report alone. */
const say = (text) => (json ? console.error(text) : console.log(text));

/** Ctrl-C reaches the stages as well: they end, and what the demo made is cleaned up after them. */
let interrupted = false;
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => (interrupted = true));

const exitCode = await main(positionals[0] ?? "stockroom");
process.exitCode = interrupted ? 130 : exitCode;

async function main(name) {
  const example = examples[name];
  if (example === undefined) {
    console.error(`There is no example ${name}. Try one of: ${Object.keys(examples).join(", ")}.`);
    return 2;
  }
  const missing = whatIsMissing(example);
  if (missing !== undefined) {
    say(`skipped: the ${name} example needs ${missing}, which is not here.`);
    return 0;
  }
  const scratch = await mkdtemp(join(tmpdir(), "mcp-pipeline-demo-"));
  // --once must not touch the servers that the user keeps running.
  const env = values.once ? { ...process.env, MCP_PIPELINE_HOME: join(scratch, "home") } : process.env;
  try {
    return await demonstrate(name, example, { directory: join(root, "examples", name), env, scratch });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

async function demonstrate(name, example, { directory, env, scratch }) {
  const report = join(scratch, "report.json");
  const pipeline = (argv, stdio) => runPipeline(argv, { cwd: directory, env, stdio });
  say(`${name}: from mcp.yaml to a running, registered server\n`);
  const exitCode = await pipeline(
    ["run", "--format", values.format, "--report", `json=${report}`],
    "inherit",
  );
  try {
    if (exitCode === 0 && !interrupted)
      await showServer(name, example, { stages: JSON.parse(await readFile(report, "utf8")).stages, env });
    return exitCode;
  } finally {
    if (values.once) await pipeline(["retire", "--quiet"], "ignore");
  }
}

async function showServer(name, { call, groups = [] }, { stages, env }) {
  const outputs = Object.assign({}, ...stages.map((stage) => stage.outputs));
  const guarded = stages.some(({ checks }) =>
    checks.some(({ id, status }) => id === "policy-enforced" && status === "passed"),
  );
  const answer = await callTool(outputs.url, call, guarded ? localToken(groups, env) : undefined);
  say(`\nserver    ${outputs.url}`);
  say(`called    ${call.name} ${JSON.stringify(call.arguments)}`);
  say(`answered  ${answer}`);
  say(`registry  ${outputs["registry-entry"]}`);
  if (!values.once) {
    say("\nIt keeps running. Try status, history, rollback (after a second demo) and retire:");
    say(`npx mcp-pipeline status --manifest examples/${name}/mcp.yaml`);
  }
}

/** What an example needs besides Node and is not on this machine, or undefined. */
function whatIsMissing({ needs }) {
  if (needs === undefined) return undefined;
  const [tool, ...argv] = needs.check;
  return spawnSync(tool, argv).status === 0 ? undefined : needs.description;
}

function runPipeline(argv, { cwd, env, stdio }) {
  // Killed, the demo must not go on unseen: see src/cli/parent.ts.
  const own = { ...env, MCP_PIPELINE_PARENT: String(process.pid) };
  const child = spawn(process.execPath, [join(root, "dist", "cli.js"), ...argv], { cwd, env: own, stdio });
  return new Promise((resolve, reject) =>
    child.once("error", reject).once("exit", (code) => resolve(code ?? 1)),
  );
}

/** A token of the user's own, for where Envoy enforces the policy on this machine. */
function localToken(groups, env) {
  const argv = [join(root, "dist", "cli.js"), "token", "--groups", groups.join(",")];
  return spawnSync(process.execPath, argv, { env, encoding: "utf8" }).stdout.trim();
}

/** Calls a tool the way any MCP client does; the official client, not our own wire. */
async function callTool(url, call, token) {
  const client = new Client({ name: "mcp-pipeline-demo", version: "1.0.0" });
  const options =
    token === undefined ? {} : { requestInit: { headers: { authorization: `Bearer ${token}` } } };
  await client.connect(new StreamableHTTPClientTransport(new URL(url), options));
  try {
    const result = await client.callTool(call);
    return result.content
      .map((block) => block.text ?? block.type)
      .join(" ")
      .replaceAll("\n", " · ")
      .slice(0, 300);
  } finally {
    await client.close();
  }
}
