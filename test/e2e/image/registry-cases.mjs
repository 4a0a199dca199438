import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { plainServer } from "./servers.mjs";

const node = { runtime: { language: "node", command: ["node", "server.mjs"] } };

/** Registries that refuse, drop out and keep their tags. */
export async function registryCases(tally, setting) {
  const { team, proxy, locked, platform } = setting;
  const files = { "server.mjs": plainServer() };
  const behindProxy = platform({ registry: `${proxy.address}/mcp` });

  await tally.check("a dropped connection during the push is tried again", async () => {
    const shaky = team("shaky", files, node);
    proxy.drop = 2;
    const { code, said } = await shaky.build({}, behindProxy);
    assert.equal(code, 0, said);
    assert.equal(proxy.dropped, 2);
  });

  await tally.check("a tag that cannot be moved is an error, and the same commit is not", async () => {
    const fixed = team("fixed", files, node);
    proxy.immutable = true;
    const first = await fixed.build({}, behindProxy);
    assert.equal(first.code, 0, first.said);
    const again = await fixed.build({}, behindProxy);
    assert.equal(again.report.outputs.image, first.report.outputs.image, again.said);
    // The same commit, another image: the user's own base changed under it.
    const other = platform({
      registry: `${proxy.address}/mcp`,
      base: { ...setting.bases, "node:24": setting.bases["python:3.13"] },
    });
    const { code, report } = await fixed.build({}, other);
    assert.deepEqual([code, report.findings[0].ruleId], [3, "tag-immutable"]);
    assert.deepEqual(report.outputs, {});
    proxy.immutable = false;
  });

  await tally.check("a registry that refuses is an error that says what to do", async () => {
    const { code, report, said } = await team("outsider", files, node).build(
      {},
      platform({ registry: `${locked.address}/mcp` }),
    );
    assert.deepEqual([code, report?.findings[0].ruleId], [3, "image-registry-refused"], said);
    assert.match(report.findings[0].help, /docker login/);
  });

  await tally.check("a registry token opens it, and is written nowhere", async () => {
    const login = {
      MCP_PIPELINE_REGISTRY_USERNAME: locked.user,
      MCP_PIPELINE_REGISTRY_TOKEN: locked.password,
    };
    const insider = team("insider", files, node);
    const { code, said } = await insider.build(login, platform({ registry: `${locked.address}/mcp` }));
    assert.equal(code, 0, said);
    assert.ok(!said.includes(locked.password));
    const found = grep(locked.password, [
      setting.env.HOME,
      setting.env.MCP_PIPELINE_HOME,
      insider.folder,
      setting.env.BUILDX_CONFIG,
    ]);
    assert.equal(found, "");
  });
}

function grep(text, folders) {
  try {
    return execFileSync("grep", ["-rlF", "--", text, ...folders], { encoding: "utf8" });
  } catch (error) {
    if (error.status === 1) return "";
    throw error;
  }
}
