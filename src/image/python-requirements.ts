import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path/posix";
import type { Finding } from "../report/finding.ts";
import { badInput } from "../report/problem.ts";
import type { ProjectFiles } from "./node-lock.ts";
import type { SourceFile } from "./source-files.ts";

export const requirementsFile = "requirements.txt";
export const uvLockFile = "uv.lock";

export interface PythonRequirements {
  /** False where the server needs the standard library only. */
  any: boolean;
  /** Files that decide what is installed. */
  inputs: SourceFile[];
  /** The file that says which versions: requirements.txt, or the uv.lock that it is made from. */
  file: typeof requirementsFile | typeof uvLockFile;
  findings: Finding[];
}

const otherManagers: [string, string][] = [
  ["poetry.lock", "poetry export --without-hashes -o requirements.txt"],
  ["Pipfile.lock", "pipenv requirements > requirements.txt"],
];

/**
 * Reads requirements.txt and what it includes; without one, uv.lock.
 * @throws Problem exit 2 `lock-file-missing`, `lock-file-unsupported`.
 */
export async function readRequirements(task: ProjectFiles): Promise<PythonRequirements> {
  const find = (path: string) => task.sources.find((source) => source.path === path);
  if (!find(requirementsFile) && find(uvLockFile)) return await uvLock(task);
  if (!find(requirementsFile)) {
    for (const [file, command] of otherManagers) {
      if (!find(file)) continue;
      const message = `${file} found: the local image installs from requirements.txt or uv.lock only. Run "${command}" and commit it.`;
      throw badInput("lock-file-unsupported", message, { file });
    }
    const project = find("pyproject.toml") ?? find("setup.py") ?? find("setup.cfg");
    if (project && (await declaresDependencies(task, project.path))) {
      const message = `${project.path} has dependencies but there is no requirements.txt with exact versions. Run "pip freeze > requirements.txt" in the environment that works, and commit it.`;
      throw badInput("lock-file-missing", message, { file: project.path });
    }
    return { any: false, inputs: [], file: requirementsFile, findings: [] };
  }
  const names = new Set<string>();
  const findings: Finding[] = [];
  let local = false;
  const visit = async (file: string): Promise<void> => {
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

/** uv's lock holds exact versions and hashes. Packages that lie in the folder decide with all their files. */
async function uvLock(task: ProjectFiles): Promise<PythonRequirements> {
  const text = await readFile(join(task.plan.directory, uvLockFile), "utf8");
  const local = /^source = \{ (editable|directory|virtual|path) = "(?!\.")/m.test(text);
  const decide = new Set([uvLockFile, "pyproject.toml", ".python-version"]);
  const inputs = local ? task.sources : task.sources.filter(({ path }) => decide.has(path));
  return { any: true, inputs, file: uvLockFile, findings: [] };
}

/**
 * argv that writes what uv.lock holds for production as requirements.txt, with hashes, which pip then requires. The
 * project itself is left out: its sources are the application.
 */
export const uvExport = ["uv", "export", "--frozen", "--no-dev", "--no-emit-project", "--quiet"]
  .concat(["--no-python-downloads", "--format", "requirements-txt"])
  .concat(["--output-file", requirementsFile]);

async function declaresDependencies(task: ProjectFiles, file: string): Promise<boolean> {
  const text = await readFile(join(task.plan.directory, file), "utf8");
  if (file !== "pyproject.toml") return /install_requires/.test(text);
  return /^dependencies\s*=\s*\[\s*[^\]\s]/m.test(text) || /^\[tool\.poetry\.dependencies\]/m.test(text);
}

/** A name without `==`, `===` or `@ URL`: another version may be installed tomorrow. */
function isUnpinned(requirement: string): boolean {
  return /^[A-Za-z0-9]/.test(requirement) && !/===?|\s@\s/.test(requirement.split(";")[0] ?? "");
}

function unpinned(requirement: string, file: string, line: number): Finding {
  return {
    ruleId: "dependency-not-pinned",
    severity: "warning",
    message: `${requirement} has no exact version, so tomorrow's image may hold another one.`,
    file,
    line,
    help: 'Write "name==version" for every package, e.g. from "pip freeze".',
  };
}
