import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pushServer } from "../deploy/images.mjs";
import { rulesOf, told } from "../deploy/setting.mjs";

/** Two clusters in a line, under one kubeconfig. */
export async function clusterCases(tally, setting, other) {
  const { cluster } = setting;
  const server = setting.open("line");
  other.apply([{ apiVersion: "v1", kind: "Namespace", metadata: { name: "mcp-line" } }]);
  const merged = JSON.parse(readFileSync(cluster.kubeconfig, "utf8"));
  const second = JSON.parse(readFileSync(other.kubeconfig, "utf8"));
  merged.clusters = [
    { name: "c1", cluster: merged.clusters[0].cluster },
    { name: "c2", cluster: second.clusters[0].cluster },
  ];
  const user = merged.users[0].name;
  merged.contexts = ["c1", "c2"].map((name) => ({ name, context: { cluster: name, user } }));
  const kubeconfig = join(server.folder, "both.json");
  writeFileSync(kubeconfig, JSON.stringify(merged));
  other.trustRegistry(cluster.registry);
  const env = { KUBECONFIG: kubeconfig };
  const image = (release, more = {}) =>
    pushServer(cluster.registry, { name: "line", env: { RELEASE: release }, ...more });
  const live = (one) =>
    JSON.parse(one.kubectl("-n", "mcp-line", "get", "deployment", "line", "-o", "json")).spec.template.spec
      .containers[0].image;

  const [one, two] = [await image("1"), await image("2")];
  await tally.check("clusters are deployed to in order", async () => {
    const result = await server.deploy(one, { environment: "line", env });
    assert.equal(result.exitCode, 0, told(result));
    assert.deepEqual([live(cluster), live(other)], [one, one]);
  });
  await tally.check(
    "a failure on the second cluster stops the line and puts the first one back",
    async () => {
      // Pods of the second cluster may not start any more: its namespace has no room.
      other.apply([
        {
          apiVersion: "v1",
          kind: "ResourceQuota",
          metadata: { name: "full", namespace: "mcp-line" },
          spec: { hard: { pods: "1" } },
        },
      ]);
      const result = await server.deploy(two, { environment: "line", env });
      assert.equal(result.exitCode, 1, told(result));
      assert.ok(rulesOf(result).includes("quota-exceeded"), told(result));
      assert.ok(rulesOf(result).includes("cluster-put-back"), told(result));
      assert.deepEqual([live(cluster), live(other)], [one, one]);
    },
  );
}
