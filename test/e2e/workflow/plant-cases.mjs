import assert from "node:assert/strict";
import { pullRequest } from "./events.mjs";
import { assertFailed } from "./pull-request-cases.mjs";

/** Defects planted in the pipeline itself: the harness must see them, though act hides some. */
export async function plantCases(tally, open) {
  await tally.check("an input that an action.yml forgets to map is missed", async () => {
    const { setting, team } = await subfolderTeam(open, "unmapped");
    const good = await setting.run(team, pullRequest(team));
    assert.equal(good.exitCode, 0, good.tail);
    setting.pipeline((file, text) =>
      file === "actions/validate/action.yml" ? text.replace(/ +INPUT_MANIFEST: .*\n/, "") : text,
    );
    assertFailed(await setting.run(team, pullRequest(team)));
  });

  await tally.check("a stage whose committed code is missing fails the check", async () => {
    const { setting, team } = await subfolderTeam(open, "no-dist");
    setting.pipeline((file, text) =>
      file === "actions/lint/action.yml" ? text.replace("dist/lint.js", "dist/gone.js") : text,
    );
    const run = await setting.run(team, pullRequest(team));
    assertFailed(run);
    assert.deepEqual(
      [run.steps("check").lint, run.steps("check")["contract-test"]],
      ["failure", "success"],
      run.tail,
    );
  });
}

/** A team whose manifest is not where the default looks. */
async function subfolderTeam(open, name) {
  const setting = open(name);
  const team = setting.team("clock");
  team.add("test/fixtures/workflow/clock", { at: "server" });
  team.useCaller("one-server.yml", (text) => `${text}    with:\n      manifest: server/mcp.yaml\n`);
  team.lock("server");
  team.commit("A clock in a folder");
  return { setting, team };
}
