import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  environmentInput,
  manifestInput,
  platformInput
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
  object
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/stages/build-push/inputs.ts
var inputs = object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput
});

// src/stages/build-push/index.ts
var stage = defineStage({
  name: "build-push",
  summary: "Build the image from source and push it by digest.",
  inputs,
  outputs: {
    image: "Reference of the image by digest.",
    digests: "JSON: digests by which a node may name the image (index, and manifest and config of each platform). Absent on local."
  },
  async run(input, context) {
    await readText(input.manifest, context);
    const { run } = await import("./run-7A6MT2MF.js");
    return run(input, context);
  }
});
export {
  stage
};
