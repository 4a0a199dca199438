import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  imageLabels
} from "./chunk-EBXJJ3C3.js";
import {
  readBridge
} from "./chunk-VBQHOU2H.js";
import {
  collectSources,
  toolEnvironment
} from "./chunk-KKELSNF2.js";
import {
  holdsPrivateKey,
  isExcludedFolder,
  isNeverInImage
} from "./chunk-UJZ3XCC5.js";
import {
  copySources,
  readCache,
  writeCache
} from "./chunk-ET5EW2G7.js";
import {
  commitLayer,
  localImageRef
} from "./chunk-2VNB6UO5.js";
import {
  sha256
} from "./chunk-KBBBYY3Z.js";
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
  BuildFailed
} from "./chunk-YDNYSRWM.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/image/assemble.ts
import { chmod, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join as join2 } from "node:path";

// src/image/prune.ts
import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
var pemBytes = 256 * 1024;
async function pruneFolder(folder) {
  const visit = async (below) => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const full = join(folder, path);
      const never = isNeverInImage(path) || !entry.isFile() && isExcludedFolder(entry.name);
      if (never) await rm(full, { recursive: true, force: true });
      else if (entry.isDirectory()) await visit(path);
      else if (entry.isFile() && await isKeyFile(full)) await rm(full);
    }
  };
  await visit("");
}
async function isKeyFile(path) {
  const content = await readFile(path);
  return content.length <= pemBytes && holdsPrivateKey(content);
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
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, text);
  return { ref: localImageRef(plan.name, digest), digest, manifest, findings: prepared.findings };
}
async function languageOf(plan) {
  switch (plan.runtime.kind) {
    case "node":
      return (await import("./node-language-233ASL3E.js")).nodeLanguage;
    case "python":
      return (await import("./python-language-E2CQRGBC.js")).pythonLanguage;
    case "go":
      return (await import("./go-language-MK2GFGQ4.js")).goLanguage;
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
  await mkdir(join2(folder, ownFolder), { recursive: true });
  const file = join2(folder, ownFolder, "bridge.mjs");
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
