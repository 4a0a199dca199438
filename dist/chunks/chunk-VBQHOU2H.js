import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  unreachable
} from "./chunk-GAJYQUDI.js";

// src/image/bridge-file.ts
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
async function readBridge(start = dirname(fileURLToPath(import.meta.url))) {
  let folder = start;
  for (let level = 0; level < 4; level += 1) {
    for (const candidate of [join(folder, "bridge.js"), join(folder, "dist", "bridge.js")]) {
      const found = await readFile(candidate).catch(() => void 0);
      if (found) return found;
    }
    folder = dirname(folder);
  }
  throw unreachable("bridge-missing", 'dist/bridge.js is not there. Run "npm run build".');
}

export {
  readBridge
};
