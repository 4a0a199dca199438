import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  prune,
  pruneCandidates,
  takeLease
} from "./chunk-25BMKQPE.js";
import "./chunk-6IESYPSP.js";
import {
  readHead
} from "./chunk-KJDLSH6R.js";
import "./chunk-S3F7HNAD.js";
import "./chunk-6KI6RJIQ.js";
import "./chunk-VNXROSOB.js";
import {
  namespaceOf
} from "./chunk-C6R56H4M.js";
import "./chunk-GCB3OWFC.js";
import "./chunk-25XEHV3U.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
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
