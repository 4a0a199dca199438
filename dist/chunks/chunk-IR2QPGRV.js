import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runBuildTool
} from "./chunk-CE6CMKXD.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/image/go-language.ts
import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
var goLanguage = {
  async prepare(task) {
    const { plan, context } = task;
    if (!task.sources.some(({ path }) => path === "go.mod")) {
      throw badInput(
        "lock-file-missing",
        'There is no go.mod beside the manifest. Run "go mod init" and "go mod tidy".'
      );
    }
    const step = { doing: "reading the version of go", cwd: plan.directory };
    const version = await runBuildTool(["go", "env", "GOVERSION"], step, context);
    return {
      versions: [version.stdout.trim(), process.platform, process.arch],
      findings: [],
      dependencies: async () => void 0,
      build: async (folder) => await build(task, folder),
      finish: async (folder) => await dropSources(folder),
      config: { argv: command(task), env: {} }
    };
  }
};
function command(task) {
  const [program, ...rest] = task.plan.runtime.command;
  return [program ? `{app}/${basename(program)}` : `{app}/${task.plan.name}`, ...rest];
}
function goPackage(task) {
  const folder = `cmd/${basename(task.plan.runtime.command[0] ?? task.plan.name)}`;
  return task.sources.some(({ path }) => path.startsWith(`${folder}/`)) ? `./${folder}` : ".";
}
async function build(task, folder) {
  task.context.progress("building");
  const output = basename(command(task)[0] ?? task.plan.name);
  const own = ["go", "build", "-trimpath", "-buildvcs=false", "-o", output, goPackage(task)];
  const argv = task.plan.runtime.build ?? own;
  const step = { doing: "building", cwd: folder, env: { CGO_ENABLED: "0" } };
  await runBuildTool(argv, step, task.context);
}
async function dropSources(folder) {
  for (const path of await readdir(folder, { recursive: true })) {
    const name = basename(path);
    if (name.endsWith(".go") || name === "go.mod" || name === "go.sum") await rm(join(folder, path));
  }
}

export {
  goLanguage,
  goPackage
};
