import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  environmentInput,
  imageInput,
  manifestInput,
  platformInput,
  switchInput
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
  object,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/stages/deploy/inputs.ts
var inputs = object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
  image: imageInput.optional().describe(
    "Image reference by digest, as build-push printed it. Without it: what the environment before proved."
  ),
  from: string().min(1).optional().describe("Environment whose proven image is promoted (default: the platform's promoteFrom)."),
  adopt: switchInput.describe(
    "Take over objects of the cluster that predate the pipeline, instead of refusing them."
  )
});

// src/stages/deploy/index.ts
var stage = defineStage({
  name: "deploy",
  summary: "Roll out an image, check it over MCP, and keep the old release where the check fails.",
  inputs,
  outputs: {
    url: "Where clients connect; it stays the same from release to release.",
    release: "Number of the release."
  },
  async run(input, context) {
    await readText(input.manifest, context);
    const { run } = await import("./run-RNW4Y6WX.js");
    return run(input, context);
  }
});
export {
  stage
};
