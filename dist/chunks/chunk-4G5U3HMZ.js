import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  displayPath,
  readText
} from "./chunk-6FGREQJ7.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";

// src/stages/lint/read-tools.ts
var maxBytes = 64 * 1024 * 1024;
async function readTools(path, cwd) {
  if (path !== "-") return { text: await readText(path, { cwd, maxBytes }), file: displayPath(path, cwd) };
  const file = "stdin";
  const chunks = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > maxBytes) throw badInput("unreadable-file", "Standard input is larger than 64 MiB.", { file });
    chunks.push(bytes);
  }
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)), file };
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    throw badInput("unreadable-file", "Standard input is not valid UTF-8.", { file });
  }
}

export {
  readTools
};
