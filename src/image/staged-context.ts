import { chmod, copyFile, lstat, mkdir, symlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readBridge } from "./bridge-file.ts";
import type { GeneratedDockerfile } from "./dockerfile/generate.ts";
import { ownFolder } from "./layout.ts";
import { pythonLauncher } from "./python-launcher.ts";
import type { SourceFile } from "./source-files.ts";

/**
 * Copies the team's sources to a folder that BuildKit gets as its context: what is not copied cannot enter an image,
 * whatever a Dockerfile says. Files keep their times, by which BuildKit sees what it has got before.
 */
export async function stageContext(
  directory: string,
  sources: readonly SourceFile[],
  files: GeneratedDockerfile["files"],
  folder: string,
): Promise<void> {
  const folders = new Set(sources.map(({ path }) => dirname(path)));
  for (const one of folders) await mkdir(join(folder, one), { recursive: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(sources.map((source) => stageFile(directory, source, folder)));
  await writeOwnFiles(files, join(folder, ownFolder));
}

/** Writes the pipeline's own files that a generated Dockerfile copies. */
export async function writeOwnFiles(files: GeneratedDockerfile["files"], folder: string): Promise<void> {
  if (files.length > 0) await mkdir(folder, { recursive: true });
  for (const name of files) {
    await writeFile(join(folder, name), name === "launch.py" ? pythonLauncher : await readBridge());
    await chmod(join(folder, name), 0o644);
  }
}

async function stageFile(
  directory: string,
  { path, executable, content }: SourceFile,
  folder: string,
): Promise<void> {
  const [from, to] = [join(directory, path), join(folder, path)];
  if ("link" in content) return symlink(content.link, to);
  await copyFile(from, to);
  await chmod(to, executable ? 0o755 : 0o644);
  const { atime, mtime } = await lstat(from);
  await utimes(to, atime, mtime);
}
