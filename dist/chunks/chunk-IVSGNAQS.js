import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  boolean,
  int,
  looseObject,
  record,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";
import {
  ZodError,
  prettifyError
} from "./chunk-MSZFCAM2.js";

// src/image/node-lock.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
var packageSchema = looseObject({
  dependencies: record(string(), string()).optional(),
  optionalDependencies: record(string(), string()).optional(),
  devDependencies: record(string(), string()).optional(),
  workspaces: unknown().optional(),
  packageManager: string().optional()
});
var lockSchema = looseObject({
  lockfileVersion: int(),
  packages: record(
    string(),
    looseObject({ link: boolean().optional(), resolved: string().optional() })
  )
});
var nothing = { links: /* @__PURE__ */ new Map(), archives: /* @__PURE__ */ new Set() };
var locks = ["npm-shrinkwrap.json", "package-lock.json"];
var otherManagers = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "Yarn"],
  ["bun.lock", "Bun"],
  ["bun.lockb", "Bun"]
];
async function readNodePackage(task) {
  const has = (path) => task.sources.some((source) => source.path === path);
  if (!has("package.json")) return { production: false, development: false, ...nothing };
  const { production, development } = await readPackageJson(task);
  if (!development) return { production, development, ...nothing };
  const lockFile = locks.find(has);
  if (!lockFile) throw noLock(has);
  return { production, development, lockFile, ...await readLocalPackages(task, lockFile) };
}
async function readPackageJson(task) {
  const manifest = await readJson(task, "package.json", packageSchema);
  const count = (part) => Object.keys(part ?? {}).length;
  const workspaces = manifest.workspaces !== void 0;
  const production = count(manifest.dependencies) + count(manifest.optionalDependencies) > 0 || workspaces;
  const development = production || count(manifest.devDependencies) > 0;
  return { production, development, workspaces, packageManager: manifest.packageManager };
}
function noLock(has) {
  const other = otherManagers.find(([file]) => has(file));
  const place = { file: "package.json" };
  if (other) {
    const message2 = `${other[0]} found: this version installs with npm only, ${other[1]} is not exercised yet. Run "npm install --package-lock-only" and commit package-lock.json.`;
    return badInput("lock-file-unsupported", message2, place);
  }
  const message = 'package.json has dependencies but no package-lock.json, so nobody knows which versions ship. Run "npm install" once and commit package-lock.json (is it in .gitignore?).';
  return badInput("lock-file-missing", message, place);
}
async function readLocalPackages(task, lockFile) {
  const lock = await readJson(task, lockFile, lockSchema);
  const found = { links: /* @__PURE__ */ new Map(), archives: /* @__PURE__ */ new Set() };
  for (const [place, { link, resolved }] of Object.entries(lock.packages)) {
    const archive = resolved?.startsWith("file:") ? resolved.slice("file:".length) : void 0;
    const path = link ? resolved : archive;
    if (path === void 0) continue;
    if (path.startsWith("..") || path.startsWith("/")) {
      const message = `${place} is the local package ${path}, outside the manifest's folder. Publish it, or move mcp.yaml up so that both are below it.`;
      throw badInput("dependency-outside", message, { file: lockFile });
    }
    if (link) found.links.set(place, path);
    else found.archives.add(path);
  }
  return found;
}
async function readJson(task, file, schema) {
  try {
    return schema.parse(JSON.parse(await readFile(join(task.plan.directory, file), "utf8")));
  } catch (error) {
    const reason = error instanceof ZodError ? prettifyError(error) : String(error);
    throw badInput("package-json-invalid", `${file} cannot be used: ${reason}. Run "npm install" again.`, {
      file
    });
  }
}

export {
  readNodePackage,
  readPackageJson
};
