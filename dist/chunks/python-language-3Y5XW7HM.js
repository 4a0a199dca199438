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
  ownFolder
} from "./chunk-YH6JC4P5.js";
import {
  ExecError,
  run
} from "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import {
  object,
  string
} from "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";

// src/image/python-language.ts
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join as join2 } from "node:path";

// src/image/python-launcher.ts
var pythonLauncher = `import importlib
import os
import site
import sys


def only_shipped_packages():
    """Hides what happens to be installed on this machine, so that a missing requirement shows here already."""
    here = os.path.dirname(os.path.abspath(__file__))
    hidden = ("site-packages", "dist-packages")
    sys.path[:] = [p for p in sys.path if os.path.abspath(p) != here and os.path.basename(p) not in hidden]
    dependencies = os.environ.get("MCP_PIPELINE_DEPENDENCIES")
    if dependencies:
        site.addsitedir(dependencies)


def note_serving():
    """Returns a function that says whether an HTTP server has run in this process."""
    served = []
    try:
        import uvicorn
    except ImportError:
        return lambda: False
    serve = uvicorn.Server.serve

    async def noted(self, *args, **kwargs):
        served.append(True)
        return await serve(self, *args, **kwargs)

    uvicorn.Server.serve = noted
    return lambda: bool(served)


def serve_http(server):
    host, port = os.environ["FASTMCP_HOST"], int(os.environ["FASTMCP_PORT"])
    path = os.environ["FASTMCP_STREAMABLE_HTTP_PATH"]
    package = type(server).__module__.partition(".")[0]
    if package == "fastmcp":
        server.run(transport="streamable-http", host=host, port=port, path=path)
    elif hasattr(getattr(server, "settings", None), "streamable_http_path"):
        server.settings.host, server.settings.port = host, port
        server.settings.streamable_http_path = path
        server.run(transport="streamable-http")
    elif package == "mcp":
        server.run(transport="streamable-http", host=host, port=port, streamable_http_path=path)
    else:
        server.run()


def main():
    module_name, _, object_name = sys.argv[1].partition(":")
    http = os.environ.get("FASTMCP_TRANSPORT") == "streamable-http"
    only_shipped_packages()
    served = note_serving() if http else lambda: False
    if http:
        # A module that serves stdio while it is imported then ends at once instead of waiting for input.
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    sys.argv[:] = [module_name]
    module = importlib.import_module(module_name)
    server = getattr(module, object_name, None)
    if server is None:
        sys.exit(f"{module_name}.py has no object named {object_name}. Correct runtime.entrypoint in mcp.yaml.")
    if not callable(getattr(server, "run", None)):
        sys.exit(f"{module_name}:{object_name} is a {type(server).__name__} and has no run(); name the server object.")
    if served():
        return
    if http:
        serve_http(server)
    else:
        server.run()


main()
`;

// src/image/python-requirements.ts
import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path/posix";
var requirementsFile = "requirements.txt";
var uvLockFile = "uv.lock";
var otherManagers = [
  ["poetry.lock", "poetry export --without-hashes -o requirements.txt"],
  ["Pipfile.lock", "pipenv requirements > requirements.txt"]
];
async function readRequirements(task) {
  const find = (path) => task.sources.find((source) => source.path === path);
  if (!find(requirementsFile) && find(uvLockFile)) return await uvLock(task);
  if (!find(requirementsFile)) {
    for (const [file, command] of otherManagers) {
      if (!find(file)) continue;
      const message = `${file} found: the local image installs from requirements.txt or uv.lock only. Run "${command}" and commit it.`;
      throw badInput("lock-file-unsupported", message, { file });
    }
    const project = find("pyproject.toml") ?? find("setup.py") ?? find("setup.cfg");
    if (project && await declaresDependencies(task, project.path)) {
      const message = `${project.path} has dependencies but there is no requirements.txt with exact versions. Run "pip freeze > requirements.txt" in the environment that works, and commit it.`;
      throw badInput("lock-file-missing", message, { file: project.path });
    }
    return { any: false, inputs: [], file: requirementsFile, findings: [] };
  }
  const names = /* @__PURE__ */ new Set();
  const findings = [];
  let local = false;
  const visit = async (file) => {
    if (names.has(file) || !find(file)) return;
    names.add(file);
    const text = await readFile(join(task.plan.directory, file), "utf8");
    for (const [index, line] of text.split(/\r?\n/).entries()) {
      const requirement = line.replace(/(^|\s)#.*$/, "").trim();
      const included = /^(?:-r|-c|--requirement|--constraint)[ =]?\s*(\S+)$/.exec(requirement)?.[1];
      if (included) await visit(normalize(join(dirname(file), included)));
      else if (/^(-e|--editable|\.|file:)/.test(requirement)) local = true;
      else if (isUnpinned(requirement)) findings.push(unpinned(requirement, file, index + 1));
    }
  };
  await visit(requirementsFile);
  const inputs = local ? task.sources : task.sources.filter(({ path }) => names.has(path));
  return { any: true, inputs, file: requirementsFile, findings };
}
async function uvLock(task) {
  const text = await readFile(join(task.plan.directory, uvLockFile), "utf8");
  const local = /^source = \{ (editable|directory|virtual|path) = "(?!\.")/m.test(text);
  const decide = /* @__PURE__ */ new Set([uvLockFile, "pyproject.toml", ".python-version"]);
  const inputs = local ? task.sources : task.sources.filter(({ path }) => decide.has(path));
  return { any: true, inputs, file: uvLockFile, findings: [] };
}
var uvExport = ["uv", "export", "--frozen", "--no-dev", "--no-emit-project", "--quiet"].concat(["--no-python-downloads", "--format", "requirements-txt"]).concat(["--output-file", requirementsFile]);
async function declaresDependencies(task, file) {
  const text = await readFile(join(task.plan.directory, file), "utf8");
  if (file !== "pyproject.toml") return /install_requires/.test(text);
  return /^dependencies\s*=\s*\[\s*[^\]\s]/m.test(text) || /^\[tool\.poetry\.dependencies\]/m.test(text);
}
function isUnpinned(requirement) {
  return /^[A-Za-z0-9]/.test(requirement) && !/===?|\s@\s/.test(requirement.split(";")[0] ?? "");
}
function unpinned(requirement, file, line) {
  return {
    ruleId: "dependency-not-pinned",
    severity: "warning",
    message: `${requirement} has no exact version, so tomorrow's image may hold another one.`,
    file,
    line,
    help: 'Write "name==version" for every package, e.g. from "pip freeze".'
  };
}

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
        await mkdir(join2(folder, ownFolder), { recursive: true });
        await writeFile(join2(folder, ownFolder, "launch.py"), pythonLauncher);
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
    const [project, result] = [join2(folder, "project"), join2(folder, "layer")];
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
    await rm(join2(result, "bin"), { recursive: true, force: true });
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
