import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";
import { badInput } from "../report/problem.ts";
import type { BuildTask } from "./build-task.ts";

/** What is looked at to learn what a project installs. */
export type ProjectFiles = Pick<BuildTask, "plan" | "sources">;

const packageSchema = z.looseObject({
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
  workspaces: z.unknown().optional(),
  packageManager: z.string().optional(),
});
const lockSchema = z.looseObject({
  lockfileVersion: z.int(),
  packages: z.record(
    z.string(),
    z.looseObject({ link: z.boolean().optional(), resolved: z.string().optional() }),
  ),
});

/** What package.json and its lock file say about what to install. */
export interface NodePackage {
  /** Anything to install at all, for production or for the build. */
  production: boolean;
  development: boolean;
  /** Name of the lock file; undefined where there is nothing to lock. */
  lockFile?: string;
  /** Place in node_modules → folder of the local package that npm would link there. */
  links: Map<string, string>;
  /** Packed packages (`file:vendor/x.tgz`) beside the manifest. */
  archives: Set<string>;
}

const nothing = { links: new Map<string, string>(), archives: new Set<string>() };

const locks = ["npm-shrinkwrap.json", "package-lock.json"];
const otherManagers: [string, string][] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "Yarn"],
  ["bun.lock", "Bun"],
  ["bun.lockb", "Bun"],
];

/**
 * Reads package.json and the lock file.
 * @throws Problem exit 2: `package-json-invalid`, `lock-file-missing`, `lock-file-unsupported`, `dependency-outside`.
 */
export async function readNodePackage(task: ProjectFiles): Promise<NodePackage> {
  const has = (path: string) => task.sources.some((source) => source.path === path);
  if (!has("package.json")) return { production: false, development: false, ...nothing };
  const { production, development } = await readPackageJson(task);
  if (!development) return { production, development, ...nothing };
  const lockFile = locks.find(has);
  if (!lockFile) throw noLock(has);
  return { production, development, lockFile, ...(await readLocalPackages(task, lockFile)) };
}

/** What package.json says that there is to install. @throws Problem exit 2 `package-json-invalid` */
export async function readPackageJson(task: ProjectFiles) {
  const manifest = await readJson(task, "package.json", packageSchema);
  const count = (part: Record<string, string> | undefined) => Object.keys(part ?? {}).length;
  const workspaces = manifest.workspaces !== undefined;
  const production = count(manifest.dependencies) + count(manifest.optionalDependencies) > 0 || workspaces;
  const development = production || count(manifest.devDependencies) > 0;
  return { production, development, workspaces, packageManager: manifest.packageManager };
}

function noLock(has: (path: string) => boolean) {
  const other = otherManagers.find(([file]) => has(file));
  const place = { file: "package.json" };
  if (other) {
    const message = `${other[0]} found: this version installs with npm only, ${other[1]} is not exercised yet. Run "npm install --package-lock-only" and commit package-lock.json.`;
    return badInput("lock-file-unsupported", message, place);
  }
  const message =
    'package.json has dependencies but no package-lock.json, so nobody knows which versions ship. Run "npm install" once and commit package-lock.json (is it in .gitignore?).';
  return badInput("lock-file-missing", message, place);
}

/** Packages that lie beside the manifest instead of in a registry. */
async function readLocalPackages(
  task: ProjectFiles,
  lockFile: string,
): Promise<Pick<NodePackage, "links" | "archives">> {
  const lock = await readJson(task, lockFile, lockSchema);
  const found = { links: new Map<string, string>(), archives: new Set<string>() };
  for (const [place, { link, resolved }] of Object.entries(lock.packages)) {
    const archive = resolved?.startsWith("file:") ? resolved.slice("file:".length) : undefined;
    const path = link ? resolved : archive;
    if (path === undefined) continue;
    if (path.startsWith("..") || path.startsWith("/")) {
      const message = `${place} is the local package ${path}, outside the manifest's folder. Publish it, or move mcp.yaml up so that both are below it.`;
      throw badInput("dependency-outside", message, { file: lockFile });
    }
    if (link) found.links.set(place, path);
    else found.archives.add(path);
  }
  return found;
}

async function readJson<Schema extends z.ZodType>(
  task: ProjectFiles,
  file: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  try {
    return schema.parse(JSON.parse(await readFile(join(task.plan.directory, file), "utf8")));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw badInput("package-json-invalid", `${file} cannot be used: ${reason}. Run "npm install" again.`, {
      file,
    });
  }
}
