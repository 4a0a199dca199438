import { chmod, copyFile, mkdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { SourceFile } from "./source-files.ts";

/** Copies source files into a scratch folder, links as links. */
export async function copySources(
  directory: string,
  sources: readonly SourceFile[],
  folder: string,
): Promise<void> {
  for (const source of sources) {
    const target = join(folder, source.path);
    await mkdir(dirname(target), { recursive: true });
    if ("link" in source.content) {
      await symlink(source.content.link, target);
      continue;
    }
    await copyFile(join(directory, source.path), target);
    await chmod(target, source.executable ? 0o755 : 0o644);
  }
}
