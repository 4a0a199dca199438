import { execFileSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Root of this repository. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));
/** Name under which act knows the copy. */
export const platformRepository = "acme/mcp-platform";

/** Commit of this work tree; what is not committed yet is copied all the same. */
export const commit = execFileSync("git", ["rev-parse", "HEAD"], { cwd: root, encoding: "utf8" }).trim();

/**
 * Copies what a platform repository holds (workflow, actions, dist) and rewrites what act cannot do:
 * `$/x` becomes OWNER/REPO/x@COMMIT, and the mapped inputs get a name that act does not invent.
 * @param change edits one file's text: (path, text) => text. Tests plant defects with it.
 */
export function copyPipeline(to, change = (_, text) => text) {
  if (!existsSync(join(root, "dist", "validate.js")))
    throw new Error("dist is missing. Build it: npm run build");
  const folders = ["actions", "dist", ".github/actions", ".github/workflows", "schemas/kubernetes"];
  for (const folder of folders) cpSync(join(root, folder), join(to, folder), { recursive: true });
  for (const file of yamlFiles(to)) {
    const text = change(file, readFileSync(join(to, file), "utf8"));
    writeFileSync(join(to, file), forAct(text));
  }
  return to;
}

const yamlFiles = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".yml"));

const forAct = (text) =>
  text
    .replaceAll(/uses: \$\/(\S+)/g, `uses: ${platformRepository}/$1@${commit}`)
    .replaceAll(/^( +)(INPUT_[A-Z-]+: )/gm, "$1MAPPED_$2");
