import { readdir, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { badInput } from "../report/problem.ts";
import type { BuildTask, Language, Prepared } from "./build-task.ts";
import { runBuildTool } from "./build-tool.ts";
import type { ProjectFiles } from "./node-lock.ts";

/** Go with modules: one static binary, no layer of dependencies. */
export const goLanguage: Language = {
  async prepare(task): Promise<Prepared> {
    const { plan, context } = task;
    if (!task.sources.some(({ path }) => path === "go.mod")) {
      throw badInput(
        "lock-file-missing",
        'There is no go.mod beside the manifest. Run "go mod init" and "go mod tidy".',
      );
    }
    const step = { doing: "reading the version of go", cwd: plan.directory };
    const version = await runBuildTool(["go", "env", "GOVERSION"], step, context);
    return {
      versions: [version.stdout.trim(), process.platform, process.arch],
      findings: [],
      dependencies: async () => undefined,
      build: async (folder) => await build(task, folder),
      finish: async (folder) => await dropSources(folder),
      config: { argv: command(task), env: {} },
    };
  },
};

function command(task: BuildTask): string[] {
  const [program, ...rest] = task.plan.runtime.command;
  return [program ? `{app}/${basename(program)}` : `{app}/${task.plan.name}`, ...rest];
}

/** The program's package: `cmd/<name>` where there is one, else the module's root. */
export function goPackage(task: ProjectFiles): string {
  const folder = `cmd/${basename(task.plan.runtime.command[0] ?? task.plan.name)}`;
  return task.sources.some(({ path }) => path.startsWith(`${folder}/`)) ? `./${folder}` : ".";
}

async function build(task: BuildTask, folder: string): Promise<void> {
  task.context.progress("building");
  const output = basename(command(task)[0] ?? task.plan.name);
  // trimpath and no version control stamp: the same source gives the same bytes anywhere.
  const own = ["go", "build", "-trimpath", "-buildvcs=false", "-o", output, goPackage(task)];
  const argv = task.plan.runtime.build ?? own;
  const step = { doing: "building", cwd: folder, env: { CGO_ENABLED: "0" } };
  await runBuildTool(argv, step, task.context);
}

/** Data files stay beside the binary; its source does not. */
async function dropSources(folder: string): Promise<void> {
  for (const path of await readdir(folder, { recursive: true })) {
    const name = basename(path);
    if (name.endsWith(".go") || name === "go.mod" || name === "go.sum") await rm(join(folder, path));
  }
}
