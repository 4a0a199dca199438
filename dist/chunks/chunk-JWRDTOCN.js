import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  layout
} from "./chunk-YH6JC4P5.js";

// src/image/scratch.ts
import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
var ownerlessMs = 6e4;
async function withScratch(home, key, work) {
  const folder = await claim(join(layout.scratch(home), key.slice(0, 16)));
  try {
    const inner = join(folder, "work");
    await mkdir(inner);
    return await work(inner);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
var kept = /* @__PURE__ */ new Set();
async function keepScratch(home, key) {
  const folder = await claim(join(layout.scratch(home), key));
  if (kept.size === 0) process.once("exit", removeKept);
  kept.add(folder);
  return join(folder, "work");
}
function removeKept() {
  for (const folder of kept) rmSync(folder, { recursive: true, force: true });
  kept.clear();
}
async function claim(folder) {
  await mkdir(join(folder, ".."), { recursive: true });
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
    await mkdir(folder);
  } catch (error) {
    if (error.code === "EEXIST") return false;
    throw error;
  }
  await writeFile(join(folder, "owner"), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
}
async function abandoned(folder) {
  try {
    const owner = JSON.parse(await readFile(join(folder, "owner"), "utf8"));
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
  withScratch,
  keepScratch
};
