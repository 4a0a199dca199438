import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  isThere,
  isUntouched,
  layout,
  localImageSchema
} from "./chunk-SNX6MQ4V.js";
import {
  writeAtomically
} from "./chunk-QYW7PHBB.js";
import {
  strictObject
} from "./chunk-V6VE5J5H.js";

// src/image/build-cache.ts
import { mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
var entrySchema = strictObject({
  layers: localImageSchema.shape.layers
});
async function readCache(home, kind, key, trusted = false) {
  const holds = trusted ? isThere : isUntouched;
  try {
    const entry = entrySchema.parse(JSON.parse(await readFile(layout.cache(home, kind, key), "utf8")));
    for (const layer of entry.layers) if (!await holds(home, layer)) return void 0;
    return entry;
  } catch {
    return void 0;
  }
}
async function writeCache(home, kind, key, entry) {
  const file = layout.cache(home, kind, key);
  await mkdir(dirname(file), { recursive: true });
  await writeAtomically(file, `${JSON.stringify(entry)}
`);
}

// src/image/copy-sources.ts
import { chmod, copyFile, mkdir as mkdir2, symlink } from "node:fs/promises";
import { dirname as dirname2, join } from "node:path";
async function copySources(directory, sources, folder) {
  for (const source of sources) {
    const target = join(folder, source.path);
    await mkdir2(dirname2(target), { recursive: true });
    if ("link" in source.content) {
      await symlink(source.content.link, target);
      continue;
    }
    await copyFile(join(directory, source.path), target);
    await chmod(target, source.executable ? 493 : 420);
  }
}

// src/image/scratch.ts
import { randomUUID } from "node:crypto";
import { mkdir as mkdir3, readFile as readFile2, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join as join2 } from "node:path";
var ownerlessMs = 6e4;
async function withScratch(home, key, work) {
  const folder = await claim(join2(layout.scratch(home), key.slice(0, 16)));
  try {
    const inner = join2(folder, "work");
    await mkdir3(inner);
    return await work(inner);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
async function claim(folder) {
  await mkdir3(join2(folder, ".."), { recursive: true });
  if (await create(folder)) return folder;
  if (await abandoned(folder)) {
    const away = `${folder}-${randomUUID()}`;
    const won = await rename(folder, away).then(
      () => true,
      () => false
    );
    if (won) await rm(away, { recursive: true, force: true });
    if (await create(folder)) return folder;
  }
  const own = `${folder}-${process.pid}-${randomUUID().slice(0, 8)}`;
  await create(own);
  return own;
}
async function create(folder) {
  try {
    await mkdir3(folder);
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  await writeFile(join2(folder, "owner"), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
}
async function abandoned(folder) {
  try {
    const owner = JSON.parse(await readFile2(join2(folder, "owner"), "utf8"));
    if (typeof owner !== "object" || owner === null || !("pid" in owner) || !("host" in owner)) return true;
    if (owner.host !== hostname() || typeof owner.pid !== "number") return false;
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    if (error.code === "ESRCH") return true;
    if (error.code === "EPERM") return false;
    const made = await stat(folder).catch(() => void 0);
    return made !== void 0 && Date.now() - made.mtimeMs > ownerlessMs;
  }
}

export {
  readCache,
  writeCache,
  copySources,
  withScratch
};
