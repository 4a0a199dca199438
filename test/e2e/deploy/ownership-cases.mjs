import assert from "node:assert/strict";
import { pushServer } from "./images.mjs";
import { rulesOf, told } from "./setting.mjs";

/** What is whose: leftovers of old releases, objects that changed hands, objects of others. */
export async function ownershipCases(tally, setting) {
  const { registry } = setting.cluster;
  const image = await pushServer(registry, { name: "owned" });
  const server = setting.open("owned", { env: 'env: { GREETING: "one" }\n' });
  const configs = () =>
    server
      .json("get", "configmap")
      .items.map((one) => one.metadata.name)
      .filter((name) => /-env-/.test(name));
  const relabel = (name, owner) =>
    server.kubectl("label", "configmap", name, `app.kubernetes.io/managed-by=${owner}`, "--overwrite");

  await tally.check("what a release no longer has is pruned", async () => {
    assert.equal((await server.deploy(image)).exitCode, 0);
    const [before] = configs();
    server.edit((text) => text.replace('"one"', '"two"'));
    const result = await server.deploy(image);
    assert.equal(result.exitCode, 0, told(result));
    assert.equal(configs().length, 1);
    assert.notEqual(configs()[0], before);
  });
  await tally.check("what has changed hands since is left in place, and told", async () => {
    const [before] = configs();
    relabel(before, "somebody-else");
    server.edit((text) => text.replace('"two"', '"three"'));
    const result = await server.deploy(image);
    assert.equal(result.exitCode, 0, told(result));
    assert.ok(
      result.report.findings.some((one) => one.ruleId === "object-left-in-place"),
      told(result),
    );
    assert.ok(configs().includes(before));
  });
  await tally.check("objects of others are refused, and taken over when asked, selectors kept", async () => {
    const other = setting.open("adopted");
    const labels = { app: "legacy" };
    const containers = [{ name: "server", image }];
    const template = { metadata: { labels }, spec: { containers } };
    setting.cluster.apply([
      {
        apiVersion: "apps/v1",
        kind: "Deployment",
        metadata: { name: "adopted", namespace: "mcp-adopted" },
        spec: { replicas: 1, selector: { matchLabels: labels }, template },
      },
    ]);
    const refused = await other.deploy(image);
    assert.equal(refused.exitCode, 2, told(refused));
    assert.deepEqual(rulesOf(refused), ["object-not-ours"]);
    const taken = await other.deploy(image, { args: ["--adopt"] });
    assert.equal(taken.exitCode, 0, told(taken));
    assert.deepEqual(other.json("get", "deployment", "adopted").spec.selector.matchLabels, labels);
  });
}
