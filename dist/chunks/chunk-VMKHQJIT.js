import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  pythonLauncher
} from "./chunk-JSTWR6RS.js";
import {
  readBridge
} from "./chunk-VBQHOU2H.js";
import {
  ownFolder
} from "./chunk-YH6JC4P5.js";

// src/image/staged-context.ts
import { chmod, copyFile, lstat, mkdir, symlink, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
async function stageContext(directory, sources, files, folder) {
  const folders = new Set(sources.map(({ path }) => dirname(path)));
  for (const one of folders) await mkdir(join(folder, one), { recursive: true });
  await mkdir(folder, { recursive: true });
  await Promise.all(sources.map((source) => stageFile(directory, source, folder)));
  await writeOwnFiles(files, join(folder, ownFolder));
}
async function writeOwnFiles(files, folder) {
  if (files.length > 0) await mkdir(folder, { recursive: true });
  for (const name of files) {
    await writeFile(join(folder, name), name === "launch.py" ? pythonLauncher : await readBridge());
    await chmod(join(folder, name), 420);
  }
}
async function stageFile(directory, { path, executable, content }, folder) {
  const [from, to] = [join(directory, path), join(folder, path)];
  if ("link" in content) return symlink(content.link, to);
  await copyFile(from, to);
  await chmod(to, executable ? 493 : 420);
  const { atime, mtime } = await lstat(from);
  await utimes(to, atime, mtime);
}

export {
  stageContext,
  writeOwnFiles
};
