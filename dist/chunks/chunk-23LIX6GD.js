import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  sha256
} from "./chunk-KBBBYY3Z.js";
import {
  ownFolder
} from "./chunk-YH6JC4P5.js";
import {
  run
} from "./chunk-LPZ5MPH4.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";

// src/image/bridge-file.ts
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
async function readBridge(start = dirname(fileURLToPath(import.meta.url))) {
  let folder = start;
  for (let level = 0; level < 4; level += 1) {
    for (const candidate of [join(folder, "bridge.js"), join(folder, "dist", "bridge.js")]) {
      const found = await readFile(candidate).catch(() => void 0);
      if (found) return found;
    }
    folder = dirname(folder);
  }
  throw unreachable("bridge-missing", 'dist/bridge.js is not there. Run "npm run build".');
}

// src/image/git.ts
var safe = ["-c", "core.fsmonitor=false", "-c", "safe.directory=*"];
async function git(args, cwd, { env, signal }) {
  const options = { cwd, env, signal, timeoutMs: 6e4, allowFailure: true };
  try {
    const answer = await run(["git", ...safe, ...args], options);
    return answer.exitCode === 0 ? answer.stdout : void 0;
  } catch (error) {
    if (signal.aborted) throw error;
    return void 0;
  }
}

// src/image/image-labels.ts
var prefix = "org.opencontainers.image";
async function imageLabels(plan, context) {
  const labels = { [`${prefix}.title`]: plan.manifest.title ?? plan.name };
  if (plan.version !== void 0) labels[`${prefix}.version`] = plan.version;
  const [revision, remote] = await Promise.all([
    sourceRevision(plan.directory, context),
    git(["config", "--get", "remote.origin.url"], plan.directory, context).then((text) => text?.trim())
  ]);
  if (revision) labels[`${prefix}.revision`] = revision.commit;
  const source = remote ? sourceUrl(remote) : void 0;
  if (source) labels[`${prefix}.source`] = source;
  return labels;
}
async function sourceRevision(folder, context) {
  const [changed, last] = await Promise.all([
    git(["status", "--porcelain", "--", "."], folder, context),
    git(["log", "-1", "--format=%H %ct", "--", "."], folder, context)
  ]);
  const [, commit, time] = /^([0-9a-f]{40,64}) (\d+)\n$/.exec(last ?? "") ?? [];
  if (changed !== "" || commit === void 0) return void 0;
  return { commit, time: Number(time) };
}
function sourceUrl(remote) {
  const ssh = /^(?:ssh:\/\/)?(?:[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
  if (ssh && !/^https?:/.test(remote)) return `https://${ssh[1]}/${ssh[2]}`;
  if (!/^https?:\/\//.test(remote) || !URL.canParse(remote)) return void 0;
  const url = new URL(remote);
  return `https://${url.host}${url.pathname.replace(/(\.git)?\/?$/, "")}`;
}

// src/image/source-files.ts
import { lstat, readdir, readFile as readFile2, readlink } from "node:fs/promises";
import { dirname as dirname2, join as join2, relative, resolve, sep } from "node:path";

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

// src/image/source-files.ts
var mostFiles = 5e4;
async function collectSources(directory, options) {
  const maxFiles = options.maxFiles ?? mostFiles;
  const paths = await gitFiles(directory, options) ?? await walk(directory, maxFiles);
  if (paths.length > maxFiles) {
    throw badInput(
      "too-many-files",
      `${paths.length} files lie beside the manifest, at most ${maxFiles} are packed. Put generated files into .gitignore.`
    );
  }
  const found = [];
  for (const path of [...new Set(paths)].sort()) {
    if (isNeverInImage(path) || options.skip.has(path)) continue;
    const file = await readSource(directory, path);
    if (file) found.push(file);
  }
  return found;
}
async function gitFiles(directory, options) {
  const listed = await git(
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    directory,
    options
  );
  return listed ? listed.split("\0").filter(Boolean) : void 0;
}
async function walk(directory, maxFiles, below = "") {
  const found = [];
  for (const entry of await readdir(join2(directory, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) {
      found.push(path);
    } else if (!isExcludedFolder(entry.name) && found.length <= maxFiles) {
      found.push(...await walk(directory, maxFiles, path));
    }
  }
  return found;
}
async function readSource(directory, path) {
  const full = join2(directory, path);
  const stats = await lstat(full).catch(() => void 0);
  if (!stats) return void 0;
  if (stats.isSymbolicLink()) {
    const link = await readlink(full);
    const target = relative(directory, resolve(dirname2(full), link));
    if (target.split(sep)[0] === ".." || resolve(target) === target) {
      const message = `${path} is a link to ${link}, outside the manifest's folder. Copy the file or move the manifest up.`;
      throw badInput("symlink-outside", message, { file: path });
    }
    return isNeverInImage(target.split(sep).join("/")) ? void 0 : { path, executable: false, content: { link } };
  }
  if (!stats.isFile()) return void 0;
  const content = await readFile2(full);
  if (holdsPrivateKey(content)) return void 0;
  return { path, executable: (stats.mode & 64) !== 0, content: { sha256: sha256(content) } };
}

// src/image/tool-environment.ts
var plain = /* @__PURE__ */ new Set([
  "PATH",
  "HOME",
  "USER",
  "LANG",
  "LC_ALL",
  "LC_CTYPE",
  "TZ",
  "TMPDIR",
  "TEMP",
  "TMP",
  "XDG_CACHE_HOME",
  "XDG_CONFIG_HOME",
  "XDG_DATA_HOME",
  "NODE_EXTRA_CA_CERTS",
  "SSL_CERT_FILE",
  "SSL_CERT_DIR",
  "REQUESTS_CA_BUNDLE",
  "CURL_CA_BUNDLE",
  "SYSTEMROOT"
]);
var patterns = [
  /^(https?|all|no)_proxy$/i,
  /^npm_config_(registry|cache|userconfig|globalconfig|cafile|ca|proxy|https_proxy|noproxy|strict_ssl|offline|prefer_offline|fetch_\w+|maxsockets)$/i,
  /^PIP_[A-Z_]+$/,
  /^GO(PROXY|FLAGS|PRIVATE|NOPROXY|NOSUMDB|SUMDB|CACHE|MODCACHE|PATH|ROOT|TOOLCHAIN|INSECURE)$/
];
var credential = /(TOKEN|SECRET|PASSW|CREDENTIAL|_KEY$|_AUTH)/i;
function carriesLogin(value) {
  return /[a-z][a-z0-9+.-]*:\/\/[^/\s@]+@/i.test(value);
}
function toolEnvironment(env) {
  const kept = {};
  for (const [name, value] of Object.entries(env)) {
    if (value === void 0 || credential.test(name)) continue;
    const proxy = /_proxy$/i.test(name);
    if (!plain.has(name) && !patterns.some((pattern) => pattern.test(name))) continue;
    if (carriesLogin(value) && !proxy) continue;
    kept[name] = value;
  }
  return kept;
}

export {
  readBridge,
  imageLabels,
  sourceRevision,
  isExcludedFolder,
  isNeverInImage,
  holdsPrivateKey,
  collectSources,
  toolEnvironment
};
