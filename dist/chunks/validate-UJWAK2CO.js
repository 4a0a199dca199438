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

// src/stages/validate/index.ts
var inputs = object({ manifest: manifestInput, platform: platformInput, environment: environmentInput });
var stage = defineStage({
  name: "validate",
  summary: "Check the manifest against its schema and the platform, and resolve what would be deployed.",
  inputs,
  outputs: {
    name: "Name of the server.",
    version: "Version of the server; empty where the manifest names none.",
    plan: "Path of the resolved plan, as JSON.",
    environment: "Name of the environment that the plan is for.",
    "deploy-to": "Environment that this workflow run deploys to; empty where nothing deploys.",
    register: "Whether that environment is listed in the registry: true or false."
  },
  async run(input, context) {
    await readText(input.manifest, context);
    const { run } = await import("./run-QP3XRMLE.js");
    return run(input, context);
  }
});
export {
  stage
};
