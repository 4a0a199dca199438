import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  holdsPrivateKey,
  isExcludedFolder,
  isNeverInImage
} from "./chunk-UJZ3XCC5.js";
import {
  sha256
} from "./chunk-KBBBYY3Z.js";
import {
  run
} from "./chunk-MRR4RABB.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/image/source-files.ts
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";

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
  for (const entry of await readdir(join(directory, below), { withFileTypes: true })) {
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
  const full = join(directory, path);
  const stats = await lstat(full).catch(() => void 0);
  if (!stats) return void 0;
  if (stats.isSymbolicLink()) {
    const link = await readlink(full);
    const target = relative(directory, resolve(dirname(full), link));
    if (target.split(sep)[0] === ".." || resolve(target) === target) {
      const message = `${path} is a link to ${link}, outside the manifest's folder. Copy the file or move the manifest up.`;
      throw badInput("symlink-outside", message, { file: path });
    }
    return isNeverInImage(target.split(sep).join("/")) ? void 0 : { path, executable: false, content: { link } };
  }
  if (!stats.isFile()) return void 0;
  const content = await readFile(full);
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
  git,
  collectSources,
  toolEnvironment
};
