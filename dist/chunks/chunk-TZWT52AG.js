import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);

// src/manifest/detect/folder.ts
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
var maxFiles = 200;
var maxBytes = 256 * 1024;
var maxDepth = 4;
var skipped = /^(node_modules|dist|build|out|vendor|venv|env|tests?|__tests__|__pycache__|site-packages|coverage|examples?|docs)$|^\.|^test_|[._-]test\.|\.spec\.|\.d\.[mc]?ts$/;
async function textIn(directory, name) {
  try {
    const path = join(directory, name);
    const { size } = await stat(path);
    return size > 4 * maxBytes ? void 0 : await readFile(path, "utf8");
  } catch {
    return void 0;
  }
}
async function jsonIn(directory, name) {
  const text = await textIn(directory, name);
  if (text === void 0) return void 0;
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
async function tomlIn(directory, name) {
  const text = await textIn(directory, name);
  if (text === void 0) return void 0;
  const { parse } = await import("./dist-T2APLOI7.js");
  try {
    return parse(text);
  } catch {
    return void 0;
  }
}
async function has(directory, name) {
  return stat(join(directory, name)).then(
    () => true,
    () => false
  );
}
async function sources(directory, ending) {
  const found = /* @__PURE__ */ new Map();
  for (const path of await filesBelow(directory, "", 0)) {
    if (!ending.test(path)) continue;
    if (found.size >= maxFiles) break;
    const text = await textIn(directory, path);
    if (text !== void 0 && text.length <= maxBytes) found.set(path, text);
  }
  return found;
}
async function filesBelow(directory, folder, depth) {
  const entries = await readdir(join(directory, folder), { withFileTypes: true }).catch(() => []);
  const kept = entries.filter((entry) => !skipped.test(entry.name)).sort((a, b) => a.name < b.name ? -1 : 1);
  const pathOf = (name) => folder === "" ? name : `${folder}/${name}`;
  const files = kept.filter((entry) => entry.isFile()).map((entry) => pathOf(entry.name));
  if (depth >= maxDepth) return files;
  for (const entry of kept) {
    if (entry.isDirectory()) files.push(...await filesBelow(directory, pathOf(entry.name), depth + 1));
  }
  return files;
}

export {
  textIn,
  jsonIn,
  tomlIn,
  has,
  sources
};
