import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Files that are read at most while looking for signs in source code, and bytes of each. */
const maxFiles = 200;
const maxBytes = 256 * 1024;
const maxDepth = 4;
const skipped =
  /^(node_modules|dist|build|out|vendor|venv|env|tests?|__tests__|__pycache__|site-packages|coverage|examples?|docs)$|^\.|^test_|[._-]test\.|\.spec\.|\.d\.[mc]?ts$/;

/** Text of a file in the folder, or undefined where it cannot be read: detection only looks, it never fails. */
export async function textIn(directory: string, name: string): Promise<string | undefined> {
  try {
    const path = join(directory, name);
    const { size } = await stat(path);
    return size > 4 * maxBytes ? undefined : await readFile(path, "utf8");
  } catch {
    return undefined;
  }
}

/** Parsed JSON of a file in the folder, or undefined where it is missing or broken. */
export async function jsonIn(directory: string, name: string): Promise<unknown> {
  const text = await textIn(directory, name);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Parsed TOML of a file in the folder, or undefined where it is missing or broken. */
export async function tomlIn(directory: string, name: string): Promise<unknown> {
  const text = await textIn(directory, name);
  if (text === undefined) return undefined;
  const { parse } = await import("smol-toml");
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/** True where the folder has this file or folder. */
export async function has(directory: string, name: string): Promise<boolean> {
  return stat(join(directory, name)).then(
    () => true,
    () => false,
  );
}

/** Source files below the folder that are not tests, built or installed: path with forward slashes → text. Sorted. */
export async function sources(directory: string, ending: RegExp): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const path of await filesBelow(directory, "", 0)) {
    if (!ending.test(path)) continue;
    if (found.size >= maxFiles) break;
    const text = await textIn(directory, path);
    if (text !== undefined && text.length <= maxBytes) found.set(path, text);
  }
  return found;
}

/** Files of a folder before those of its subfolders. */
async function filesBelow(directory: string, folder: string, depth: number): Promise<string[]> {
  const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
  const kept = entries
    .filter((entry) => !skipped.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const pathOf = (name: string) => (folder === "" ? name : `${folder}/${name}`);
  const files = kept.filter((entry) => entry.isFile()).map((entry) => pathOf(entry.name));
  if (depth >= maxDepth) return files;
  for (const entry of kept) {
    if (entry.isDirectory()) files.push(...(await filesBelow(directory, pathOf(entry.name), depth + 1)));
  }
  return files;
}
