import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  Problem,
  unreachable
} from "./chunk-GAJYQUDI.js";
import {
  fingerprint,
  sortFindings
} from "./chunk-XSJEOQQV.js";

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

// src/stages/index.ts
var stages = [
  {
    name: "validate",
    summary: "Check the manifest against its schema and the platform, and resolve what would be deployed.",
    next: "mcp-pipeline lint",
    load: async () => (await import("./validate-2MN6S2YT.js")).stage
  },
  {
    name: "lint",
    summary: "Check the tool surface against what clients and model providers accept.",
    next: "mcp-pipeline contract-test",
    load: async () => (await import("./lint-BBCL7PF4.js")).stage
  },
  {
    name: "contract-test",
    summary: "Start the server, speak MCP with it, and compare what it does with manifest, lock and examples.",
    next: "mcp-pipeline build-push",
    load: async () => (await import("./contract-test-PGKKDMQM.js")).stage
  },
  {
    name: "build-push",
    summary: "Build the image from source and push it by digest.",
    next: "mcp-pipeline deploy --image IMAGE",
    load: async () => (await import("./build-push-NXM4GIG7.js")).stage
  },
  {
    name: "deploy",
    summary: "Roll out an image, check it over MCP, and keep the old release where the check fails.",
    next: "mcp-pipeline register --url URL --release RELEASE",
    load: async () => (await import("./deploy-ENNZSHGT.js")).stage
  },
  {
    name: "register",
    summary: "List the deployed release in the MCP registry.",
    next: "mcp-pipeline status",
    load: async () => (await import("./register-FAWJABFB.js")).stage
  }
];
function findStage(name) {
  return stages.find((entry) => entry.name === name);
}

// src/report/json.ts
function buildReport(stage, result, durationMs) {
  return {
    schemaVersion: 1,
    stage,
    status: result.status,
    durationMs: Math.max(0, Math.round(durationMs)),
    findings: sortFindings(result.findings).map((finding) => ({
      ...finding,
      fingerprint: fingerprint(finding)
    })),
    checks: result.checks ?? [],
    outputs: result.outputs
  };
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
  stages,
  findStage,
  buildReport,
  asProblem
};
