import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  defineStage
} from "./chunk-QHM34EOR.js";
import {
  environmentInput,
  manifestInput,
  platformInput
} from "./chunk-SKDJJ27Z.js";
import {
  readText
} from "./chunk-FINMNSFI.js";
import {
  object
} from "./chunk-CKZTMVDT.js";
import "./chunk-LCVTDSW4.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/build-push/index.ts
var inputs = object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput
});
var stage = defineStage({
  name: "build-push",
  summary: "Build the image from source and push it by digest.",
  inputs,
  outputs: { image: "Reference of the image by digest." },
  async run(input, context) {
    await readText(input.manifest, context);
    const { run } = await import("./run-WYIF2UPD.js");
    return run(input, context);
  }
});
export {
  stage
};
