import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pushServer } from "../deploy/images.mjs";
import { told } from "../deploy/setting.mjs";
import { openProxy } from "./proxy.mjs";

/** The run is killed after each of its writes in turn; the next run must bring about the same as if nothing had been. */
export async function killCases(tally, setting) {
  const { cluster } = setting;
  const server = setting.open("killed", { env: 'env: { ROUND: "0" }\n' });
  const image = await pushServer(cluster.registry, { name: "killed" });
  const environment = "through";
  const text = JSON.parse(readFileSync(cluster.kubeconfig, "utf8"));
  const kubeconfig = join(server.folder, "through.json");
  const deploy = (url, onSpawn) => {
    text.clusters[0].cluster = { server: url };
    writeFileSync(kubeconfig, JSON.stringify(text));
    return server.deploy(image, { environment, env: { KUBECONFIG: kubeconfig }, onSpawn });
  };
  const direct = await openProxy(cluster, () => {});
  const first = await deploy(direct.url);
  await tally.check("a deploy to be disturbed", () => assert.equal(first.exitCode, 0, told(first)));

  for (let write = 1, killed = true; killed; write++) {
    server.edit((manifest) => manifest.replace(/ROUND: "\d+"/, `ROUND: "${write}"`));
    let child;
    let last = "";
    killed = false;
    const proxy = await openProxy(cluster, (number, what) => {
      if (number !== write) return;
      killed = true;
      last = what.replace(/\?.*/, "");
      child.kill("SIGKILL");
    });
    const result = await deploy(proxy.url, (spawned) => {
      child = spawned;
    });
    proxy.close();
    if (!killed) {
      assert.equal(result.exitCode, 0, told(result));
      console.log(`chaos  a whole deploy makes ${proxy.writes()} writes`);
      break;
    }
    await tally.check(`killed after write ${write} (${last}), the next run converges`, async () => {
      const again = await deploy(direct.url);
      assert.equal(again.exitCode, 0, told(again));
      assertConverged(server, write);
    });
  }
  direct.close();
}

function assertConverged(server, round) {
  const configs = server.json("get", "configmap").items;
  const own = configs.filter((one) => /-env-/.test(one.metadata.name));
  assert.deepEqual(
    own.map((one) => one.data.ROUND),
    [String(round)],
  );
  assert.equal(configs.filter((one) => /-gateway-/.test(one.metadata.name)).length, 1);
  const head = JSON.parse(configs.find((one) => one.metadata.name === "killed.through.releases").data.head);
  assert.equal(head.releases.at(-1).state, "verified");
  assert.ok(head.releases.every((one) => one.state !== "pending"));
}
