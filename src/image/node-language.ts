import { cp, lstat, mkdir, rename, rm, symlink } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { readCache, writeCache } from "./build-cache.ts";
import type { BuildTask, Language, Prepared } from "./build-task.ts";
import { runBuildTool } from "./build-tool.ts";
import { copySources } from "./copy-sources.ts";
import { sha256 } from "./layer-listing.ts";
import { commitLayer } from "./layer-store.ts";
import { layout } from "./layout.ts";
import type { LocalLayer } from "./local-image.ts";
import { type NodePackage, readNodePackage } from "./node-lock.ts";
import { nodeToolchain } from "./node-toolchain.ts";
import { versionFindings } from "./runtime-version.ts";
import { withScratch } from "./scratch.ts";

/** Never with install scripts: they are code of people whom nobody has reviewed. */
const npmCi = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];

/** Node.js with npm and a package-lock.json. */
export const nodeLanguage: Language = {
  async prepare(task): Promise<Prepared> {
    const { plan, context } = task;
    const manifest = await readNodePackage(task);
    const tools = await nodeToolchain(context, plan.directory);
    // Prebuilt packages differ by platform and by the module ABI, which changes with the major version.
    const versions = [tools.node, `npm ${tools.npm}`, process.platform, process.arch];
    return {
      versions,
      findings: versionFindings("Node", plan.runtime.version, tools.node.replace(/^v/, "")),
      dependencies: async () =>
        manifest.production ? await install(task, manifest, versions, "production") : undefined,
      build: async (folder) => await build(task, manifest, versions, folder),
      finish: async (folder, layer) => {
        if (layer) await symlink(`../${layer.digest}/node_modules`, join(folder, "node_modules"), "dir");
      },
      config: { argv: plan.runtime.command, env: { NODE_ENV: "production" } },
    };
  },
};

/** Files that decide what is installed. */
function installInputs(task: BuildTask, manifest: NodePackage) {
  const names = new Set(["package.json", "package-lock.json", "npm-shrinkwrap.json"]);
  const folders = [...manifest.links.values()];
  return task.sources.filter(
    ({ path }) =>
      names.has(path) ||
      manifest.archives.has(path) ||
      folders.some((folder) => path.startsWith(`${folder}/`)),
  );
}

/**
 * Installs into a layer, or finds the one that the same lock file gave before. With `scope` "build" the development
 * dependencies are in it as well: such a layer is a tool, and never part of an image.
 */
async function install(
  task: BuildTask,
  manifest: NodePackage,
  versions: string[],
  scope: "production" | "build",
): Promise<LocalLayer> {
  const { home } = task.context;
  const inputs = installInputs(task, manifest);
  const key = sha256(JSON.stringify(["node", 1, scope, versions, inputs]));
  const [cached] = (await readCache(home, "dependencies", key))?.layers ?? [];
  if (cached) return cached;
  task.context.progress(`installing dependencies${scope === "build" ? " for the build" : ""}`);
  const layer = await withScratch(home, key, async (folder) => {
    const [project, result] = [join(folder, "project"), join(folder, "layer")];
    await mkdir(result, { recursive: true });
    await copySources(task.plan.directory, inputs, project);
    await runNpmCi(task, scope === "production" ? ["--omit=dev"] : [], project);
    const installed = join(project, "node_modules");
    await mkdir(installed, { recursive: true });
    await rm(join(installed, ".package-lock.json"), { force: true });
    for (const [place, source] of manifest.links) await unlinkPackage(project, place, source);
    await rename(installed, join(result, "node_modules"));
    return await commitLayer(home, "dependencies", result);
  });
  await writeCache(home, "dependencies", key, { layers: [layer] });
  return layer;
}

/** npm links local packages; the layer needs what the link points at. */
async function unlinkPackage(project: string, place: string, source: string): Promise<void> {
  const target = join(project, place);
  const link = await lstat(target).catch(() => undefined);
  // A package for development only is not there.
  if (!link) return;
  await rm(target, { recursive: true, force: true });
  await cp(join(project, source), target, { recursive: true, verbatimSymlinks: true });
}

async function build(
  task: BuildTask,
  manifest: NodePackage,
  versions: string[],
  folder: string,
): Promise<void> {
  const command = task.plan.runtime.build;
  if (!command) return;
  if (manifest.links.size > 0) {
    // A build may change its local packages, so they must be links to the copies beside it.
    task.context.progress("installing dependencies for the build");
    await runNpmCi(task, [], folder);
  } else if (manifest.development) {
    const layer = await install(task, manifest, versions, "build");
    await symlink(
      join(layout.layer(task.context.home, layer.digest), "node_modules"),
      join(folder, "node_modules"),
    );
  }
  task.context.progress("building");
  const path = [join(folder, "node_modules", ".bin"), task.context.env.PATH ?? ""].join(delimiter);
  await runBuildTool(command, { doing: "building", cwd: folder, env: { PATH: path } }, task.context);
}

async function runNpmCi(task: BuildTask, flags: string[], cwd: string): Promise<void> {
  // It may hold a login, so it is gone again before team code runs.
  await cp(join(task.plan.directory, ".npmrc"), join(cwd, ".npmrc")).catch(() => undefined);
  try {
    const step = { doing: "installing dependencies", file: "package.json", cwd };
    await runBuildTool([...npmCi, ...flags], step, task.context);
  } finally {
    await rm(join(cwd, ".npmrc"), { force: true });
  }
}
