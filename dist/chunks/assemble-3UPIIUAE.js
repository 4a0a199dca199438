import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  copySources,
  readCache,
  writeCache
} from "./chunk-J56FWDSJ.js";
import {
  BuildFailed
} from "./chunk-YDNYSRWM.js";
import {
  commitLayer,
  localImageRef,
  sha256
} from "./chunk-TXLXGJKK.js";
import {
  writeAtomically
} from "./chunk-6CHJB4LU.js";
import {
  withScratch
} from "./chunk-JWRDTOCN.js";
import {
  layout,
  ownFolder
} from "./chunk-YH6JC4P5.js";
import {
  run
} from "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";

// src/image/assemble.ts
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname as dirname3, join as join4 } from "node:path";

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
  const ask = async (...args) => (await git(args, plan.directory, context))?.trim();
  const [changed, revision, remote] = await Promise.all([
    ask("status", "--porcelain", "--", "."),
    ask("log", "-1", "--format=%H", "--", "."),
    ask("config", "--get", "remote.origin.url")
  ]);
  if (changed === "" && revision) labels[`${prefix}.revision`] = revision;
  const source = remote ? sourceUrl(remote) : void 0;
  if (source) labels[`${prefix}.source`] = source;
  return labels;
}
function sourceUrl(remote) {
  const ssh = /^(?:ssh:\/\/)?(?:[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(remote);
  if (ssh && !/^https?:/.test(remote)) return `https://${ssh[1]}/${ssh[2]}`;
  if (!/^https?:\/\//.test(remote) || !URL.canParse(remote)) return void 0;
  const url = new URL(remote);
  return `https://${url.host}${url.pathname.replace(/(\.git)?\/?$/, "")}`;
}

// src/image/prune.ts
import { readdir, readFile as readFile2, rm } from "node:fs/promises";
import { join as join2 } from "node:path";

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

// src/image/prune.ts
var pemBytes = 256 * 1024;
async function pruneFolder(folder) {
  const visit = async (below) => {
    for (const entry of await readdir(join2(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const full = join2(folder, path);
      const never = isNeverInImage(path) || !entry.isFile() && isExcludedFolder(entry.name);
      if (never) await rm(full, { recursive: true, force: true });
      else if (entry.isDirectory()) await visit(path);
      else if (entry.isFile() && await isKeyFile(full)) await rm(full);
    }
  };
  await visit("");
}
async function isKeyFile(path) {
  const content = await readFile2(path);
  return content.length <= pemBytes && holdsPrivateKey(content);
}

// src/image/source-files.ts
import { lstat, readdir as readdir2, readFile as readFile3, readlink } from "node:fs/promises";
import { dirname as dirname2, join as join3, relative, resolve, sep } from "node:path";
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
  for (const entry of await readdir2(join3(directory, below), { withFileTypes: true })) {
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
  const full = join3(directory, path);
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
  const content = await readFile3(full);
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

// src/image/assemble.ts
var format = 1;
async function assembleImage(plan, options) {
  const env = toolEnvironment(options.env);
  const context = { ...options, env };
  const skip = /* @__PURE__ */ new Set([basename(plan.manifestFile), "mcp.lock.json"]);
  const labels = imageLabels(plan, context);
  labels.catch(() => {
  });
  const sources = await collectSources(plan.directory, { env, signal: options.signal, skip });
  const task = { plan, sources, context };
  const prepared = await (await languageOf(plan)).prepare(task);
  const bridge = plan.runtime.transport === "stdio" ? await readBridge() : void 0;
  const key = imageKey(task, prepared, bridge);
  const cached = await readCache(options.home, "application", key, options.trustCache);
  const built = cached ?? await build(task, prepared, key, bridge);
  const manifest = {
    schemaVersion: 1,
    name: plan.name,
    labels: await labels,
    layers: built.layers,
    config: configOf(task, prepared, bridge !== void 0)
  };
  const text = `${JSON.stringify(manifest, null, 2)}
`;
  const digest = sha256(text);
  const file = layout.image(options.home, digest);
  await mkdir(dirname3(file), { recursive: true });
  await writeAtomically(file, text);
  return { ref: localImageRef(plan.name, digest), digest, manifest, findings: prepared.findings };
}
async function languageOf(plan) {
  switch (plan.runtime.kind) {
    case "node":
      return (await import("./node-language-CV3TKDYY.js")).nodeLanguage;
    case "python":
      return (await import("./python-language-3Y5XW7HM.js")).pythonLanguage;
    case "go":
      return (await import("./go-language-4VOH7ERQ.js")).goLanguage;
    default: {
      const message = `runtime.${plan.runtime.kind} needs a container engine, which this version does not use: the local environment builds from runtime.language. Use language: node, python or go.`;
      throw unreachable("runtime-not-supported", message, { file: plan.manifestFile, pointer: "/runtime" });
    }
  }
}
function imageKey(task, prepared, bridge) {
  const { kind, command, entrypoint, build: build2 } = task.plan.runtime;
  const runtime = [kind, command, entrypoint ?? null, build2 ?? null, bridge ? sha256(bridge) : null];
  return sha256(
    JSON.stringify([format, task.plan.name, runtime, prepared.versions, prepared.config, task.sources])
  );
}
async function build(task, prepared, key, bridge) {
  const { home } = task.context;
  const dependencies = await prepared.dependencies();
  const application = await withScratch(home, key, async (folder) => {
    await copySources(task.plan.directory, task.sources, folder);
    await prepared.build(folder);
    await pruneFolder(folder);
    await prepared.finish(folder, dependencies);
    if (bridge) await addBridge(folder, bridge);
    return await commitLayer(home, "application", folder);
  });
  const layers = dependencies ? [dependencies, application] : [application];
  await writeCache(home, "application", key, { layers });
  return { layers };
}
async function addBridge(folder, bridge) {
  await mkdir(join4(folder, ownFolder), { recursive: true });
  const file = join4(folder, ownFolder, "bridge.mjs");
  await writeFile(file, bridge);
  await chmod(file, 420);
}
function configOf(task, prepared, bridged) {
  const { path, protocolVersions } = task.plan.runtime;
  const { argv, env } = prepared.config;
  const base = { env, transport: "streamable-http", path };
  if (!bridged) return { argv, ...base };
  const modern = protocolVersions?.includes("2026-07-28") ? "modern" : "legacy";
  return { argv: ["node", `{app}/${ownFolder}/bridge.mjs`, path, modern, ...argv], ...base };
}
export {
  BuildFailed,
  assembleImage
};
