import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  secretMounts
} from "./chunk-7DIE33KP.js";
import {
  cache,
  copy,
  env,
  exec
} from "./chunk-4C3AR5BX.js";
import "./chunk-L3QGWDXR.js";

// src/image/dockerfile/python.ts
var venv = "/opt/venv";
var onPath = `ENV PATH="${venv}/bin:$PATH"`;
var poetry = "poetry==2.2.1";
var compile = `RUN PYTHONHASHSEED=0 ${venv}/bin/python -m compileall -q --invalidation-mode unchecked-hash ${venv}/lib || true`;
function pythonStages(project, runtime, { base, uv }, launcher) {
  const before = [`FROM ${base} AS build`, "WORKDIR /app"];
  before.push(exec("RUN", ["python3", "-m", "venv", "--without-pip", venv]));
  before.push(...install(project, uv));
  if (project.packages) before.push(compile);
  if (runtime.build)
    before.push(onPath, env({ VIRTUAL_ENV: venv }), copy(["."], "./"), exec("RUN", runtime.build));
  before.push("");
  const variables = {
    PYTHONPATH: project.sourceFolder ? "/app:/app/src" : "/app",
    PYTHONDONTWRITEBYTECODE: "1",
    PYTHONNOUSERSITE: "1",
    PYTHONUNBUFFERED: "1",
    // fastmcp asks the package index for a newer version at start-up, and prints a banner, unless told not to.
    FASTMCP_SHOW_SERVER_BANNER: "false",
    FASTMCP_CHECK_FOR_UPDATES: "off"
  };
  const source = runtime.build ? copy(["/app"], "./", "--from=build") : copy(["."], "./");
  const final = [onPath, env(variables), copy([venv], venv, "--from=build"), source];
  const argv = runtime.entrypoint === void 0 ? runtime.command : ["python3", launcher, runtime.entrypoint];
  return { before, base, final, argv };
}
function install(project, uv) {
  const pip = [
    "python3",
    "-m",
    "pip",
    "--python",
    `${venv}/bin/python`,
    "install",
    "--no-input",
    "--no-compile"
  ];
  const pipMounts = [cache("/root/.cache/pip"), ...secretMounts("pip", "netrc", "pipIndex")];
  const inputs = project.inputs === "all" ? copy(["."], "./") : copy(project.inputs, "./");
  switch (project.manager) {
    case "none":
      return [];
    case "pip":
      return [...copyInputs(project), exec("RUN", [...pip, "-r", "requirements.txt"], pipMounts)];
    case "uv": {
      const settings = { UV_PROJECT_ENVIRONMENT: venv, UV_PYTHON_DOWNLOADS: "never", UV_LINK_MODE: "copy" };
      const sync = ["uv", "sync", "--frozen", "--no-dev", "--no-editable"];
      const mounts = [cache("/root/.cache/uv"), ...secretMounts("netrc", "uvIndex")];
      const lines = [copy(["/uv"], "/usr/local/bin/uv", `--from=${uv}`), env(settings), inputs];
      lines.push(exec("RUN", [...sync, "--no-install-project"], mounts));
      if (project.installsItself) lines.push(copy(["."], "./"), exec("RUN", sync, mounts));
      return lines;
    }
    case "poetry": {
      const tool = "/opt/poetry";
      const lines = [exec("RUN", ["python3", "-m", "venv", "--without-pip", tool])];
      lines.push(
        exec(
          "RUN",
          pip.map((word) => word === `${venv}/bin/python` ? `${tool}/bin/python` : word).concat(poetry),
          pipMounts
        )
      );
      lines.push(onPath, env({ VIRTUAL_ENV: venv }), inputs);
      const argv = [`${tool}/bin/poetry`, "install", "--only=main", "--no-interaction"];
      const mounts = [cache("/root/.cache/pypoetry"), ...secretMounts("pip", "netrc", "pipIndex")];
      lines.push(exec("RUN", [...argv, "--no-root"], mounts));
      if (project.installsItself)
        lines.push(copy(["."], "./"), exec("RUN", [...pip, "--no-deps", "."], pipMounts));
      return lines;
    }
  }
}
function copyInputs({ inputs }) {
  if (inputs === "all") return [copy(["."], "./")];
  const folders = /* @__PURE__ */ new Map();
  for (const path of inputs) {
    const folder = path.includes("/") ? `./${path.slice(0, path.lastIndexOf("/"))}/` : "./";
    folders.set(folder, [...folders.get(folder) ?? [], path]);
  }
  return [...folders].map(([folder, files]) => copy(files, folder));
}
export {
  pythonStages
};
