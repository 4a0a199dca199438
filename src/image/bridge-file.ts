import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { unreachable } from "../report/problem.ts";

/**
 * The bundled bridge (dist/bridge.js), which images of stdio servers carry. Beside this module where it is bundled,
 * in dist/ where it runs from source.
 * @throws Problem exit 3 `bridge-missing`.
 */
export async function readBridge(start = dirname(fileURLToPath(import.meta.url))): Promise<Buffer> {
  let folder = start;
  for (let level = 0; level < 4; level += 1) {
    for (const candidate of [join(folder, "bridge.js"), join(folder, "dist", "bridge.js")]) {
      const found = await readFile(candidate).catch(() => undefined);
      if (found) return found;
    }
    folder = dirname(folder);
  }
  throw unreachable("bridge-missing", 'dist/bridge.js is not there. Run "npm run build".');
}
