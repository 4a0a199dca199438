import { chmod, mkdir, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { writeAtomically } from "../home/atomic-write.ts";
import type { Plan } from "../manifest/plan.ts";
import type { Finding } from "../report/finding.ts";
import { unreachable } from "../report/problem.ts";
import { readBridge } from "./bridge-file.ts";
import { type CacheEntry, readCache, writeCache } from "./build-cache.ts";
import type { BuildTask, Language, Prepared } from "./build-task.ts";
import type { BuildContext } from "./build-tool.ts";
import { copySources } from "./copy-sources.ts";
import { imageLabels } from "./image-labels.ts";
import { sha256 } from "./layer-listing.ts";
import { commitLayer } from "./layer-store.ts";
import { layout, ownFolder } from "./layout.ts";
import { type LocalImageManifest, type LocalLayer, localImageRef } from "./local-image.ts";
import { pruneFolder } from "./prune.ts";
import { withScratch } from "./scratch.ts";
import { collectSources } from "./source-files.ts";
import { toolEnvironment } from "./tool-environment.ts";

export { BuildFailed } from "./build-failed.ts";

/** Part of every cache key: raised when this room makes other layers of the same input. */
const format = 1;

export interface AssembleOptions {
  /** The pipeline's home directory, absolute. */
  home: string;
  env: Readonly<Record<string, string | undefined>>;
  progress(text: string): void;
  signal: AbortSignal;
  /** Do not look whether somebody changed cached layers since; build-push and deploy always do. */
  trustCache?: boolean;
}

export interface AssembledImage {
  /** `local/<name>@sha256:…`. */
  ref: string;
  /** 64 hex digits. */
  digest: string;
  manifest: LocalImageManifest;
  /** Below error, e.g. `dependency-not-pinned`. */
  findings: Finding[];
}

/**
 * Makes the image of the local environment from the source beside the manifest: production dependencies in one
 * layer, the application in another, both found again where the same input was built before. The same source gives
 * the same digest. Manifest and lock are not part of it: they govern the server, and changing them builds nothing.
 * @throws BuildFailed where the team's build or installation fails.
 * @throws Problem exit 2 for a source that cannot be built, exit 3 for missing tools, unreachable package registries
 *   and kinds of runtime that this version does not build.
 */
export async function assembleImage(plan: Plan, options: AssembleOptions): Promise<AssembledImage> {
  const env = toolEnvironment(options.env);
  const context: BuildContext = { ...options, env };
  const skip = new Set([basename(plan.manifestFile), "mcp.lock.json"]);
  const labels = imageLabels(plan, context);
  // Awaited last; where something else fails first, nobody does.
  labels.catch(() => {});
  const sources = await collectSources(plan.directory, { env, signal: options.signal, skip });
  const task: BuildTask = { plan, sources, context };
  const prepared = await (await languageOf(plan)).prepare(task);
  const bridge = plan.runtime.transport === "stdio" ? await readBridge() : undefined;
  const key = imageKey(task, prepared, bridge);
  const cached = await readCache(options.home, "application", key, options.trustCache);
  const built = cached ?? (await build(task, prepared, key, bridge));
  const manifest: LocalImageManifest = {
    schemaVersion: 1,
    name: plan.name,
    labels: await labels,
    layers: built.layers,
    config: configOf(task, prepared, bridge !== undefined),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const digest = sha256(text);
  const file = layout.image(options.home, digest);
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, text);
  return { ref: localImageRef(plan.name, digest), digest, manifest, findings: prepared.findings };
}

async function languageOf(plan: Plan): Promise<Language> {
  switch (plan.runtime.kind) {
    case "node":
      return (await import("./node-language.ts")).nodeLanguage;
    case "python":
      return (await import("./python-language.ts")).pythonLanguage;
    case "go":
      return (await import("./go-language.ts")).goLanguage;
    default: {
      const message = `runtime.${plan.runtime.kind} needs a container engine, which this version does not use: the local environment builds from runtime.language. Use language: node, python or go.`;
      throw unreachable("runtime-not-supported", message, { file: plan.manifestFile, pointer: "/runtime" });
    }
  }
}

function imageKey(task: BuildTask, prepared: Prepared, bridge: Buffer | undefined): string {
  const { kind, command, entrypoint, build } = task.plan.runtime;
  const runtime = [kind, command, entrypoint ?? null, build ?? null, bridge ? sha256(bridge) : null];
  return sha256(
    JSON.stringify([format, task.plan.name, runtime, prepared.versions, prepared.config, task.sources]),
  );
}

async function build(
  task: BuildTask,
  prepared: Prepared,
  key: string,
  bridge: Buffer | undefined,
): Promise<CacheEntry> {
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
  const layers: LocalLayer[] = dependencies ? [dependencies, application] : [application];
  await writeCache(home, "application", key, { layers });
  return { layers };
}

async function addBridge(folder: string, bridge: Buffer): Promise<void> {
  await mkdir(join(folder, ownFolder), { recursive: true });
  const file = join(folder, ownFolder, "bridge.mjs");
  await writeFile(file, bridge);
  await chmod(file, 0o644);
}

function configOf(task: BuildTask, prepared: Prepared, bridged: boolean): LocalImageManifest["config"] {
  const { path, protocolVersions } = task.plan.runtime;
  const { argv, env } = prepared.config;
  const base = { env, transport: "streamable-http" as const, path };
  if (!bridged) return { argv, ...base };
  const modern = protocolVersions?.includes("2026-07-28") ? "modern" : "legacy";
  return { argv: ["node", `{app}/${ownFolder}/bridge.mjs`, path, modern, ...argv], ...base };
}
