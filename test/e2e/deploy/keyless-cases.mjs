import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import { pushServer } from "./images.mjs";
import { claims, rulesOf, told } from "./setting.mjs";

/** The role that docs/kubernetes.md tells people to make: what is written there is what is tested. */
function documentedRole(namespace) {
  const page = readFileSync(new URL("../../../docs/kubernetes.md", import.meta.url), "utf8");
  const yaml = /```yaml\n(apiVersion: rbac[\s\S]*?)```/.exec(page)?.[1] ?? "";
  return parseAllDocuments(yaml.replaceAll("mcp-ads", namespace)).map((one) => one.toJS());
}

/** Deploys without any stored credential: the workflow's own token, and only the right one. */
export async function keylessCases(tally, setting) {
  const server = setting.open("keyless");
  const { cluster } = setting;
  writeFileSync(
    join(server.folder, "api.crt"),
    readFileSync(join(cluster.folder, "apiserver/apiserver.crt")),
  );
  cluster.apply(documentedRole(server.namespace));
  const image = await pushServer(cluster.registry, { name: "keyless" });
  const deploy = (as) =>
    server.deploy(image, { environment: "keyless", as, env: { KUBECONFIG: "/nonexistent" } });

  await tally.check(
    "a workflow deploys by its own token, with the documented role of one namespace",
    async () => {
      const result = await deploy(claims);
      assert.equal(result.exitCode, 0, told(result));
      assert.doesNotMatch(JSON.stringify(result.report) + result.stderr, /eyJ[\w-]+\.eyJ/);
    },
  );
  const wrong = {
    job_workflow_sha: "2".repeat(40),
    repository_id: "778",
    repository_owner_id: "4243",
    environment: "somewhere",
  };
  for (const [claim, value] of Object.entries(wrong)) {
    await tally.check(`a token with another ${claim} opens nothing`, async () => {
      const result = await deploy({ ...claims, [claim]: value });
      assert.equal(result.exitCode, 3, told(result));
      assert.deepEqual(rulesOf(result), ["cluster-forbidden"], told(result));
    });
  }
  await tally.check("a token for another cluster opens nothing", async () => {
    const file = join(server.folder, "platform.yaml");
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace(cluster.audience, "https://mcp-pipeline.test/clusters/two"));
    const result = await deploy(claims).finally(() => writeFileSync(file, text));
    assert.equal(result.exitCode, 3, told(result));
    assert.deepEqual(rulesOf(result), ["cluster-forbidden"], told(result));
  });
}
