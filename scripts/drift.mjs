// Fails where dist/ or schemas/ are not what src/ builds to. Both are deleted and built again, so that a build
// step that silently does nothing cannot pass.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Path → hash of every generated file. */
function snapshot() {
  const files = ["dist", "schemas"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name)),
  );
  const hash = (path) => createHash("sha256").update(readFileSync(path)).digest("hex");
  return new Map(files.map((path) => [relative(root, path), hash(path)]));
}

const before = snapshot();
const build = spawnSync(process.execPath, [join(root, "scripts", "build.mjs")], { stdio: "inherit" });
if (build.status !== 0) process.exit(build.status ?? 1);
const after = snapshot();
const drifted = [...new Set([...before.keys(), ...after.keys()])].filter(
  (path) => before.get(path) !== after.get(path),
);
if (drifted.length > 0) {
  console.error("Generated files were not up to date:");
  for (const path of drifted.sort()) console.error(`  ${path}`);
  console.error("They have been built again by `npm run build`; commit them with the change.");
  process.exit(1);
}
console.log(`dist and schemas are up to date (${after.size} files).`);
