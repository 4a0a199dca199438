import { lstat } from "node:fs/promises";
import { resolve } from "node:path";
import { readText } from "../source/read-text.ts";
import { factsOf, type LockInput } from "./lock-facts.ts";
import { type Lock, parseLock } from "./lock-parse.ts";
import { renderFacts } from "./lock-render.ts";

export { compareLock } from "./lock-compare.ts";
export type { LockInput } from "./lock-facts.ts";
export { type Lock, parseLock } from "./lock-parse.ts";

/** Name of the lock, beside the manifest. */
export const lockFileName = "mcp.lock.json";

/** A lock is far smaller; a larger file is something else. */
const maxLockBytes = 64 * 1024 * 1024;

/** Text of mcp.lock.json: sorted, one fact a line, each line complete in itself, no aggregate hashes. */
export function renderLock(input: LockInput): string {
  return renderFacts(factsOf(input));
}

/**
 * Reads the lock at `path`, undefined where there is none.
 *
 * @throws Problem (exit 2) as {@link parseLock}, and where the file cannot be read
 */
export async function readLock(path: string, cwd: string): Promise<Lock | undefined> {
  try {
    await lstat(resolve(cwd, path));
  } catch {
    return undefined;
  }
  return parseLock(await readText(path, { cwd, maxBytes: maxLockBytes }), path);
}
