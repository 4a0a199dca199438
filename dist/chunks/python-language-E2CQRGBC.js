import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  pythonLauncher
} from "./chunk-JSTWR6RS.js";
import {
  readRequirements,
  requirementsFile,
  uvExport,
  uvLockFile
} from "./chunk-I4ITOCAA.js";
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
  ownFolder
} from "./chunk-YH6JC4P5.js";
import "./chunk-YDNYSRWM.js";
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import {
  object,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/image/python-language.ts
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/image/python-toolchain.ts
var probe = `
import json, os, sys
try:
    from importlib.metadata import version
    pip = version("pip")
except Exception:
    pip = None
print(json.dumps({"version": "%d.%d.%d" % sys.version_info[:3], "path": os.path.realpath(sys.executable), "pip": pip}))
`;
var probed = object({ version: string(), path: string(), pip: string().nullable() });
async function pythonToolchain(wanted, context, cwd) {
  const minor = wanted?.split(".").slice(0, 2).join(".");
  const names = minor ? [`python${minor}`, "python3", "python"] : ["python3", "python"];
  for (const name of names) {
    const python = await ask(name, context, cwd);
    if (python && Number(python.version.split(".")[0]) >= 3) return python;
  }
  throw unreachable(
    "tool-missing",
    "python3 is not in PATH. Install Python 3.10 or newer to run this server here."
  );
}
async function ask(name, context, cwd) {
  try {
    const options = { cwd, env: context.env, timeoutMs: 3e4, signal: context.signal, allowFailure: true };
    const answer = await run([name, "-I", "-c", probe], options);
    return answer.exitCode === 0 ? probed.parse(JSON.parse(answer.stdout)) : void 0;
  } catch (error) {
    if (error instanceof ExecError && error.failure === "not-started") return void 0;
    throw error;
  }
}

// src/image/python-language.ts
var pythonLanguage = {
  async prepare(task) {
    const { plan, context } = task;
    const requirements = await readRequirements(task);
    const python = await pythonToolchain(plan.runtime.version, context, plan.directory);
    if (requirements.any && python.pip === null) {
      const message = `${python.path} has no pip, which installs requirements.txt. Run "${python.path} -m ensurepip".`;
      throw unreachable("tool-missing", message);
    }
    const versions = [python.version, python.path, `pip ${python.pip}`, process.platform, process.arch];
    const sourceFolder = task.sources.some(({ path }) => path.startsWith("src/"));
    return {
      versions,
      findings: [
        ...requirements.findings,
        ...versionFindings("Python", plan.runtime.version, python.version)
      ],
      dependencies: async () => requirements.any ? await dependencies(task, requirements, python, versions) : void 0,
      build: async (folder) => {
        if (!plan.runtime.build) return;
        context.progress("building");
        await runBuildTool(plan.runtime.build, { doing: "building", cwd: folder }, context);
      },
      finish: async (folder) => {
        if (plan.runtime.entrypoint === void 0) return;
        await mkdir(join(folder, ownFolder), { recursive: true });
        await writeFile(join(folder, ownFolder, "launch.py"), pythonLauncher);
      },
      config: pythonConfig(task, python, requirements.any, sourceFolder)
    };
  }
};
function pythonConfig(task, python, withDependencies, sourceFolder) {
  const { runtime } = task.plan;
  const path = [
    "{app}",
    ...sourceFolder ? ["{app}/src"] : [],
    ...withDependencies ? ["{dependencies}"] : []
  ];
  const env = {
    PYTHONPATH: path.join(":"),
    // The layer is not written to, and what the machine has installed for the user is not part of the image.
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONNOUSERSITE: "1",
    PYTHONUNBUFFERED: "1"
  };
  if (withDependencies) env.MCP_PIPELINE_DEPENDENCIES = "{dependencies}";
  if (runtime.transport === "streamable-http") {
    Object.assign(env, {
      FASTMCP_TRANSPORT: "streamable-http",
      FASTMCP_HOST: "{host}",
      FASTMCP_PORT: "{port}",
      FASTMCP_STREAMABLE_HTTP_PATH: runtime.path
    });
  }
  Object.assign(env, { FASTMCP_SHOW_SERVER_BANNER: "false", FASTMCP_CHECK_FOR_UPDATES: "off" });
  if (runtime.entrypoint !== void 0) {
    return { argv: [python.path, `{app}/${ownFolder}/launch.py`, runtime.entrypoint], env };
  }
  const [program = "", ...rest] = runtime.command;
  const own = /^python(3(\.\d+)?)?$/.test(program) ? python.path : program;
  return { argv: [own, ...rest], env };
}
async function dependencies(task, requirements, python, versions) {
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
      const step2 = { doing: "reading uv.lock", file: uvLockFile, cwd: project };
      await runBuildTool(uvExport, step2, task.context);
    }
    const flags = ["--no-input", "--disable-pip-version-check", "--no-warn-script-location", "--no-compile"];
    const argv = [python.path, "-m", "pip", "install", ...flags, "--target", result, "-r", requirementsFile];
    const step = { doing: "installing dependencies", file: requirements.file, cwd: project };
    await runBuildTool(argv, step, task.context);
    await mkdir(result, { recursive: true });
    await rm(join(result, "bin"), { recursive: true, force: true });
    await compile(task, python, result);
    return await commitLayer(home, "dependencies", result);
  });
  await writeCache(home, "dependencies", key, { layers: [layer] });
  return layer;
}
async function compile(task, python, folder) {
  const flags = ["-q", "-j", "2", "--invalidation-mode", "unchecked-hash", "-s", folder];
  await run([python.path, "-m", "compileall", ...flags, folder], {
    cwd: folder,
    env: { ...task.context.env, PYTHONHASHSEED: "0" },
    timeoutMs: 3e5,
    signal: task.context.signal,
    allowFailure: true
  });
}
export {
  pythonLanguage
};
