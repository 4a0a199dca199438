import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:net";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { pushToMain, releaseTag } from "./events.mjs";
import { assertFailed, assertJobs, clockTeam } from "./pull-request-cases.mjs";

const rolledOut = {
  check: "success",
  "build-push": "skipped",
  "contract-test-image": "skipped",
  "deploy-local": "success",
  "deploy-staging": "skipped",
  "deploy-production": "skipped",
  result: "success",
};

/** Pushes to the default branch and release tags, on the local environment. */
export async function deployCases(tally, open) {
  const { setting, team } = clockTeam(open, "rollout", { caller: "own-runner.yml" });
  let url = "";
  await useFreePort(team, "A port for this test");

  await tally.check(
    "a push to the default branch rolls out on the local environment and registers",
    async () => {
      const run = await setting.run(team, pushToMain(team));
      assertJobs(run, rolledOut);
      ({ url } = run.outputs("deploy-local"));
      assert.equal(await ask(url), "21:00:00");
      assert.notEqual(run.outputs("deploy-local")["registry-entry"] ?? "", "");
    },
  );

  await tally.check(
    "a release tag rolls out the next version at the same URL and in the registry",
    async () => {
      team.edit("package.json", '"version": "1.0.0"', '"version": "1.1.0"');
      team.edit("package-lock.json", /"version": "1\.0\.0"/g, '"version": "1.1.0"');
      team.lock();
      team.commit("1.1.0");
      const run = await setting.run(team, releaseTag(team, "v1.1.0"));
      assertJobs(run, rolledOut);
      assert.equal(run.outputs("deploy-local").url, url);
      assert.equal(await version(url), "1.1.0");
      assert.match(await readFile(run.outputs("deploy-local")["registry-entry"], "utf8"), /1\.1\.0/);
    },
  );

  await tally.check("a broken release tag leaves the running release alone", async () => {
    team.edit("server.js", "Number.isNaN(moment.getTime())", "true");
    team.edit("package.json", '"version": "1.1.0"', '"version": "1.2.0"');
    team.lock();
    team.commit("1.2.0, which tells no time");
    assertFailed(await setting.run(team, releaseTag(team, "v1.2.0")));
    assert.equal(await version(url), "1.1.0");
    assert.equal(await ask(url), "21:00:00");
  });

  await tally.check("a release tag that says another version than the server is refused", async () => {
    team.git("reset", "-q", "--hard", "HEAD~1");
    const run = await setting.run(team, releaseTag(team, "v9.9.9"));
    assertFailed(run);
    assert.ok(
      run.annotations.some(({ level, message }) => level === "error" && message.includes("9.9.9")),
      run.tail,
    );
    assert.equal(await version(url), "1.1.0");
  });

  await tally.check("a push to another branch and a tag that is no release roll out nothing", async () => {
    const other = pushToMain(team);
    other.payload.ref = "refs/heads/feature";
    for (const event of [other, releaseTag(team, "nightly")]) {
      const run = await setting.run(team, event);
      assert.equal(run.jobs["deploy-local"], "skipped", run.tail);
    }
    assert.equal(await version(url), "1.1.0");
  });

  await tally.check("on a runner that is thrown away after each job, nothing is deployed to it", async () => {
    const hosted = clockTeam(open, "hosted");
    const env = { RUNNER_ENVIRONMENT: "github-hosted" };
    const run = await hosted.setting.run(hosted.team, pushToMain(hosted.team), { env });
    assertJobs(run, {
      check: "success",
      "build-push": "skipped",
      "deploy-local": "skipped",
      result: "success",
    });
  });

  await tally.check("the stockroom example goes the whole way", async () => {
    const { setting: stock, team: warehouse } = await stockroomTeam(open);
    const run = await stock.run(warehouse, pushToMain(warehouse));
    assertJobs(run, rolledOut);
    const call = { name: "search_items", arguments: { query: "box" } };
    assert.match(await ask(run.outputs("deploy-local").url, call), /BOX/);
  });
}

async function stockroomTeam(open) {
  const setting = open("stockroom");
  const team = setting.team("stockroom");
  team.add("examples/stockroom", { caller: "own-runner.yml" });
  await useFreePort(team, "The example, on a port for this test");
  return { setting, team };
}

/** The default port may be in use on this machine. */
async function useFreePort(team, message) {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const { port } = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  team.edit("mcp.yaml", "runtime: {", `runtime: { port: ${port},`);
  team.commit(message);
}

const noon = { name: "convert_time", arguments: { time: "2026-11-22T12:00:00Z", zone: "Asia/Tokyo" } };

/** Calls a tool through the official client. */
async function ask(url, call = noon) {
  return withClient(url, async (client) =>
    (await client.callTool(call)).content.map(({ text }) => text).join("\n"),
  );
}

const version = (url) => withClient(url, async (client) => client.getServerVersion()?.version);

async function withClient(url, use) {
  const client = new Client({ name: "workflow-e2e", version: "1.0.0" });
  await client.connect(new StreamableHTTPClientTransport(new URL(url)));
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}
