// node test/e2e/engines/cluster/up.mjs FOLDER: a cluster that runs until this process ends, for trying things out.
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { startCluster } from "./cluster.mjs";

const folder = resolve(process.argv[2] ?? "cluster");
mkdirSync(folder, { recursive: true });
const started = Date.now();
const cluster = await startCluster({ folder, log: (text) => console.log(text) });
console.log(`up in ${((Date.now() - started) / 1000).toFixed(1)} s`);
const { address, registry, kubeconfig, certificateAuthority, issuer, audience } = cluster;
writeFileSync(
  join(folder, "cluster.json"),
  JSON.stringify({ address, registry, kubeconfig, certificateAuthority, issuer, audience }, undefined, 2),
);
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => cluster.stop().then(() => process.exit(0)));
console.log(`export KUBECONFIG=${kubeconfig}`);
