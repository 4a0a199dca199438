// npm run test:chaos: what takes long. Runs that are killed after each write, lines of clusters, and the failures that
// the cluster itself takes its time over.
import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { clusterCases } from "./chaos/cluster-cases.mjs";
import { killCases } from "./chaos/kill-cases.mjs";
import { slowCases } from "./chaos/slow-cases.mjs";
import { pushGateway } from "./deploy/images.mjs";
import { Setting } from "./deploy/setting.mjs";
import { startCluster } from "./engines/cluster/cluster.mjs";
import { Tally } from "./tally.mjs";

const tally = new Tally("chaos");
const scratch = realpathSync(mkdtempSync(join(tmpdir(), "mcp-pipeline-chaos-")));
const clusters = [];
const start = async (name) => {
  clusters.push(await startCluster({ folder: join(scratch, name) }));
  return clusters.at(-1);
};
const wanted = process.argv.slice(2);
const cases = { line: clusterCases, kill: killCases, slow: slowCases };
let setting;
try {
  const first = await start("one");
  setting = new Setting(first, await pushGateway(first.registry), join(scratch, "servers"));
  for (const [name, run] of Object.entries(cases)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    await run(tally, setting, name === "line" ? await start("two") : undefined);
  }
} catch (error) {
  tally.broken(error);
} finally {
  setting?.close();
  for (const cluster of clusters) await cluster.stop();
  rmSync(scratch, { recursive: true, force: true });
}
console.log(tally.summary());
if (tally.failed > 0) process.exitCode = 1;
