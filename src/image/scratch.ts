import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { layout } from "./layout.ts";

/** A scratch folder without a readable owner may just be being made. */
const ownerlessMs = 60_000;

/**
 * Runs `work` in an empty scratch folder below the pipeline's home and removes it afterwards. The same key gives the
 * same path where it is free, because builds write their own path into what they make; where another run is at it,
 * a path of its own. What a killed run left behind is removed by the next run with the same key.
 */
export async function withScratch<Result>(
  home: string,
  key: string,
  work: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await claim(join(layout.scratch(home), key.slice(0, 16)));
  try {
    const inner = join(folder, "work");
    await mkdir(inner);
    return await work(inner);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

const kept = new Set<string>();

/** An empty scratch folder as {@link withScratch} gives it, which stays until this process ends. */
export async function keepScratch(home: string, key: string): Promise<string> {
  const folder = await claim(join(layout.scratch(home), key));
  if (kept.size === 0) process.once("exit", removeKept);
  kept.add(folder);
  return join(folder, "work");
}

function removeKept(): void {
  for (const folder of kept) rmSync(folder, { recursive: true, force: true });
  kept.clear();
}

async function claim(folder: string): Promise<string> {
  await mkdir(join(folder, ".."), { recursive: true });
  if (await create(folder)) return folder;
  if (await abandoned(folder)) {
    const away = `${folder}-${randomUUID()}`;
    // Only one of several runs wins the rename; the others find the name taken again and move on.
    const won = await rename(folder, away).then(
      () => true,
      () => false,
    );
    if (won) await rm(away, { recursive: true, force: true });
    if (await create(folder)) return folder;
  }
  const own = `${folder}-${process.pid}-${randomUUID().slice(0, 8)}`;
  await create(own);
  return own;
}

async function create(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
  await writeFile(join(folder, "owner"), JSON.stringify({ pid: process.pid, host: hostname() }));
  return true;
}

async function abandoned(folder: string): Promise<boolean> {
  try {
    const owner: unknown = JSON.parse(await readFile(join(folder, "owner"), "utf8"));
    if (typeof owner !== "object" || owner === null || !("pid" in owner) || !("host" in owner)) return true;
    if (owner.host !== hostname() || typeof owner.pid !== "number") return false;
    process.kill(owner.pid, 0);
    return false;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
    if ((error as NodeJS.ErrnoException).code === "EPERM") return false;
    const made = await stat(folder).catch(() => undefined);
    return made !== undefined && Date.now() - made.mtimeMs > ownerlessMs;
  }
}
