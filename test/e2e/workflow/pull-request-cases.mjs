import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { mergeGroup, pullRequest } from "./events.mjs";

const clock = "test/fixtures/workflow/clock";
const checked = { check: "success", result: "success" };
const nothingElse = {
  "build-push": "skipped",
  "contract-test-image": "skipped",
  "deploy-local": "skipped",
  "deploy-staging": "skipped",
  "deploy-production": "skipped",
  register: "skipped",
};

/** Pull requests and the merge queue: good, broken, and hostile ones. */
export async function pullRequestCases(tally, open) {
  await tally.check("a good pull request: all checks run, nothing is deployed", async () => {
    const { setting, team } = clockTeam(open, "good");
    const run = await setting.run(team, pullRequest(team));
    assertJobs(run, { ...checked, ...nothingElse });
    assert.deepEqual(Object.keys(run.steps("check")), [
      "check out",
      "node",
      "validate",
      "lint",
      "contract-test",
      "reports",
    ]);
    for (const stage of ["validate", "lint", "contract-test"])
      assert.match(run.summary("check"), new RegExp(stage));
    assert.equal(run.outputs("check")["deploy-to"], "");
  });

  await tally.check("a misspelt field fails the pull request, located in the manifest", async () => {
    const { setting, team } = clockTeam(open, "misspelt");
    team.edit("mcp.yaml", "description:", "desription:");
    team.commit("Misspell");
    const run = await setting.run(team, pullRequest(team));
    assertFailed(run);
    const found = run.annotations.filter(
      ({ level, file, line }) => level === "error" && file === "mcp.yaml" && line === "3",
    );
    assert.equal(found.length, 1, `no annotation at mcp.yaml:3\n${JSON.stringify(run.annotations)}`);
    assert.match(found[0].message, /description/);
    assert.equal(run.steps("check")["contract-test"], undefined);
  });

  await tally.check("every problem of a manifest is annotated, not only the first", async () => {
    const { setting, team } = clockTeam(open, "two-problems");
    team.edit("mcp.yaml", "name: clock", "name: Clock");
    team.edit("mcp.yaml", "description:", "desription:");
    team.commit("Break twice");
    const run = await setting.run(team, pullRequest(team));
    assertFailed(run);
    const lines = run.annotations.filter(({ file }) => file === "mcp.yaml").map(({ line }) => line);
    assert.ok(lines.includes("2") && lines.includes("3"), `annotated lines: ${lines}`);
  });

  await tally.check("a tool that the manifest does not list fails the contract test", async () => {
    const { setting, team } = clockTeam(open, "unlisted-tool");
    team.edit("server.js", 'name: "convert_time"', 'name: "convert_times"');
    team.commit("Rename the tool in code only");
    const run = await setting.run(team, pullRequest(team));
    assertFailed(run);
    assert.equal(run.steps("check")["contract-test"], "failure");
    assert.ok(run.annotations.some(({ message }) => message.includes("convert_times")));
  });

  await tally.check("a server that does not start says why", async () => {
    const { setting, team } = clockTeam(open, "does-not-start");
    team.write("server.js", 'throw new Error("the database is on fire");\n');
    team.commit("Break the start");
    const run = await setting.run(team, pullRequest(team));
    assertFailed(run);
    assert.match(run.tail, /the database is on fire/);
  });

  await tally.check("a merge queue entry is checked as a pull request is", async () => {
    const { setting, team } = clockTeam(open, "merge-queue", { caller: "merge-queue.yml" });
    assertJobs(await setting.run(team, mergeGroup(team)), { ...checked, ...nothingElse });
  });

  await tally.check("several manifests in one repository: each has its jobs", async () => {
    const setting = open("several");
    const team = setting.team("ads");
    for (const name of ["ads-reports", "ads-budgets"]) {
      const at = `servers/${name}`;
      team.add(clock, { at, caller: "several-servers.yml" });
      team.edit(`${at}/mcp.yaml`, "name: clock", `name: ${name}`);
      team.lock(at);
    }
    const base = team.commit("Two servers");
    team.edit("servers/ads-reports/server.js", "Tokyo", "Kyoto");
    team.lock("servers/ads-reports");
    team.commit("One of them changes");
    const run = await setting.run(team, pullRequest(team, "feature", { base }));
    assert.equal(run.exitCode, 0, run.tail);
    assert.equal(run.outputs("find").manifests, '["servers/ads-reports/mcp.yaml"]', run.tail);
    const ended = run.lines.filter(({ job, jobResult }) => /\/result\s*$/.test(job ?? "") && jobResult);
    // That of the one server, and that of the whole run.
    assert.equal(ended.length, 2, run.tail);
  });

  await tally.check("names that a shell would run are only names", async () => {
    const { setting, team } = clockTeam(open, "hostile");
    const trap = join(setting.scratch, "trapped");
    const hostile = `$(touch ${trap})\`touch ${trap}\`";touch ${trap};"`;
    team.useCaller("one-server.yml", (text) => `${text}    with:\n      manifest: '${hostile}/mcp.yaml'\n`);
    team.commit("A hostile path");
    assertFailed(await setting.run(team, pullRequest(team, hostile)));
    assert.equal(existsSync(trap), false);
  });

  await tally.check("where node is missing, one step installs it", async () => {
    const { setting, team } = clockTeam(open, "no-node");
    const run = await setting.run(team, pullRequest(team), { nodeOnPath: false });
    assertJobs(run, checked);
    assert.ok(run.log.includes("Main install node"), run.tail);
  });
}

/** A team whose server is the clock, locked and committed. */
export function clockTeam(open, name, { caller } = {}) {
  const setting = open(name);
  const team = setting.team("clock");
  team.add(clock, { caller });
  team.lock();
  team.commit("A clock");
  return { setting, team };
}

export function assertJobs(run, expected) {
  const { jobs } = run;
  const seen = Object.fromEntries(Object.keys(expected).map((job) => [job, jobs[job]]));
  assert.deepEqual(seen, expected, run.tail);
  assert.equal(run.exitCode, 0, run.tail);
}

export function assertFailed(run) {
  assert.notEqual(run.exitCode, 0, `the run passed\n${run.tail}`);
  assert.equal(run.jobs.check, "failure", run.tail);
  assert.equal(run.jobs.result, "failure", run.tail);
}
