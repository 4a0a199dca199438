// node scripts/release.mjs VERSION: what a release is made of, in release/: the package, an SPDX list of what it was
// built from, and the notes of this version. Installs and builds nothing.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const [version = ""] = process.argv.slice(2);
const out = join(root, "release");

function fail(why) {
  console.error(`release: ${why}`);
  process.exit(2);
}

/** @returns stdout */
function npm(...argv) {
  const { status, stdout, stderr } = spawnSync("npm", argv, { cwd: root, encoding: "utf8" });
  if (status !== 0) fail(`npm ${argv[0]} ended with ${status}: ${stderr}`);
  return stdout;
}

const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
if (!/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/.test(version)) fail(`${JSON.stringify(version)} is no version.`);
if (manifest.version !== version) fail(`package.json says ${manifest.version}, not ${version}.`);
const notes = readFileSync(join(root, "CHANGELOG.md"), "utf8")
  .split(/^(?=## )/m)
  .find((section) => section.startsWith(`## ${version}`));
if (notes === undefined) fail(`CHANGELOG.md has no section ${version}.`);

rmSync(out, { recursive: true, force: true });
mkdirSync(out);
npm("pack", "--ignore-scripts", "--pack-destination", out);
// From the lock alone: what is installed here does not matter.
writeFileSync(join(out, "sbom.spdx.json"), npm("sbom", "--package-lock-only", "--sbom-format", "spdx"));
writeFileSync(join(out, "notes.md"), notes);
console.log(`release/ holds ${version}.`);
