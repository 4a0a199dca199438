import { lstatSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeAtomically } from "../home/atomic-write.ts";
import { sha256 } from "./layer-listing.ts";
import { layout } from "./layout.ts";

/**
 * A quick look whether anybody touched a layer since every byte of it was last hashed: size, inode and change time
 * (which no program can set) of all files, as git's index does it. It only saves hashing again while images are made;
 * what is deployed is hashed in full.
 */
export async function isSealed(home: string, digest: string): Promise<boolean> {
  try {
    const seal = await readFile(layout.seal(home, digest), "utf8");
    return seal === sealOf(layout.layer(home, digest));
  } catch {
    return false;
  }
}

/** Notes that the layer has just been hashed in full. */
export async function sealLayer(home: string, digest: string): Promise<void> {
  await writeAtomically(layout.seal(home, digest), sealOf(layout.layer(home, digest)));
}

function sealOf(folder: string): string {
  const lines: string[] = [];
  const visit = (path: string): void => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const full = join(path, entry.name);
      if (entry.isDirectory()) visit(full);
      const { size, ino, ctimeNs, mode } = lstatSync(full, { bigint: true });
      lines.push(`${full} ${entry.isDirectory() ? 0 : size} ${ino} ${ctimeNs} ${mode}`);
    }
  };
  visit(folder);
  return `${sha256(lines.sort().join("\n"))}\n`;
}
