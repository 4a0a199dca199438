import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/home/atomic-write.ts
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
var sequence = 0;
async function writeAtomically(path, text) {
  sequence += 1;
  const temporary = `${path}.${process.pid}.${sequence}.tmp`;
  try {
    const file = await open(temporary, "wx", 384);
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
  await folder.sync().catch(() => void 0);
  await folder.close();
}

export {
  writeAtomically
};
