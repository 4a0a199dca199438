import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  defineStage
} from "./chunk-QHM34EOR.js";
import {
  commandInput,
  defaultManifest,
  environmentInput,
  imageInput,
  platformInput,
  urlInput
} from "./chunk-RIJSQZLD.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  object,
  string
} from "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/contract-test/inputs.ts
var inputs = object({
  manifest: string().min(1).optional().describe(
    `Path of the manifest (default ${defaultManifest}; none where command, url or image is given).`
  ),
  platform: platformInput,
  environment: environmentInput,
  command: commandInput,
  url: urlInput,
  image: imageInput.optional().describe("Test this image of the local image store, by digest as build-push printed it.")
});

// src/stages/contract-test/index.ts
var stage = defineStage({
  name: "contract-test",
  summary: "Start the server, speak MCP with it, and compare what it does with manifest, lock and examples.",
  inputs,
  outputs: { surface: "Path of surface.json: what the server exposes, as read from the wire." },
  async run(input, context) {
    const direct = ["command", "url", "image"].some((name) => input[name] !== void 0);
    if (input.manifest !== void 0 || !direct) await readText(input.manifest ?? defaultManifest, context);
    const { run } = await import("./run-YIFFRWEX.js");
    return run(input, context);
  }
});
export {
  stage
};
