import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openCluster
} from "./chunk-ALUES763.js";

// src/kubernetes/client/each.ts
import { resolve } from "node:path";
async function onEachCluster(plan, { platform, cwd, env, signal }, work) {
  const platformFile = platform === void 0 ? {} : { platformFile: resolve(cwd, platform) };
  const results = [];
  for (const name of plan.target.clusters ?? []) {
    const cluster = await openCluster({
      platform: plan.platform,
      ...platformFile,
      cluster: name,
      env,
      signal
    });
    try {
      results.push(await work(cluster, name));
    } finally {
      cluster.close();
    }
  }
  return results;
}

export {
  onEachCluster
};
