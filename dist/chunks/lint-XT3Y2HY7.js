import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  commandInput,
  defaultManifest,
  environmentInput,
  imageInput,
  platformInput,
  urlInput
} from "./chunk-W7KTWKJS.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import {
  defineStage
} from "./chunk-QHM34EOR.js";
import {
  _enum,
  object,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import {
  severities
} from "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/stages/lint/inputs.ts
var inputs = object({
  manifest: string().min(1).optional().describe(
    `Path of the manifest (default ${defaultManifest}; none where tools, command, url or image is given).`
  ),
  platform: platformInput,
  environment: environmentInput,
  tools: string().min(1).optional().describe("Saved tools/list result to lint instead of starting a server; - for standard input."),
  command: commandInput,
  url: urlInput,
  image: imageInput.optional().describe("Lint the server of this image of the local image store, by digest as build-push printed it."),
  base: string().min(1).optional().describe(
    "Also compare the surface with a base: a git revision, release:, registry: or another side that diff knows."
  ),
  fix: _enum(["true", "false"]).optional().describe(
    "Rewrite the saved list and the manifest where the contract stays the same; the rest stays a suggestion."
  ),
  "fail-on": _enum(severities).optional().describe("Lowest severity that fails the stage: error (default), warning or info.")
});

// src/stages/lint/index.ts
var stage = defineStage({
  name: "lint",
  summary: "Check the tool surface against what clients and model providers accept.",
  inputs,
  outputs: {
    tools: "Number of tools in the surface.",
    verdict: "Where a base was compared: breaking, unknown, compatible or none.",
    risk: "Where a base was compared: true where a human must look.",
    "surface-bytes": "Size of the surface in bytes, as a model gets it."
  },
  async run(input, context) {
    const direct = ["tools", "command", "url", "image"].some((name) => input[name] !== void 0);
    if (input.manifest !== void 0 || !direct) await readText(input.manifest ?? defaultManifest, context);
    const { run } = await import("./run-ALV3HWED.js");
    return run(input, context);
  }
});
export {
  stage
};
