import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  ownFolder
} from "./chunk-YH6JC4P5.js";

// src/image/never-in-image.ts
var folders = /* @__PURE__ */ new Set([
  ".aws",
  ".git",
  ".github",
  ".gnupg",
  ".hg",
  ".idea",
  ".kube",
  ".mypy_cache",
  ".pytest_cache",
  ".ruff_cache",
  ".ssh",
  ".svn",
  ".tox",
  ".venv",
  ".vscode",
  "__pycache__",
  "node_modules",
  "venv",
  ownFolder
]);
var files = /* @__PURE__ */ new Set([
  ".DS_Store",
  ".dockercfg",
  ".envrc",
  ".git",
  ".git-credentials",
  ".netrc",
  ".npmrc",
  ".pypirc",
  ".yarnrc.yml",
  "_netrc",
  "kubeconfig"
]);
var filePatterns = [
  /^\.env/i,
  /^id_(rsa|dsa|ecdsa|ed25519)/,
  /\.(key|p12|pfx|jks|keystore|kdbx|ppk)$/i,
  /\.tfstate(\.backup)?$/,
  /\.py[co]$/
];
var fileGlobs = [
  ".env*",
  ...["rsa", "dsa", "ecdsa", "ed25519"].map((kind) => `id_${kind}*`),
  ...["key", "p12", "pfx", "jks", "keystore", "kdbx", "ppk", "tfstate", "tfstate.backup", "py[co]"].map(
    (ending) => `*.${ending}`
  )
];
function neverPatterns() {
  return [.../* @__PURE__ */ new Set([...folders, ...files])].filter((name) => name !== ownFolder).sort().concat(fileGlobs);
}
function isExcludedFolder(name) {
  return folders.has(name);
}
function isNeverInImage(path) {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  if (parts.some((part) => folders.has(part))) return true;
  return files.has(name) || filePatterns.some((pattern) => pattern.test(name));
}
function holdsPrivateKey(content) {
  const start = content.subarray(0, 11).toString("latin1");
  return start === "-----BEGIN " && /^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(content.toString("latin1"));
}

export {
  neverPatterns,
  isExcludedFolder,
  isNeverInImage,
  holdsPrivateKey
};
