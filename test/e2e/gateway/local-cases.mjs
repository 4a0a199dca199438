// The local environment with Envoy: the same policy in front of a server on this machine, from deploy to retire.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { findEnvoy } from "../engines/envoy.mjs";
import { processesOf } from "../workflow/leftovers.mjs";
import { freePort } from "./upstreams.mjs";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const cli = join(root, "dist/cli.js");

const server = `
import { createServer } from "node:http";
const tools = ["search", "delete_all"].map((name) => ({ name, description: name, inputSchema: { type: "object" } }));
createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += chunk)).on("end", () => {
    const message = body === "" ? {} : JSON.parse(body);
    const result = {
      initialize: { protocolVersion: "2025-11-25", capabilities: { tools: {} }, serverInfo: { name: "guarded", version: "1.0.0" } },
      "tools/list": { tools },
      "tools/call": { content: [{ type: "text", text: request.headers["x-forwarded-user"] + " " + (message.params ?? {}).name }] },
      ping: {},
    }[message.method];
    if (request.method !== "POST") return response.writeHead(405).end();
    if (message.id === undefined) return response.writeHead(202).end();
    const answer = result ? { result } : { error: { code: -32601, message: "Method not found" } };
    response.writeHead(200, { "content-type": "application/json" });
    response.end(JSON.stringify({ jsonrpc: "2.0", id: message.id, ...answer }));
  });
}).listen(Number(process.env.PORT), process.env.HOST);
`;

/** @param {import("../tally.mjs").Tally} tally */
export async function localCases(tally) {
  const folder = mkdtempSync(join(tmpdir(), "mcp-pipeline-gateway-local-"));
  const port = await freePort();
  const env = {
    ...process.env,
    MCP_PIPELINE_HOME: join(folder, "home"),
    ENVOY_BIN: findEnvoy(),
    CI: "",
    GITHUB_ACTIONS: "",
  };
  const run = (...args) => promisify(execFile)(process.execPath, [cli, ...args], { cwd: folder, env });
  writeFileSync(join(folder, "server.mjs"), server);
  writeFileSync(join(folder, "package.json"), '{"name":"guarded","version":"1.0.0","type":"module"}');
  cpSync(join(root, "LICENSE"), join(folder, "LICENSE"));
  writeFileSync(
    join(folder, "mcp.yaml"),
    `schemaVersion: 1
name: guarded
description: A guarded server.
version: 1.0.0
owner: tests
runtime: { language: node, command: [node, server.mjs], port: ${port}, protocolVersions: ["2025-11-25"] }
tools:
  search: { authorize: { groups: [data] } }
  delete_all: { authorize: { groups: [admins] } }
`,
  );
  const post = async (token, body) => {
    const answer = await fetch(`http://localhost:${port}/mcp`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/json, text/event-stream",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ jsonrpc: "2.0", id: 1, ...body }),
    });
    return { status: answer.status, text: await answer.text() };
  };
  try {
    await tally.check("on this machine the policy is enforced where Envoy is installed", async () => {
      const built = JSON.parse((await run("build-push", "--format", "json")).stdout);
      const deployed = JSON.parse(
        (await run("deploy", "--image", built.outputs.image, "--format", "json")).stdout,
      );
      assert.equal(deployed.status, "passed");
      assert.ok(deployed.findings.some(({ ruleId }) => ruleId === "policy-enforced"));
      assert.ok(deployed.checks.some(({ id, status }) => id === "policy-enforced" && status === "passed"));
      const call = (name) => ({ method: "tools/call", params: { name, arguments: {} } });
      assert.equal((await post(undefined, call("search"))).status, 401);
      const token = (await run("token", "--groups", "data", "--user", "ann")).stdout.trim();
      assert.deepEqual(
        [
          (await post(token, call("delete_all"))).status,
          (await post(token, call("search"))).text.includes("ann search"),
        ],
        [403, true],
      );
      const list = await post(token, { method: "tools/list" });
      assert.match(list.text, /"search"/);
      assert.doesNotMatch(list.text, /delete_all/);
      assert.equal(JSON.parse((await run("status", "--format", "json")).stdout).policy, "enforced");
    });
    await tally.check("a second release takes over, and retire leaves neither server nor Envoy", async () => {
      const built = JSON.parse((await run("build-push", "--format", "json")).stdout);
      await run("deploy", "--image", built.outputs.image, "--format", "json");
      await run("retire");
      assert.deepEqual(processesOf(folder), []);
    });
  } finally {
    await run("retire").catch(() => undefined);
    for (const { pid } of processesOf(folder)) process.kill(pid, "SIGKILL");
    rmSync(folder, { recursive: true, force: true });
  }
}
