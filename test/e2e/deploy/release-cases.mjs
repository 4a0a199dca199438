import assert from "node:assert/strict";
import { pushServer } from "./images.mjs";
import { rulesOf, told } from "./setting.mjs";

/** What this platform and this run cannot have: no signatures, and no commit that a proof could be about. */
const notHere = new Set(["image-trusted", "proof-attached"]);
const openChecks = ({ report }) =>
  report.checks.filter(({ id, status }) => status !== "passed" && !notHere.has(id)).map(({ id }) => id);

/** One server's life: a first release, a second one, bad ones, and the way back. */
export async function releaseCases(tally, setting) {
  const { registry } = setting.cluster;
  const server = setting.open("hello");
  const one = await pushServer(registry, { env: { RELEASE: "1" } });
  const two = await pushServer(registry, { env: { RELEASE: "2" } });
  const crash = await pushServer(registry, { behaviour: "crash" });
  const image = () => server.json("get", "deployment", "hello").spec.template.spec.containers[0].image;

  await tally.check("a first release is deployed, and every check of it is made", async () => {
    const result = await server.deploy(one);
    assert.equal(result.exitCode, 0, told(result));
    assert.deepEqual(result.report.outputs, { url: server.url, release: "1" });
    assert.deepEqual(openChecks(result), ["rollback-rehearsed"], told(result));
  });
  await tally.check("a second release replaces it", async () => {
    const result = await server.deploy(two);
    assert.equal(result.exitCode, 0, told(result));
    assert.equal(image(), two);
    assert.deepEqual(openChecks(result), [], told(result));
  });
  await tally.check("a release that crashes is named and rolled back, checked like any deploy", async () => {
    const result = await server.deploy(crash);
    assert.equal(result.exitCode, 1, told(result));
    assert.deepEqual(rulesOf(result).toSorted(), ["release-rolled-back", "server-crashes"], told(result));
    assert.match(JSON.stringify(result.report.findings), /the database password is missing/);
    assert.equal(image(), two);
  });
  await tally.check("row 1: image-missing, and the old release stays", async () => {
    const result = await server.deploy(one.replace(/[0-9a-f]{4}$/, "0000"));
    assert.equal(result.exitCode, 1, told(result));
    assert.ok(rulesOf(result).includes("image-missing"), told(result));
    assert.equal(image(), two);
  });
  await tally.check("history and status tell of it", async () => {
    const history = await server.run(["history", "--environment", "staging"]);
    const rows = history.report.releases?.map(({ release, state }) => `${release} ${state}`);
    assert.deepEqual(rows, ["4 failed", "3 failed", "2 current", "1 superseded"], told(history));
    const status = await server.run(["status", "--environment", "staging"]);
    assert.equal(status.exitCode, 0, told(status));
    assert.equal(status.report.release, 2);
  });
  await tally.check("rollback goes to the verified release before", async () => {
    const result = await server.run(["rollback", "--environment", "staging"]);
    assert.equal(result.exitCode, 0, told(result));
    assert.equal(result.report.rollbackTo, 1);
    assert.equal(image(), one);
  });
  await tally.check(
    "the first release that fails leaves nothing to be reached; its record stays",
    async () => {
      const first = setting.open("first");
      const result = await first.deploy(await pushServer(registry, { name: "first", behaviour: "crash" }));
      assert.equal(result.exitCode, 1, told(result));
      assert.deepEqual(first.json("get", "deployment,service,httproute").items, []);
      const history = await first.run(["history", "--environment", "staging"]);
      assert.match(history.report.releases?.[0]?.diagnosis ?? "", /database password/, told(history));
    },
  );
}
