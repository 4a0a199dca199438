import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  prune,
  pruneCandidates,
  takeLease
} from "./chunk-CBBQBISJ.js";
import "./chunk-CPDZ3HL6.js";
import {
  readHead
} from "./chunk-J3D6OPZH.js";
import "./chunk-S3F7HNAD.js";
import "./chunk-P2JXYC7Z.js";
import "./chunk-VNXROSOB.js";
import {
  namespaceOf
} from "./chunk-73GXN7Z4.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-W235HKW5.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/kubernetes/deploy/remove.ts
async function removeFromCluster(request) {
  const { cluster, plan, run, signal, progress } = request;
  const place = {
    cluster,
    namespace: namespaceOf(plan),
    server: plan.name,
    environment: plan.environment
  };
  const { head } = await readHead(place);
  const candidates = pruneCandidates(head, []);
  if (candidates.length === 0) return { removed: 0, findings: [] };
  const lease = await takeLease({ place, run, signal, progress });
  try {
    const { findings } = await prune(cluster.within(lease.signal), candidates, progress);
    return { removed: candidates.length - findings.length, findings };
  } finally {
    await lease.release();
  }
}
export {
  removeFromCluster
};
