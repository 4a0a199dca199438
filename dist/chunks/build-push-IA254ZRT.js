import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  defineStage
} from "./chunk-QHM34EOR.js";
import {
  environmentInput,
  manifestInput,
  platformInput
} from "./chunk-GVJYA5YH.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  object
} from "./chunk-526TXENG.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";

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
  outputs: { image: "Reference of the image by digest." },
  async run(input, context) {
    await readText(input.manifest, context);
    const { run } = await import("./run-B5XF6FJO.js");
    return run(input, context);
  }
});
export {
  stage
};
