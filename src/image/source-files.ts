import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { badInput } from "../report/problem.ts";
import { git } from "./git.ts";
import { sha256 } from "./layer-listing.ts";
import { holdsPrivateKey, isExcludedFolder, isNeverInImage } from "./never-in-image.ts";

/** One file of the team's source. */
export interface SourceFile {
  /** Relative to the manifest's folder, with forward slashes. */
  path: string;
  executable: boolean;
  /** SHA-256 of the content, or the target of a symbolic link. */
  content: { sha256: string } | { link: string };
}

/** The largest source tree that is read; more is a sign that the wrong folder is being packed. */
const mostFiles = 50_000;

/**
 * The team's source files, sorted by path: what git knows or would add (`.gitignore` is respected), else every file
 * below the folder. Never version control, installed packages, `.env*` or private keys.
 * @throws Problem exit 2: `symlink-outside`, `too-many-files`.
 */
export async function collectSources(
  directory: string,
  options: {
    env: Record<string, string>;
    signal: AbortSignal;
    skip: ReadonlySet<string>;
    maxFiles?: number;
  },
): Promise<SourceFile[]> {
  const maxFiles = options.maxFiles ?? mostFiles;
  const paths = (await gitFiles(directory, options)) ?? (await walk(directory, maxFiles));
  if (paths.length > maxFiles) {
    throw badInput(
      "too-many-files",
      `${paths.length} files lie beside the manifest, at most ${maxFiles} are packed. Put generated files into .gitignore.`,
    );
  }
  const found: SourceFile[] = [];
  for (const path of [...new Set(paths)].sort()) {
    if (isNeverInImage(path) || options.skip.has(path)) continue;
    const file = await readSource(directory, path);
    if (file) found.push(file);
  }
  return found;
}

async function gitFiles(
  directory: string,
  options: { env: Record<string, string>; signal: AbortSignal },
): Promise<string[] | undefined> {
  const listed = await git(
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
    directory,
    options,
  );
  // Nothing listed: the folder itself is ignored by the repository around it.
  return listed ? listed.split("\0").filter(Boolean) : undefined;
}

async function walk(directory: string, maxFiles: number, below = ""): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(join(directory, below), { withFileTypes: true })) {
    const path = below === "" ? entry.name : `${below}/${entry.name}`;
    if (!entry.isDirectory()) {
      found.push(path);
    } else if (!isExcludedFolder(entry.name) && found.length <= maxFiles) {
      found.push(...(await walk(directory, maxFiles, path)));
    }
  }
  return found;
}

async function readSource(directory: string, path: string): Promise<SourceFile | undefined> {
  const full = join(directory, path);
  // Deleted but still known to git, or a submodule that is not checked out.
  const stats = await lstat(full).catch(() => undefined);
  if (!stats) return undefined;
  if (stats.isSymbolicLink()) {
    const link = await readlink(full);
    const target = relative(directory, resolve(dirname(full), link));
    if (target.split(sep)[0] === ".." || resolve(target) === target) {
      const message = `${path} is a link to ${link}, outside the manifest's folder. Copy the file or move the manifest up.`;
      throw badInput("symlink-outside", message, { file: path });
    }
    return isNeverInImage(target.split(sep).join("/"))
      ? undefined
      : { path, executable: false, content: { link } };
  }
  if (!stats.isFile()) return undefined;
  const content = await readFile(full);
  if (holdsPrivateKey(content)) return undefined;
  return { path, executable: (stats.mode & 0o100) !== 0, content: { sha256: sha256(content) } };
}
