import { type Dirent, readdirSync, readFileSync, statSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { lineIndex } from "../../source/line-index.ts";
import type { Position } from "../../source/position.ts";

/** Languages that servers are written in. */
const extensions = new Set(
  ".cjs .cs .go .java .js .kt .mjs .mts .php .py .rb .rs .swift .ts .tsx".split(" "),
);
/** Code of others, and what was built from the code that is looked for. */
const skipped = new Set(
  "__pycache__ bin build coverage dist node_modules obj out site-packages target vendor venv".split(" "),
);
const maxFiles = 2_000;
const maxFileBytes = 512 * 1024;

/** A text in quotes, or the name of a function. */
const literals = /(["'`])([\w./:{}-]{1,128})\1|\b(?:def|fn|func|function)\s+(\w{1,128})\s*\(/g;
/** What stands before the name where a tool, prompt or resource is defined. */
const defines =
  /(?:tool|prompt|resource|template)\w*\s*[(=:{]\s*\S{0,20}\s*$|\b(?:name|uri\w*)["']?\s*[:=]\s*$/i;
/** A decorator or attribute above a function. */
const decorated = /(?:@|#\[|\[)[\w.]*(?:tool|prompt|resource)/i;

interface Literal {
  place: Position;
  score: number;
}

/**
 * Finds where the code in a folder defines something by name: the literal or function that looks most like a definition,
 * the first of several. Reads files only when first asked; at most 2,000, none behind a symbolic link.
 * @param directory absolute
 * @param cwd absolute; places are relative to it
 */
export function sourcePlaces(directory: string, cwd: string): (name: string) => Position | undefined {
  let known: Map<string, Literal> | undefined;
  return (name) => {
    known ??= literalsIn(directory, cwd);
    return known.get(name)?.place;
  };
}

function literalsIn(directory: string, cwd: string): Map<string, Literal> {
  const found = new Map<string, Literal>();
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

function scoreOf({ index, 2: literal }: RegExpMatchArray, text: string, file: string): number {
  const before = text.slice(Math.max(0, (index ?? 0) - 200), index);
  const isDefinition = literal === undefined ? decorated.test(before) : defines.test(before.slice(-60));
  const isTest = /(?:^|[/_.-])(?:tests?|spec)(?:[/_.-]|$)/i.test(file);
  return (isDefinition ? 2 : 0) + (isTest ? 0 : 1);
}

/** Breadth first, each folder in the order of names. */
function filesIn(directory: string): string[] {
  const files: string[] = [];
  const folders = [directory];
  for (
    let folder = folders.shift();
    folder !== undefined && files.length < maxFiles;
    folder = folders.shift()
  ) {
    for (const entry of entriesOf(folder)) {
      const path = join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith(".") && !skipped.has(entry.name)) folders.push(path);
      else if (entry.isFile() && extensions.has(extname(entry.name))) files.push(path);
    }
  }
  return files.slice(0, maxFiles);
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

/** Empty for what is too large to be written by hand, or not to be read. */
function readText(file: string): string {
  try {
    return statSync(file).size > maxFileBytes ? "" : readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
