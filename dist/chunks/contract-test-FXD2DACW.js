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
import "./chunk-L3QGWDXR.js";

// src/stages/contract-test/inputs.ts
var inputs = object({
  manifest: string().min(1).optional().describe(
    `Path of the manifest (default ${defaultManifest}; none where command, url or image is given).`
  ),
  platform: platformInput,
  environment: environmentInput,
  command: commandInput,
  transport: _enum(["stdio", "streamable-http"]).default("stdio").describe(
    "How the server of command is spoken to. Over HTTP it gets PORT and HOST, and answers at path."
  ),
  path: string().startsWith("/").default("/mcp").describe("Path of the endpoint that command serves over HTTP."),
  url: urlInput,
  image: imageInput.optional().describe(
    "Test this image, by digest as build-push printed it; one of a registry is run as the cluster will run it."
  )
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
    const { run } = await import("./run-GPV6GSY6.js");
    return run(input, context);
  }
});
export {
  stage
};
