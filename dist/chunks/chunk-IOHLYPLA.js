import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  mergeCodePolicy
} from "./chunk-UB674VI7.js";
import {
  manifestLayers,
  mergeLayers
} from "./chunk-YMDMJLHL.js";
import {
  compilePolicy
} from "./chunk-VLFZ7M2X.js";
import {
  manifestSchema
} from "./chunk-GYU3GC6Y.js";
import {
  membersOf
} from "./chunk-PX3ANLY6.js";

// src/surface/lock-input.ts
var none = "";
function lockInput({ manifest, file, locate }, platform, surface, observed) {
  const defaults = platform.manifestDefaults;
  const policyFor = (environment) => {
    const { policy } = platform;
    const sources = {
      manifest,
      locateManifest: locate,
      defaults,
      policy,
      locatePlatform: locate,
      environment
    };
    const merged = mergeLayers(manifestLayers(sources), { file, line: 1, column: 1 });
    const parsed = manifestSchema.safeParse(merged.value);
    if (!parsed.success) return { entries: [] };
    return mergeCodePolicy(compilePolicy(parsed.data, merged.locate), surface).policy;
  };
  const named = [manifest, defaults].flatMap(
    (layer) => membersOf(membersOf(layer).find(([key]) => key === "environments")?.[1]).map(([name]) => name)
  );
  const environments = new Map([...new Set(named)].sort().map((name) => [name, policyFor(name)]));
  return { surface, policy: policyFor(none), observed, environments };
}

export {
  lockInput
};
