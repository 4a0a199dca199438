import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { holdsPrivateKey, isExcludedFolder, isNeverInImage } from "./never-in-image.ts";

/** Larger than any PEM file. */
const pemBytes = 256 * 1024;

/** Removes from a built folder what is never in an image: installed packages, `.env*`, keys, caches. */
export async function pruneFolder(folder: string): Promise<void> {
  const visit = async (below: string): Promise<void> => {
    for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
      const path = below === "" ? entry.name : `${below}/${entry.name}`;
      const full = join(folder, path);
      const never = isNeverInImage(path) || (!entry.isFile() && isExcludedFolder(entry.name));
      if (never) await rm(full, { recursive: true, force: true });
      else if (entry.isDirectory()) await visit(path);
      else if (entry.isFile() && (await isKeyFile(full))) await rm(full);
    }
  };
  await visit("");
}

async function isKeyFile(path: string): Promise<boolean> {
  const content = await readFile(path);
  return content.length <= pemBytes && holdsPrivateKey(content);
}
