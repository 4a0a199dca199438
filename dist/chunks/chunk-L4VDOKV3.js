import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Problem,
  unreachable
} from "./chunk-GAJYQUDI.js";

// src/report/safe-output.ts
var color = "\\u001b\\[[0-9;]*m";
var hostile = "[\\p{Cc}\\p{Cs}\\u2028-\\u202e\\u2066-\\u2069]";
var colored = new RegExp(`${color}|${hostile}`, "gu");
var plain = new RegExp(hostile, "gu");
function safeOutput(text, options) {
  return text.replace(
    options.color ? colored : plain,
    (part) => part.length > 1 || part === "\n" || part === "	" ? part : escaped(part)
  ).replaceAll("##[", `#${escaped("#")}[`).replace(/^([^\S\n]*):(?=:)/gm, (_line, indent) => `${indent}${escaped(":")}`);
}
function escaped(character) {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

// src/report/as-problem.ts
var causes = {
  EACCES: "it is not permitted",
  EPERM: "it is not permitted",
  EROFS: "the file system is read-only",
  ENOSPC: "the disk is full",
  EDQUOT: "the quota is used up",
  EMFILE: "too many files are open",
  ENOTDIR: "a part of the path is a file, not a directory",
  EISDIR: "a directory is in its place"
};
function isFileError(error) {
  const code = error instanceof Error && "code" in error ? error.code : void 0;
  return typeof code === "string" && Object.hasOwn(causes, code);
}
function asProblem(error, signal) {
  if (error instanceof Problem) return error;
  if (signal.aborted) {
    return unreachable("interrupted", "It was interrupted before it was done.", {
      help: "Run it again; what was begun is finished or undone then."
    });
  }
  if (isFileError(error)) {
    const place = error.path === void 0 ? "" : ` ${error.path}`;
    return unreachable(
      "file-unusable",
      `${error.syscall ?? "Using"}${place} failed: ${causes[error.code]}.`,
      {
        help: "Make room or change who may write there; MCP_PIPELINE_HOME names another folder for what is kept."
      }
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return unreachable("internal-error", `The pipeline itself failed: ${message}`, {
    help: "Run again with --debug and report the stack trace as an issue."
  });
}

export {
  safeOutput,
  asProblem
};
