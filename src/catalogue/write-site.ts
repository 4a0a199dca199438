import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { badInput } from "../report/problem.ts";
import type { SiteFile } from "./read-api-files.ts";

/** Says that a folder is ours to renew. */
const marker = ".mcp-pipeline-catalogue";
/** What an earlier build may have left behind. */
const folders = ["servers", "v0.1"];
const atOnce = 64;

/**
 * Writes the files of the site, in place of an earlier build.
 * @throws Problem (exit 2) where the folder holds something else
 */
export async function writeSite(folder: string, files: readonly SiteFile[]): Promise<void> {
  const before = await readdir(folder).catch((): string[] => []);
  if (before.length > 0 && !before.includes(marker)) {
    throw badInput(
      "output-not-empty",
      `${folder} holds something that is no catalogue, and was left alone.`,
      {
        help: "Name an empty or new folder with --out.",
      },
    );
  }
  for (const name of folders) await rm(join(folder, name), { recursive: true, force: true });
  const parents = new Set(files.map(([path]) => dirname(join(folder, path))));
  for (const parent of parents) await mkdir(parent, { recursive: true });
  await writeFile(join(folder, marker), "");
  for (let at = 0; at < files.length; at += atOnce) {
    await Promise.all(
      files.slice(at, at + atOnce).map(([path, text]) => writeFile(join(folder, path), text)),
    );
  }
}
