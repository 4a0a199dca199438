import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  lineIndex
} from "./chunk-546JKWYA.js";
import "./chunk-L3QGWDXR.js";

// src/stages/lint/source-places.ts
import { readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
var extensions = new Set(
  ".cjs .cs .go .java .js .kt .mjs .mts .php .py .rb .rs .swift .ts .tsx".split(" ")
);
var skipped = new Set(
  "__pycache__ bin build coverage dist node_modules obj out site-packages target vendor venv".split(" ")
);
var maxFiles = 2e3;
var maxFileBytes = 512 * 1024;
var literals = /(["'`])([\w./:{}-]{1,128})\1|\b(?:def|fn|func|function)\s+(\w{1,128})\s*\(/g;
var defines = /(?:tool|prompt|resource|template)\w*\s*[(=:{]\s*\S{0,20}\s*$|\b(?:name|uri\w*)["']?\s*[:=]\s*$/i;
var decorated = /(?:@|#\[|\[)[\w.]*(?:tool|prompt|resource)/i;
function sourcePlaces(directory, cwd) {
  let known;
  return (name) => {
    known ??= literalsIn(directory, cwd);
    return known.get(name)?.place;
  };
}
function literalsIn(directory, cwd) {
  const found = /* @__PURE__ */ new Map();
  for (const file of filesIn(directory)) {
    const text = readText(file);
    const shown = relative(cwd, file).split(sep).join("/");
    const positionAt = lineIndex(text, shown);
    for (const match of text.matchAll(literals)) {
      const name = match[2] ?? match[3] ?? "";
      const score = scoreOf(match, text, shown);
      if (score <= (found.get(name)?.score ?? -1)) continue;
      found.set(name, { place: positionAt(match.index), score });
    }
  }
  return found;
}
function scoreOf({ index, 2: literal }, text, file) {
  const before = text.slice(Math.max(0, (index ?? 0) - 200), index);
  const isDefinition = literal === void 0 ? decorated.test(before) : defines.test(before.slice(-60));
  const isTest = /(?:^|[/_.-])(?:tests?|spec)(?:[/_.-]|$)/i.test(file);
  return (isDefinition ? 2 : 0) + (isTest ? 0 : 1);
}
function filesIn(directory) {
  const files = [];
  const folders = [directory];
  for (let folder = folders.shift(); folder !== void 0 && files.length < maxFiles; folder = folders.shift()) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith(".") && !skipped.has(entry.name)) folders.push(path);
      else if (entry.isFile() && extensions.has(extname(entry.name))) files.push(path);
    }
  }
  return files.slice(0, maxFiles);
}
function entriesOf(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  } catch {
    return [];
  }
}
function readText(file) {
  try {
    return statSync(file).size > maxFileBytes ? "" : readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
export {
  sourcePlaces
};
