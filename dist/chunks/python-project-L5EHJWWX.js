import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readRequirements
} from "./chunk-I4ITOCAA.js";
import {
  tomlIn
} from "./chunk-TZWT52AG.js";
import {
  pick
} from "./chunk-PX3ANLY6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";

// src/image/dockerfile/python-project.ts
async function readPythonProject(task) {
  const { plan, sources } = task;
  const paths = new Set(sources.map(({ path }) => path));
  const sourceFolder = sources.some(({ path }) => path.startsWith("src/"));
  const locked = ["uv", "poetry"].find((name) => paths.has(`${name}.lock`));
  if (locked === void 0) {
    const { any, inputs, findings } = await readRequirements(task);
    const whole = inputs.length === sources.length;
    const pip = { packages: any, installsItself: false, sourceFolder, findings };
    return { manager: any ? "pip" : "none", inputs: whole ? "all" : inputs.map(({ path }) => path), ...pip };
  }
  const project = await tomlIn(plan.directory, "pyproject.toml");
  const workspace = pick(project, "tool", "uv", "workspace") !== void 0 || pick(project, "tool", "uv", "sources") !== void 0;
  const [program = "python3"] = plan.runtime.command;
  return {
    manager: locked,
    packages: true,
    inputs: workspace ? "all" : ["pyproject.toml", `${locked}.lock`],
    installsItself: plan.runtime.entrypoint === void 0 && !/^python(3(\.\d+)?)?$/.test(program) && hasScript(project, program),
    sourceFolder,
    findings: []
  };
}
function hasScript(project, program) {
  return pick(project, "project", "scripts", program) !== void 0 || pick(project, "tool", "poetry", "scripts", program) !== void 0;
}
export {
  readPythonProject
};
