import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";

let sequence = 0;

/**
 * Replaces a file so that a reader sees the old text or the new one, never a part, even after a power cut.
 * Readable by its owner only.
 */
export async function writeAtomically(path: string, text: string): Promise<void> {
  sequence += 1;
  const temporary = `${path}.${process.pid}.${sequence}.tmp`;
  try {
    const file = await open(temporary, "wx", 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  const folder = await open(dirname(path), "r");
  await folder.sync().catch(() => undefined);
  await folder.close();
}
