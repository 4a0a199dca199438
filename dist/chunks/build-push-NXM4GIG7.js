import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  defineStage
} from "./chunk-QHM34EOR.js";
import {
  environmentInput,
  manifestInput,
  platformInput
} from "./chunk-RIJSQZLD.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  object
} from "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
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
    const { run } = await import("./run-E4QTHJV4.js");
    return run(input, context);
  }
});
export {
  stage
};
