import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/image/layer-listing.ts
import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
var streamAbove = 8 * 1024 * 1024;
async function listFolder(folder) {
  const lines = /* @__PURE__ */ new Map();
  let size = 0;
  const visit = async (relative) => {
    const entries = await readdir(join(folder, relative), { withFileTypes: true });
    const files = [];
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
      })
    );
  };
  await visit("");
  const sorted = [...lines.keys()].sort().map((path) => lines.get(path));
  const text = sorted.map((line) => `${line}
`).join("");
  return { text, digest: sha256(text), size };
}
function sha256(content) {
  return createHash("sha256").update(content).digest("hex");
}
async function describeFile(path) {
  const stats = await lstat(path);
  const executable = (stats.mode & 64) !== 0;
  if (stats.size <= streamAbove) {
    const content = await readFile(path);
    return { executable, size: content.length, sha256: sha256(content) };
  }
  const hash = createHash("sha256");
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return { executable, size: stats.size, sha256: hash.digest("hex") };
}
function differingPaths(expected, actual) {
  const byPath = (text) => {
    const entries = /* @__PURE__ */ new Map();
    for (const line of text.split("\n").filter(Boolean)) {
      const entry = JSON.parse(line);
      if (Array.isArray(entry) && typeof entry[1] === "string") entries.set(entry[1], line);
    }
    return entries;
  };
  const [was, is] = [byPath(expected), byPath(actual)];
  const paths = /* @__PURE__ */ new Set([...was.keys(), ...is.keys()]);
  return [...paths].filter((path) => was.get(path) !== is.get(path)).sort();
}

export {
  listFolder,
  sha256,
  differingPaths
};
