import { sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Folder that holds the pipeline itself, absolute: the one above `dist/` when built, above `src/` otherwise. The
 * bundler may put any file into `dist/chunks/`, so a relative path from the file that asks would not do.
 */
export function packageRoot(): string {
  const path = fileURLToPath(import.meta.url);
  const at = Math.max(...["dist", "src"].map((folder) => path.lastIndexOf(`${sep}${folder}${sep}`)));
  return path.slice(0, at);
}
