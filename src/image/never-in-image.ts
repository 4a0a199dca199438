import { ownFolder } from "./layout.ts";

/** Folders that are somebody's state, tool caches, or made again inside the image. */
const folders = new Set([
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
  ownFolder,
]);

/** Files that hold credentials by convention. `.npmrc` and `.yarnrc.yml` are used for the
 * installation, never shipped. */
const files = new Set([
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
  "kubeconfig",
]);

const filePatterns = [
  /^\.env/i,
  /^id_(rsa|dsa|ecdsa|ed25519)/,
  /\.(key|p12|pfx|jks|keystore|kdbx|ppk)$/i,
  /\.tfstate(\.backup)?$/,
  /\.py[co]$/,
];

/** The same as globs, for what reads no regular expressions. */
const fileGlobs = [
  ".env*",
  ...["rsa", "dsa", "ecdsa", "ed25519"].map((kind) => `id_${kind}*`),
  ...["key", "p12", "pfx", "jks", "keystore", "kdbx", "ppk", "tfstate", "tfstate.backup", "py[co]"].map(
    (ending) => `*.${ending}`,
  ),
];

/** Names of files and folders that are never part of an image, as globs over one path segment. */
export function neverPatterns(): string[] {
  return [...new Set([...folders, ...files])]
    .filter((name) => name !== ownFolder)
    .sort()
    .concat(fileGlobs);
}

/** True for a folder that is never part of an image, wherever it lies. */
export function isExcludedFolder(name: string): boolean {
  return folders.has(name);
}

/**
 * True for a path (forward slashes, relative) that never becomes part of a layer: version control, installed
 * packages, `.env*`, private keys, tool caches. A later filter by content is {@link holdsPrivateKey}.
 */
export function isNeverInImage(path: string): boolean {
  const parts = path.split("/");
  const name = parts.pop() ?? "";
  if (parts.some((part) => folders.has(part))) return true;
  return files.has(name) || filePatterns.some((pattern) => pattern.test(name));
}

/**
 * True for a PEM file with a private key in it, whatever its name. Only files that begin as PEM count: source code
 * that merely mentions the marker is no key. Certificates stay.
 */
export function holdsPrivateKey(content: Buffer): boolean {
  const start = content.subarray(0, 11).toString("latin1");
  return start === "-----BEGIN " && /^-----BEGIN [A-Z ]*PRIVATE KEY-----/m.test(content.toString("latin1"));
}
