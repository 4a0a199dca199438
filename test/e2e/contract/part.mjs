// contract-test against a correct server in each SDK and against a public one, beside the official conformance suite.
import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EngineMissing, enginesFolder, engineVersions } from "../engines/find.mjs";
import { freePort } from "../engines/free-port.mjs";
import { verdictsOf } from "./official.mjs";
import { compare } from "./verdicts.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const cli = join(root, "dist", "cli.js");

/** @throws EngineMissing */
function engines() {
  const versions = engineVersions();
  const folder = enginesFolder();
  const npm = join(
    folder,
    "conformance",
    `${versions.CONFORMANCE_VERSION}-${versions.SERVER_EVERYTHING_VERSION}`,
  );
  const go = join(folder, "contract-go");
  const built = existsSync(go)
    ? readdirSync(go).filter((name) => name.startsWith(versions.MCP_GO_VERSION))
    : [];
  const found = {
    node: join(npm, "node_modules/node-engine/bin/node"),
    conformance: join(npm, "node_modules/@modelcontextprotocol/conformance/dist/index.js"),
    everything: join(npm, "node_modules/@modelcontextprotocol/server-everything/dist/index.js"),
    python: join(folder, "contract-python", versions.MCP_PYTHON_VERSION, "bin/python"),
    go: join(go, built.at(-1) ?? "missing", "correct"),
  };
  const missing = Object.entries(found).filter(([, path]) => !existsSync(path));
  if (missing.length > 0) {
    throw new EngineMissing(
      `${missing.map(([name]) => name).join(", ")} of part contract: npm run engines -- contract`,
    );
  }
  return found;
}

/** The JSON report of contract-test. */
async function contractTest(home, command, transport) {
  const args = [cli, "contract-test", "--command", command, "--transport", transport, "--format", "json"];
  const child = spawn(process.execPath, args, {
    cwd: home,
    env: { ...process.env, MCP_PIPELINE_HOME: home },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.on("data", (chunk) => {
    text += chunk;
  });
  await new Promise((resolve) => child.once("close", resolve));
  return JSON.parse(text);
}

const errorsOf = ({ findings }) =>
  [...new Set(findings.filter(({ severity }) => severity === "error").map(({ ruleId }) => ruleId))].sort();

/** Runs the server over HTTP while `body` works with its URL. */
async function serving(argv, body) {
  const port = await freePort();
  const env = { ...process.env, HOST: "127.0.0.1", PORT: String(port) };
  const child = spawn(argv[0], argv.slice(1), { env, stdio: "ignore" });
  const gone = new Promise((resolve) => child.once("close", resolve));
  const url = `http://127.0.0.1:${port}/mcp`;
  try {
    for (let tries = 0; ; tries += 1) {
      const up = await fetch(url, { method: "OPTIONS" }).catch(() => undefined);
      if (up !== undefined) break;
      assert.ok(tries < 300, `${argv.join(" ")} does not listen`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return await body(url);
  } finally {
    child.kill("SIGKILL");
    await gone;
  }
}

export async function runPart(tally) {
  const { node, conformance, everything, python, go } = engines();
  const home = mkdtempSync(join(tmpdir(), "contract-e2e-"));
  const sdk = (name) => join(root, "test/fixtures/contract-sdk", name);
  const correct = {
    "TypeScript SDK v1": `node ${sdk("v1.mjs")}`,
    "TypeScript SDK v2": `node ${sdk("v2.mjs")}`,
    "Python SDK": `${python} ${join(root, "test/e2e/contract/servers/correct.py")}`,
    "Go SDK": go,
  };
  // The first import after an installation reads some hundred files that no cache holds yet.
  spawnSync(python, ["-c", "import mcp.server.lowlevel, mcp.server.streamable_http, uvicorn"]);
  try {
    for (const [name, command] of Object.entries(correct)) {
      for (const transport of ["stdio", "streamable-http"]) {
        await tally.check(`finds nothing wrong with a correct server: ${name}, ${transport}`, async () => {
          const report = await contractTest(home, command, transport);
          assert.deepEqual(report.findings, []);
          assert.equal(report.status, "passed");
        });
      }
    }
    const public_ = `node ${everything}`;
    await tally.check("calls exactly the genuine faults of server-everything errors, over HTTP", async () => {
      const report = await contractTest(home, `${public_} streamableHttp`, "streamable-http");
      assert.deepEqual(errorsOf(report), ["host-not-checked", "origin-not-checked", "session-not-ended"]);
    });
    await tally.check("and none over stdio", async () => {
      assert.deepEqual(errorsOf(await contractTest(home, public_, "stdio")), []);
    });
    const three = {
      "TypeScript SDK v1": ["node", sdk("v1.mjs")],
      "TypeScript SDK v2": ["node", sdk("v2.mjs")],
      "server-everything": ["node", everything, "streamableHttp"],
    };
    for (const [name, argv] of Object.entries(three)) {
      await tally.check(`every difference to the official suite is explained: ${name}`, async () => {
        const ours = await contractTest(home, argv.join(" "), "streamable-http");
        const official = await serving(argv, (url) => verdictsOf({ node, conformance, url, home }));
        assert.deepEqual(compare(official, ours), []);
      });
    }
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
