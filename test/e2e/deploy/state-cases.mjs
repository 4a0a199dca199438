import assert from "node:assert/strict";
import { pushServer } from "./images.mjs";
import { rulesOf, told } from "./setting.mjs";

/** What others do to a release while it is rolled out, and afterwards. */
export async function stateCases(tally, setting) {
  const { registry } = setting.cluster;
  const server = setting.open("state");
  const push = (behaviour, release) =>
    pushServer(registry, { name: "state", behaviour, env: { RELEASE: release } });
  const good = await push("good", "1");
  const status = () => server.run(["status", "--environment", "staging"]);
  const found = ({ report }) => report.findings.map((one) => one.ruleId);

  await tally.check("status says server-not-deployed of what never was", async () => {
    const result = await status();
    assert.equal(result.exitCode, 1, told(result));
    assert.deepEqual(rulesOf(result), ["server-not-deployed"]);
  });
  await tally.check(
    "server-port-open: a server that can be reached past the gateway is refused",
    async () => {
      const result = await server.deploy(await push("open-port", "1"));
      assert.equal(result.exitCode, 1, told(result));
      assert.ok(rulesOf(result).includes("server-port-open"), told(result));
    },
  );
  await tally.check("row 48: a rollout that somebody pauses", async () => {
    assert.equal((await server.deploy(good)).exitCode, 0);
    const slow = await push("slow", "2");
    const pause = setInterval(() => {
      const live = server.json("get", "deployment", "state");
      if (live.spec.template.spec.containers[0].image !== slow) return;
      clearInterval(pause);
      server.kubectl("rollout", "pause", "deployment/state");
    }, 300);
    const result = await server.deploy(slow).finally(() => clearInterval(pause));
    assert.equal(result.exitCode, 1, told(result));
    assert.ok(rulesOf(result).includes("rollout-paused"), told(result));
    server.kubectl("rollout", "resume", "deployment/state");
  });
  await tally.check(
    "rollout-superseded: another writer ends the wait, and nothing is rolled back",
    async () => {
      const slow = await push("slow", "3");
      const steal = setInterval(() => {
        const live = server.json("get", "deployment", "state");
        if (live.spec.template.spec.containers[0].image !== slow) return;
        clearInterval(steal);
        server.kubectl("set", "env", "deployment/state", "STOLEN=yes");
      }, 300);
      const result = await server.deploy(slow).finally(() => clearInterval(steal));
      assert.equal(result.exitCode, 1, told(result));
      assert.deepEqual(rulesOf(result), ["rollout-superseded"], told(result));
    },
  );
  await tally.check(
    "status tells object-drifted by owner, object-deleted and release-not-whole",
    async () => {
      assert.equal((await server.deploy(good)).exitCode, 0);
      const drifted = await status();
      assert.ok(found(drifted).includes("object-drifted"), told(drifted));
      server.kubectl("delete", "service", "state");
      server.kubectl("scale", "deployment/state", "--replicas=0");
      const broken = await status();
      assert.equal(broken.exitCode, 1, told(broken));
      assert.ok(found(broken).includes("object-deleted"), told(broken));
      assert.ok(found(broken).includes("release-not-whole"), told(broken));
    },
  );
}
