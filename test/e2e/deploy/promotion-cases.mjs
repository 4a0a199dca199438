import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { join } from "node:path";
import { pushServer } from "./images.mjs";
import { rulesOf, told } from "./setting.mjs";

/** Production takes the digest that staging proved, found by the commit; never another, never a new build. */
export async function promotionCases(tally, setting) {
  const { cluster } = setting;
  const [host, port] = cluster.registry.split(":");
  // The same registry under a loopback name: clients speak plain HTTP to those only.
  const forward = createServer((socket) => {
    const far = connect(Number(port), host);
    for (const [from, to] of [
      [socket, far],
      [far, socket],
    ])
      from.pipe(to).on("error", () => to.destroy());
  });
  await new Promise((resolve) => forward.listen(0, "127.0.0.1", resolve));
  const registry = `127.0.0.1:${forward.address().port}`;
  cluster.trustRegistry(registry, cluster.registry);
  const server = setting.open("promoted");
  const platform = join(server.folder, "platform.yaml");
  const text = readFileSync(platform, "utf8").replace(`"${cluster.registry}/mcp"`, `"${registry}/mcp"`);
  const production =
    '  production: { promoteFrom: staging, clusters: [one], delivery: { kind: apply }, domain: "{name}.mcp.test" }\n';
  const apart = 'namespace: "mcp-{owner.team}-{environment}"';
  const named = text.replace("environments:\n", `environments:\n${production}`);
  writeFileSync(platform, named.replace(/namespace: "[^"]*"/, apart));
  for (const environment of ["staging", "production"])
    cluster.apply([
      { apiVersion: "v1", kind: "Namespace", metadata: { name: `mcp-promoted-${environment}` } },
    ]);
  const commit = "c".repeat(40);
  const tag = `sha-${commit}`;
  const image = await pushServer(registry, { name: "promoted", index: true, tag });
  const env = { GITHUB_SHA: commit, GITHUB_REPOSITORY: "acme/promoted" };
  const promote = (more = env) => server.run(["deploy", "--environment", "production"], { env: more });

  await tally.check("production refuses a commit that staging never proved", async () => {
    const result = await promote();
    assert.equal(result.exitCode, 1, told(result));
    assert.deepEqual(rulesOf(result), ["proof-missing"], told(result));
  });
  await tally.check("production takes the digest that staging proved", async () => {
    const staged = await server.deploy(image, { env });
    assert.equal(staged.exitCode, 0, told(staged));
    assert.ok(
      staged.report.checks.some((check) => check.id === "proof-attached" && check.status === "passed"),
      told(staged),
    );
    // One host name for both environments here: staging makes room.
    cluster.kubectl("-n", "mcp-promoted-staging", "delete", "httproute", "promoted");
    const result = await promote();
    assert.equal(result.exitCode, 0, told(result));
    const live = cluster.kubectl(
      "-n",
      "mcp-promoted-production",
      "get",
      "deployment",
      "promoted",
      "-o",
      "json",
    );
    assert.equal(JSON.parse(live).spec.template.spec.containers[0].image, image);
  });
  await tally.check("another commit is not promoted on this one's proof", async () => {
    const result = await promote({ ...env, GITHUB_SHA: "d".repeat(40) });
    assert.deepEqual(rulesOf(result), ["proof-missing"], told(result));
  });
  forward.close();
}
