import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findProgram
} from "./chunk-2QPOSP6D.js";
import {
  readNodePackage
} from "./chunk-IVSGNAQS.js";
import {
  versionFindings
} from "./chunk-GMAEJGMK.js";
import {
  runBuildTool
} from "./chunk-CE6CMKXD.js";
import {
  copySources,
  readCache,
  writeCache
} from "./chunk-ET5EW2G7.js";
import {
  commitLayer
} from "./chunk-2VNB6UO5.js";
import {
  sha256
} from "./chunk-KBBBYY3Z.js";
import "./chunk-6CHJB4LU.js";
import {
  withScratch
} from "./chunk-JWRDTOCN.js";
import {
  layout
} from "./chunk-YH6JC4P5.js";
import "./chunk-YDNYSRWM.js";
import "./chunk-RNYTOPOJ.js";
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

// src/image/node-language.ts
import { cp, lstat, mkdir, rename, rm, symlink } from "node:fs/promises";
import { delimiter, join as join2 } from "node:path";

// src/image/node-toolchain.ts
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
async function nodeToolchain(context, cwd) {
  return { node: await nodeVersion(context, cwd), npm: await npmVersion(context, cwd) };
}
async function nodeVersion(context, cwd) {
  const node = await findProgram("node", context.env);
  if (!node) throw unreachable("tool-missing", "node is not in PATH. Install Node.js 20 or newer.");
  const own = await findProgram(process.execPath, context.env);
  if (node === own) return process.version;
  const asked = await runBuildTool(
    [node, "--version"],
    { doing: "reading the version of node", cwd },
    context
  );
  return asked.stdout.trim();
}
async function npmVersion(context, cwd) {
  const npm = await findProgram("npm", context.env);
  if (!npm) throw unreachable("tool-missing", "npm is not in PATH. It comes with Node.js.");
  try {
    const text = await readFile(join(dirname(dirname(npm)), "package.json"), "utf8");
    const parsed = JSON.parse(text);
    if (typeof parsed === "object" && parsed !== null && "name" in parsed && parsed.name === "npm") {
      if ("version" in parsed && typeof parsed.version === "string") return parsed.version;
    }
  } catch {
  }
  const asked = await runBuildTool([npm, "--version"], { doing: "reading the version of npm", cwd }, context);
  return asked.stdout.trim();
}

// src/image/node-language.ts
var npmCi = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--no-update-notifier"];
var nodeLanguage = {
  async prepare(task) {
    const { plan, context } = task;
    const manifest = await readNodePackage(task);
    const tools = await nodeToolchain(context, plan.directory);
    const versions = [tools.node, `npm ${tools.npm}`, process.platform, process.arch];
    return {
      versions,
      findings: versionFindings("Node", plan.runtime.version, tools.node.replace(/^v/, "")),
      dependencies: async () => manifest.production ? await install(task, manifest, versions, "production") : void 0,
      build: async (folder) => await build(task, manifest, versions, folder),
      finish: async (folder, layer) => {
        if (layer) await symlink(`../${layer.digest}/node_modules`, join2(folder, "node_modules"), "dir");
      },
      config: { argv: plan.runtime.command, env: { NODE_ENV: "production" } }
    };
  }
};
function installInputs(task, manifest) {
  const names = /* @__PURE__ */ new Set(["package.json", "package-lock.json", "npm-shrinkwrap.json"]);
  const folders = [...manifest.links.values()];
  return task.sources.filter(
    ({ path }) => names.has(path) || manifest.archives.has(path) || folders.some((folder) => path.startsWith(`${folder}/`))
  );
}
async function install(task, manifest, versions, scope) {
  const { home } = task.context;
  const inputs = installInputs(task, manifest);
  const key = sha256(JSON.stringify(["node", 1, scope, versions, inputs]));
  const [cached] = (await readCache(home, "dependencies", key))?.layers ?? [];
  if (cached) return cached;
  task.context.progress(`installing dependencies${scope === "build" ? " for the build" : ""}`);
  const layer = await withScratch(home, key, async (folder) => {
    const [project, result] = [join2(folder, "project"), join2(folder, "layer")];
    await mkdir(result, { recursive: true });
    await copySources(task.plan.directory, inputs, project);
    await runNpmCi(task, scope === "production" ? ["--omit=dev"] : [], project);
    const installed = join2(project, "node_modules");
    await mkdir(installed, { recursive: true });
    await rm(join2(installed, ".package-lock.json"), { force: true });
    for (const [place, source] of manifest.links) await unlinkPackage(project, place, source);
    await rename(installed, join2(result, "node_modules"));
    return await commitLayer(home, "dependencies", result);
  });
  await writeCache(home, "dependencies", key, { layers: [layer] });
  return layer;
}
async function unlinkPackage(project, place, source) {
  const target = join2(project, place);
  const link = await lstat(target).catch(() => void 0);
  if (!link) return;
  await rm(target, { recursive: true, force: true });
  await cp(join2(project, source), target, { recursive: true, verbatimSymlinks: true });
}
async function build(task, manifest, versions, folder) {
  const command = task.plan.runtime.build;
  if (!command) return;
  if (manifest.links.size > 0) {
    task.context.progress("installing dependencies for the build");
    await runNpmCi(task, [], folder);
  } else if (manifest.development) {
    const layer = await install(task, manifest, versions, "build");
    await symlink(
      join2(layout.layer(task.context.home, layer.digest), "node_modules"),
      join2(folder, "node_modules")
    );
  }
  task.context.progress("building");
  const path = [join2(folder, "node_modules", ".bin"), task.context.env.PATH ?? ""].join(delimiter);
  await runBuildTool(command, { doing: "building", cwd: folder, env: { PATH: path } }, task.context);
}
async function runNpmCi(task, flags, cwd) {
  await cp(join2(task.plan.directory, ".npmrc"), join2(cwd, ".npmrc")).catch(() => void 0);
  try {
    const step = { doing: "installing dependencies", file: "package.json", cwd };
    await runBuildTool([...npmCi, ...flags], step, task.context);
  } finally {
    await rm(join2(cwd, ".npmrc"), { force: true });
  }
}
export {
  nodeLanguage
};
