import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  environmentInput,
  manifestInput,
  platformInput
} from "./chunk-W7KTWKJS.js";
import {
  defineStage
} from "./chunk-QHM34EOR.js";
import {
  object,
  string,
  url
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/stages/register/inputs.ts
var inputs = object({
  manifest: manifestInput,
  platform: platformInput,
  environment: environmentInput,
  url: url({ protocol: /^https?$/ }).describe("Where the release is reached, as deploy printed it."),
  release: string().regex(/^\d+$/).describe("Number of the verified release, as deploy printed it.")
});

// src/stages/register/index.ts
var stage = defineStage({
  name: "register",
  summary: "List the deployed release in the MCP registry.",
  inputs,
  outputs: { "registry-entry": "Where the entry is found: a URL, or a file for a registry on disk." },
  async run(input, context) {
    const { run } = await import("./run-IDROI4MC.js");
    return run(input, context);
  }
});
export {
  stage
};
