import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/source/read-text.ts
import { constants } from "node:fs";
import { open } from "node:fs/promises";
import { relative, resolve, sep } from "node:path";
var defaultMaxBytes = 1024 * 1024;
function displayPath(path, cwd) {
  const absolute = resolve(cwd, path);
  const inside = relative(cwd, absolute);
  const shown = inside.startsWith("..") || inside === "" ? path : inside;
  return sep === "\\" ? shown.replaceAll("\\", "/") : shown;
}
var causes = {
  ENOENT: "there is no such file",
  ENOTDIR: "a part of the path is a file, not a directory",
  EACCES: "reading it is not permitted",
  EPERM: "reading it is not permitted",
  ELOOP: "its symbolic links form a circle",
  ENAMETOOLONG: "the path is too long"
};
async function readText(path, options) {
  const file = displayPath(path, options.cwd);
  const maxBytes = options.maxBytes ?? defaultMaxBytes;
  const refuse = (cause, help) => badInput("unreadable-file", `cannot read ${file}: ${cause}`, { file, ...help ? { help } : {} });
  if (path.includes("\0")) throw refuse("the path contains a NUL character");
  const bytes = await readBytes(resolve(options.cwd, path), maxBytes).catch(
    (error) => {
      throw refuse(causes[error.code ?? ""] ?? error.message);
    }
  );
  if (bytes === "directory") throw refuse("it is a directory", "Name the file inside it.");
  if (bytes === "special") throw refuse("it is not an ordinary file");
  if (bytes === "too large") throw refuse(`it is larger than ${sizeOf(maxBytes)}`);
  if (bytes.includes(0)) throw refuse("it is binary, a text file was expected");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw refuse("it is not valid UTF-8", "Save it with the encoding UTF-8.");
  }
}
async function readBytes(path, maxBytes) {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stat = await handle.stat();
    if (stat.isDirectory()) return "directory";
    if (!stat.isFile()) return "special";
    if (stat.size > maxBytes) return "too large";
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
function sizeOf(bytes) {
  return bytes % (1024 * 1024) === 0 ? `${bytes / (1024 * 1024)} MiB` : `${bytes} bytes`;
}

export {
  displayPath,
  readText
};
