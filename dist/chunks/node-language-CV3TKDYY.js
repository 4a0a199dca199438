import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  versionFindings
} from "./chunk-GMAEJGMK.js";
import {
  runBuildTool
} from "./chunk-APFKLL2W.js";
import {
  copySources,
  readCache,
  writeCache
} from "./chunk-J56FWDSJ.js";
import "./chunk-YDNYSRWM.js";
import {
  commitLayer,
  sha256
} from "./chunk-TXLXGJKK.js";
import "./chunk-6CHJB4LU.js";
import {
  withScratch
} from "./chunk-JWRDTOCN.js";
import {
  layout
} from "./chunk-YH6JC4P5.js";
import "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4K3V57GR.js";
import {
  boolean,
  int,
  looseObject,
  record,
  string,
  unknown
} from "./chunk-QQ3TL6EX.js";
import {
  ZodError,
  prettifyError
} from "./chunk-GT37BWH6.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";

// src/image/node-language.ts
import { cp, lstat, mkdir, rename, rm, symlink } from "node:fs/promises";
import { delimiter as delimiter2, join as join4 } from "node:path";

// src/image/node-lock.ts
import { readFile } from "node:fs/promises";
import { join } from "node:path";
var packageSchema = looseObject({
  dependencies: record(string(), string()).optional(),
  optionalDependencies: record(string(), string()).optional(),
  devDependencies: record(string(), string()).optional(),
  workspaces: unknown().optional()
});
var lockSchema = looseObject({
  lockfileVersion: int(),
  packages: record(
    string(),
    looseObject({ link: boolean().optional(), resolved: string().optional() })
  )
});
var nothing = { links: /* @__PURE__ */ new Map(), archives: /* @__PURE__ */ new Set() };
var locks = ["npm-shrinkwrap.json", "package-lock.json"];
var otherManagers = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "Yarn"],
  ["bun.lock", "Bun"],
  ["bun.lockb", "Bun"]
];
async function readNodePackage(task) {
  const has = (path) => task.sources.some((source) => source.path === path);
  if (!has("package.json")) return { production: false, development: false, ...nothing };
  const manifest = await readJson(task, "package.json", packageSchema);
  const count = (part) => Object.keys(part ?? {}).length;
  const workspaces = manifest.workspaces !== void 0;
  const production = count(manifest.dependencies) + count(manifest.optionalDependencies) > 0 || workspaces;
  const development = production || count(manifest.devDependencies) > 0;
  if (!development) return { production, development, ...nothing };
  const lockFile = locks.find(has);
  if (!lockFile) throw noLock(has);
  return { production, development, lockFile, ...await readLocalPackages(task, lockFile) };
}
function noLock(has) {
  const other = otherManagers.find(([file]) => has(file));
  const place = { file: "package.json" };
  if (other) {
    const message2 = `${other[0]} found: this version installs with npm only, ${other[1]} is not exercised yet. Run "npm install --package-lock-only" and commit package-lock.json.`;
    return badInput("lock-file-unsupported", message2, place);
  }
  const message = 'package.json has dependencies but no package-lock.json, so nobody knows which versions ship. Run "npm install" once and commit package-lock.json (is it in .gitignore?).';
  return badInput("lock-file-missing", message, place);
}
async function readLocalPackages(task, lockFile) {
  const lock = await readJson(task, lockFile, lockSchema);
  const found = { links: /* @__PURE__ */ new Map(), archives: /* @__PURE__ */ new Set() };
  for (const [place, { link, resolved }] of Object.entries(lock.packages)) {
    const archive = resolved?.startsWith("file:") ? resolved.slice("file:".length) : void 0;
    const path = link ? resolved : archive;
    if (path === void 0) continue;
    if (path.startsWith("..") || path.startsWith("/")) {
      const message = `${place} is the local package ${path}, outside the manifest's folder. Publish it, or move mcp.yaml up so that both are below it.`;
      throw badInput("dependency-outside", message, { file: lockFile });
    }
    if (link) found.links.set(place, path);
    else found.archives.add(path);
  }
  return found;
}
async function readJson(task, file, schema) {
  try {
    return schema.parse(JSON.parse(await readFile(join(task.plan.directory, file), "utf8")));
  } catch (error) {
    const reason = error instanceof ZodError ? prettifyError(error) : String(error);
    throw badInput("package-json-invalid", `${file} cannot be used: ${reason}. Run "npm install" again.`, {
      file
    });
  }
}

// src/image/node-toolchain.ts
import { readFile as readFile2 } from "node:fs/promises";
import { dirname, join as join3 } from "node:path";

// src/image/find-program.ts
import { access, constants, realpath } from "node:fs/promises";
import { delimiter, isAbsolute, join as join2 } from "node:path";
async function findProgram(name, env) {
  const folders = isAbsolute(name) ? [""] : (env.PATH ?? "").split(delimiter).filter(Boolean);
  for (const folder of folders) {
    const candidate = isAbsolute(name) ? name : join2(folder, name);
    try {
      await access(candidate, constants.X_OK);
      return await realpath(candidate);
    } catch {
    }
  }
  return void 0;
}

// src/image/node-toolchain.ts
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
    const text = await readFile2(join3(dirname(dirname(npm)), "package.json"), "utf8");
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
        if (layer) await symlink(`../${layer.digest}/node_modules`, join4(folder, "node_modules"), "dir");
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
    const [project, result] = [join4(folder, "project"), join4(folder, "layer")];
    await mkdir(result, { recursive: true });
    await copySources(task.plan.directory, inputs, project);
    await runNpmCi(task, scope === "production" ? ["--omit=dev"] : [], project);
    const installed = join4(project, "node_modules");
    await mkdir(installed, { recursive: true });
    await rm(join4(installed, ".package-lock.json"), { force: true });
    for (const [place, source] of manifest.links) await unlinkPackage(project, place, source);
    await rename(installed, join4(result, "node_modules"));
    return await commitLayer(home, "dependencies", result);
  });
  await writeCache(home, "dependencies", key, { layers: [layer] });
  return layer;
}
async function unlinkPackage(project, place, source) {
  const target = join4(project, place);
  const link = await lstat(target).catch(() => void 0);
  if (!link) return;
  await rm(target, { recursive: true, force: true });
  await cp(join4(project, source), target, { recursive: true, verbatimSymlinks: true });
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
      join4(layout.layer(task.context.home, layer.digest), "node_modules"),
      join4(folder, "node_modules")
    );
  }
  task.context.progress("building");
  const path = [join4(folder, "node_modules", ".bin"), task.context.env.PATH ?? ""].join(delimiter2);
  await runBuildTool(command, { doing: "building", cwd: folder, env: { PATH: path } }, task.context);
}
async function runNpmCi(task, flags, cwd) {
  await cp(join4(task.plan.directory, ".npmrc"), join4(cwd, ".npmrc")).catch(() => void 0);
  try {
    const step = { doing: "installing dependencies", file: "package.json", cwd };
    await runBuildTool([...npmCi, ...flags], step, task.context);
  } finally {
    await rm(join4(cwd, ".npmrc"), { force: true });
  }
}
export {
  nodeLanguage
};
