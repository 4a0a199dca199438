import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/source/package-root.ts
import { sep } from "node:path";
import { fileURLToPath } from "node:url";
function packageRoot() {
  const path = fileURLToPath(import.meta.url);
  const at = Math.max(...["dist", "src"].map((folder) => path.lastIndexOf(`${sep}${folder}${sep}`)));
  return path.slice(0, at);
}

export {
  packageRoot
};
