import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  badInput
} from "./chunk-GAJYQUDI.js";

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

export {
  requirementsFile,
  uvLockFile,
  readRequirements,
  uvExport
};
