import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";

/**
 * The canonical description of a folder: one line per entry, sorted by path in code units, each a JSON array
 * `["d",path]`, `["l",path,target]` or `["f",path,"x" or "-",size,sha256]`. Times, owners and all other mode bits are
 * left out: they differ between machines and change nothing.
 */
export interface Listing {
  text: string;
  /** SHA-256 of the text, 64 hex digits: the layer's digest. */
  digest: string;
  /** Bytes of all files. */
  size: number;
}

/** Above this a file is hashed as a stream rather than in memory. */
const streamAbove = 8 * 1024 * 1024;

/** Describes a folder. Special files (sockets, pipes, devices) are an error: they cannot be shipped. */
export async function listFolder(folder: string): Promise<Listing> {
  const lines = new Map<string, string>();
  let size = 0;
  const visit = async (relative: string): Promise<void> => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    const files: string[] = [];
    for (const entry of entries) {
      const path = relative === "" ? entry.name : `${relative}/${entry.name}`;
      if (entry.isDirectory()) {
        lines.set(path, JSON.stringify(["d", path]));
        await visit(path);
      } else if (entry.isSymbolicLink()) {
        lines.set(path, JSON.stringify(["l", path, await readlink(join(folder, path))]));
      } else if (entry.isFile()) {
        files.push(path);
      } else {
        throw new Error(`${path} is neither file, folder nor link and cannot be part of an image.`);
      }
    }
    await Promise.all(
      files.map(async (path) => {
        const file = await describeFile(join(folder, path));
        lines.set(path, JSON.stringify(["f", path, file.executable ? "x" : "-", file.size, file.sha256]));
        size += file.size;
      }),
    );
  };
  await visit("");
  const sorted = [...lines.keys()].sort().map((path) => lines.get(path));
  const text = sorted.map((line) => `${line}\n`).join("");
  return { text, digest: sha256(text), size };
}

/** SHA-256 as 64 hex digits. */
export function sha256(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex");
}

async function describeFile(path: string): Promise<{ executable: boolean; size: number; sha256: string }> {
  const stats = await lstat(path);
  const executable = (stats.mode & 0o100) !== 0;
  if (stats.size <= streamAbove) {
    const content = await readFile(path);
    return { executable, size: content.length, sha256: sha256(content) };
  }
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { executable, size: stats.size, sha256: hash.digest("hex") };
}

/** Paths at which two listings differ, sorted. */
export function differingPaths(expected: string, actual: string): string[] {
  const byPath = (text: string) => {
    const entries = new Map<string, string>();
    for (const line of text.split("\n").filter(Boolean)) {
      const entry: unknown = JSON.parse(line);
      if (Array.isArray(entry) && typeof entry[1] === "string") entries.set(entry[1], line);
    }
    return entries;
  };
  const [was, is] = [byPath(expected), byPath(actual)];
  const paths = new Set([...was.keys(), ...is.keys()]);
  return [...paths].filter((path) => was.get(path) !== is.get(path)).sort();
}
