import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readNodePackage,
  readPackageJson
} from "./chunk-IVSGNAQS.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/image/dockerfile/node-project.ts
var lockFiles = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"]
];
async function readNodeProject(task) {
  const paths = new Set(task.sources.map(({ path }) => path));
  if (!paths.has("package.json"))
    return { manager: "npm", production: false, development: false, inputs: [] };
  const manifest = await readPackageJson(task);
  const other = lockFiles.find(([file2]) => paths.has(file2));
  const npm = paths.has("package-lock.json") || paths.has("npm-shrinkwrap.json");
  if (npm || !other) return npmProject(await readNodePackage(task), manifest.workspaces);
  const [file, manager] = other;
  const version = new RegExp(`^${manager}@(\\d[\\w.-]*)`).exec(manifest.packageManager ?? "")?.[1];
  const workspaces = manifest.workspaces || paths.has("pnpm-workspace.yaml");
  return {
    manager,
    ...version === void 0 ? {} : { managerVersion: version },
    production: manifest.production,
    development: manifest.development,
    inputs: workspaces ? "all" : ["package.json", file]
  };
}
function npmProject(npm, workspaces) {
  const { production, development, lockFile, links, archives } = npm;
  const files = ["package.json", ...lockFile === void 0 ? [] : [lockFile]];
  const inputs = workspaces ? "all" : [...files, ...links.values(), ...archives];
  return { manager: "npm", production, development, inputs };
}
export {
  readNodeProject
};
