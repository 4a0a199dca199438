import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { run } from "../exec/run.ts";
import { unreachable } from "../report/problem.ts";
import { readCache, writeCache } from "./build-cache.ts";
import type { BuildTask, Language, Prepared } from "./build-task.ts";
import { runBuildTool } from "./build-tool.ts";
import { copySources } from "./copy-sources.ts";
import { sha256 } from "./layer-listing.ts";
import { commitLayer } from "./layer-store.ts";
import { ownFolder } from "./layout.ts";
import type { LocalImageManifest, LocalLayer } from "./local-image.ts";
import { pythonLauncher } from "./python-launcher.ts";
import {
  type PythonRequirements,
  readRequirements,
  requirementsFile,
  uvExport,
  uvLockFile,
} from "./python-requirements.ts";
import { type Python, pythonToolchain } from "./python-toolchain.ts";
import { versionFindings } from "./runtime-version.ts";
import { withScratch } from "./scratch.ts";

/** Python with pip and a requirements.txt, or the uv.lock that one is made from. */
export const pythonLanguage: Language = {
  async prepare(task): Promise<Prepared> {
    const { plan, context } = task;
    const requirements = await readRequirements(task);
    const python = await pythonToolchain(plan.runtime.version, context, plan.directory);
    if (requirements.any && python.pip === null) {
      const message = `${python.path} has no pip, which installs requirements.txt. Run "${python.path} -m ensurepip".`;
      throw unreachable("tool-missing", message);
    }
    // Wheels differ by platform and by the interpreter; its path ends up in the command of the image.
    const versions = [python.version, python.path, `pip ${python.pip}`, process.platform, process.arch];
    const sourceFolder = task.sources.some(({ path }) => path.startsWith("src/"));
    return {
      versions,
      findings: [
        ...requirements.findings,
        ...versionFindings("Python", plan.runtime.version, python.version),
      ],
      dependencies: async () =>
        requirements.any ? await dependencies(task, requirements, python, versions) : undefined,
      build: async (folder) => {
        if (!plan.runtime.build) return;
        context.progress("building");
        await runBuildTool(plan.runtime.build, { doing: "building", cwd: folder }, context);
      },
      finish: async (folder) => {
        if (plan.runtime.entrypoint === undefined) return;
        await mkdir(join(folder, ownFolder), { recursive: true });
        await writeFile(join(folder, ownFolder, "launch.py"), pythonLauncher);
      },
      config: pythonConfig(task, python, requirements.any, sourceFolder),
    };
  },
};

function pythonConfig(
  task: BuildTask,
  python: Python,
  withDependencies: boolean,
  sourceFolder: boolean,
): Pick<LocalImageManifest["config"], "argv" | "env"> {
  const { runtime } = task.plan;
  const path = [
    "{app}",
    ...(sourceFolder ? ["{app}/src"] : []),
    ...(withDependencies ? ["{dependencies}"] : []),
  ];
  const env: Record<string, string> = {
    PYTHONPATH: path.join(":"),
    // The layer is not written to, and what the machine has installed for the user is not part of the image.
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONNOUSERSITE: "1",
    PYTHONUNBUFFERED: "1",
  };
  if (withDependencies) env.MCP_PIPELINE_DEPENDENCIES = "{dependencies}";
  if (runtime.transport === "streamable-http") {
    Object.assign(env, {
      FASTMCP_TRANSPORT: "streamable-http",
      FASTMCP_HOST: "{host}",
      FASTMCP_PORT: "{port}",
      FASTMCP_STREAMABLE_HTTP_PATH: runtime.path,
    });
  }
  // fastmcp asks the package index for a newer version at start-up, and prints a banner, unless told not to.
  Object.assign(env, { FASTMCP_SHOW_SERVER_BANNER: "false", FASTMCP_CHECK_FOR_UPDATES: "off" });
  if (runtime.entrypoint !== undefined) {
    return { argv: [python.path, `{app}/${ownFolder}/launch.py`, runtime.entrypoint], env };
  }
  const [program = "", ...rest] = runtime.command;
  const own = /^python(3(\.\d+)?)?$/.test(program) ? python.path : program;
  return { argv: [own, ...rest], env };
}

async function dependencies(
  task: BuildTask,
  requirements: PythonRequirements,
  python: Python,
  versions: string[],
): Promise<LocalLayer> {
  const { home } = task.context;
  const key = sha256(JSON.stringify(["python", 1, versions, requirements.inputs]));
  const [cached] = (await readCache(home, "dependencies", key))?.layers ?? [];
  if (cached) return cached;
  task.context.progress("installing dependencies");
  const layer = await withScratch(home, key, async (folder) => {
    const [project, result] = [join(folder, "project"), join(folder, "layer")];
    await mkdir(project, { recursive: true });
    await copySources(task.plan.directory, requirements.inputs, project);
    if (requirements.file === uvLockFile) {
      const step = { doing: "reading uv.lock", file: uvLockFile, cwd: project };
      await runBuildTool(uvExport, step, task.context);
    }
    const flags = ["--no-input", "--disable-pip-version-check", "--no-warn-script-location", "--no-compile"];
    const argv = [python.path, "-m", "pip", "install", ...flags, "--target", result, "-r", requirementsFile];
    const step = { doing: "installing dependencies", file: requirements.file, cwd: project };
    await runBuildTool(argv, step, task.context);
    await mkdir(result, { recursive: true });
    // Scripts with the absolute path of an interpreter in their first line.
    await rm(join(result, "bin"), { recursive: true, force: true });
    await compile(task, python, result);
    return await commitLayer(home, "dependencies", result);
  });
  await writeCache(home, "dependencies", key, { layers: [layer] });
  return layer;
}

/**
 * Byte code halves the start-up of a typical server. Checked by the hash of the source instead of its time, and with
 * a fixed hash seed, it is the same bytes every time. Files that do not compile (tests for other versions) stay source.
 */
async function compile(task: BuildTask, python: Python, folder: string): Promise<void> {
  const flags = ["-q", "-j", "2", "--invalidation-mode", "unchecked-hash", "-s", folder];
  await run([python.path, "-m", "compileall", ...flags, folder], {
    cwd: folder,
    env: { ...task.context.env, PYTHONHASHSEED: "0" },
    timeoutMs: 300_000,
    signal: task.context.signal,
    allowFailure: true,
  });
}
