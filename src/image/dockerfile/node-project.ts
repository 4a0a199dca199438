import { type NodePackage, type ProjectFiles, readNodePackage, readPackageJson } from "../node-lock.ts";

/** What the files of a Node project say about how it is installed. */
export interface NodeProject {
  manager: "npm" | "pnpm" | "yarn";
  /** From `packageManager` in package.json. */
  managerVersion?: string;
  production: boolean;
  development: boolean;
  /** Files and folders that decide what is installed, or everything. */
  inputs: readonly string[] | "all";
}

const lockFiles = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
] as const;

/**
 * Reads package.json and finds the lock file of npm, pnpm or Yarn.
 * @throws Problem exit 2: `package-json-invalid`, `lock-file-missing`, `lock-file-unsupported`, `dependency-outside`.
 */
export async function readNodeProject(task: ProjectFiles): Promise<NodeProject> {
  const paths = new Set(task.sources.map(({ path }) => path));
  if (!paths.has("package.json"))
    return { manager: "npm", production: false, development: false, inputs: [] };
  const manifest = await readPackageJson(task);
  const other = lockFiles.find(([file]) => paths.has(file));
  const npm = paths.has("package-lock.json") || paths.has("npm-shrinkwrap.json");
  if (npm || !other) return npmProject(await readNodePackage(task), manifest.workspaces);
  const [file, manager] = other;
  const version = new RegExp(`^${manager}@(\\d[\\w.-]*)`).exec(manifest.packageManager ?? "")?.[1];
  const workspaces = manifest.workspaces || paths.has("pnpm-workspace.yaml");
  return {
    manager,
    ...(version === undefined ? {} : { managerVersion: version }),
    production: manifest.production,
    development: manifest.development,
    inputs: workspaces ? "all" : ["package.json", file],
  };
}

function npmProject(npm: NodePackage, workspaces: boolean): NodeProject {
  const { production, development, lockFile, links, archives } = npm;
  const files = ["package.json", ...(lockFile === undefined ? [] : [lockFile])];
  const inputs = workspaces ? "all" : [...files, ...links.values(), ...archives];
  return { manager: "npm", production, development, inputs };
}
