import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";

// src/manifest/manifest-text.ts
async function readManifestText(path, cwd) {
  return readText(path, { cwd }).catch((error) => {
    throw error instanceof Problem ? withHelp(error) : error;
  });
}
function withHelp(problem) {
  const help = "Name the manifest with --manifest, or write one with `mcp-pipeline init`.";
  return new Problem(
    problem.exitCode,
    problem.findings.map((finding) => ({ ...finding, help: finding.help ?? help })),
    { cause: problem }
  );
}

export {
  readManifestText
};
