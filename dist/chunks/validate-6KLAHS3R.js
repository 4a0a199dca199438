import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  manifestInput,
  platformInput
} from "./chunk-W7KTWKJS.js";
import {
  readManifestText
} from "./chunk-SGLDDMNY.js";
import "./chunk-6FGREQJ7.js";
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

// src/stages/validate/inputs.ts
var inputs = object({
  manifest: manifestInput,
  platform: platformInput,
  environment: string().min(1).optional().describe("Name of one environment to check. Without it: every environment that the platform knows.")
});

// src/stages/validate/index.ts
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
    await readManifestText(input.manifest, context.cwd);
    const { run } = await import("./run-FLZJUFCG.js");
    return run(input, context);
  }
});
export {
  stage
};
