import { tomlIn } from "../../manifest/detect/folder.ts";
import type { Finding } from "../../report/finding.ts";
import { pick } from "../../source/pick.ts";
import type { ProjectFiles } from "../node-lock.ts";
import { readRequirements } from "../python-requirements.ts";

/** What the files of a Python project say about how it is installed. */
export interface PythonProject {
  /** By the lock file that is there: uv.lock, poetry.lock, requirements.txt, or none. */
  manager: "uv" | "poetry" | "pip" | "none";
  packages: boolean;
  /** Files that decide what is installed, or everything. */
  inputs: readonly string[] | "all";
  /** Whether the command is a script that only exists once the project itself is installed. */
  installsItself: boolean;
  /** Whether modules lie below src/. */
  sourceFolder: boolean;
  findings: Finding[];
}

/**
 * Finds the lock file of uv, Poetry or pip.
 * @throws Problem exit 2 `lock-file-missing`, `lock-file-unsupported`
 */
export async function readPythonProject(task: ProjectFiles): Promise<PythonProject> {
  const { plan, sources } = task;
  const paths = new Set(sources.map(({ path }) => path));
  const sourceFolder = sources.some(({ path }) => path.startsWith("src/"));
  const locked = (["uv", "poetry"] as const).find((name) => paths.has(`${name}.lock`));
  if (locked === undefined) {
    const { any, inputs, findings } = await readRequirements(task);
    const whole = inputs.length === sources.length;
    const pip = { packages: any, installsItself: false, sourceFolder, findings };
    return { manager: any ? "pip" : "none", inputs: whole ? "all" : inputs.map(({ path }) => path), ...pip };
  }
  const project = await tomlIn(plan.directory, "pyproject.toml");
  const workspace =
    pick(project, "tool", "uv", "workspace") !== undefined ||
    pick(project, "tool", "uv", "sources") !== undefined;
  const [program = "python3"] = plan.runtime.command;
  return {
    manager: locked,
    packages: true,
    inputs: workspace ? "all" : ["pyproject.toml", `${locked}.lock`],
    installsItself:
      plan.runtime.entrypoint === undefined &&
      !/^python(3(\.\d+)?)?$/.test(program) &&
      hasScript(project, program),
    sourceFolder,
    findings: [],
  };
}

function hasScript(project: unknown, program: string): boolean {
  return (
    pick(project, "project", "scripts", program) !== undefined ||
    pick(project, "tool", "poetry", "scripts", program) !== undefined
  );
}
