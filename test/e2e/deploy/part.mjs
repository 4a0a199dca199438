// The deploy part: real pods on a real cluster, behind the real gateway, by the command.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startCluster } from "../engines/cluster/cluster.mjs";
import { deliveryCases } from "./delivery-cases.mjs";
import { failureCases, healingCases } from "./failure-cases.mjs";
import { pushGateway } from "./images.mjs";
import { keylessCases } from "./keyless-cases.mjs";
import { ownershipCases } from "./ownership-cases.mjs";
import { promotionCases } from "./promotion-cases.mjs";
import { releaseCases } from "./release-cases.mjs";
import { renderCases } from "./render-cases.mjs";
import { Setting } from "./setting.mjs";
import { stateCases } from "./state-cases.mjs";

/** @param {import("../tally.mjs").Tally} tally */
export async function runPart(tally) {
  const scratch = realpathSync(mkdtempSync(join(tmpdir(), "mcp-pipeline-e2e-deploy-")));
  const started = Date.now();
  const cluster = await startCluster({ folder: join(scratch, "cluster") });
  console.log(`deploy  the cluster is up after ${((Date.now() - started) / 1000).toFixed(1)} s`);
  let setting;
  try {
    setting = new Setting(cluster, await pushGateway(cluster.registry), join(scratch, "servers"));
    await Promise.all([
      releaseCases(tally, setting).then(() => ownershipCases(tally, setting)),
      keylessCases(tally, setting).then(() => healingCases(tally, setting)),
      failureCases(tally, setting),
      promotionCases(tally, setting).then(() => stateCases(tally, setting)),
      deliveryCases(tally, setting).then(() => renderCases(tally, setting)),
    ]);
    for (const [what, why] of outOfReach) tally.notExercised(what, why);
  } finally {
    setting?.close();
    await cluster.stop();
    rmSync(scratch, { recursive: true, force: true });
  }
}

const outOfReach = [
  ["enforcement of NetworkPolicy", "no controller for it builds here; the API server accepts the objects"],
  ["clusters of AWS, Google Cloud and Azure", "their log-ins need their clouds"],
];
