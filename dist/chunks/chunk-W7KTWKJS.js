import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  _enum,
  string,
  url
} from "./chunk-3S3HXV5Q.js";

// src/stages/inputs.ts
var defaultManifest = "mcp.yaml";
var manifestInput = string().min(1).default(defaultManifest).describe("Path of the manifest.");
var platformInput = string().min(1).optional().describe("Path of platform.yaml. Without it: the built-in local platform.");
var environmentInput = string().min(1).default("local").describe("Name of the environment, as the platform knows it.");
var commandInput = string().min(1).optional().describe(
  `Start this server over stdio instead of the manifest's, e.g. "node server.js". No shell is used.`
);
var urlInput = url({ protocol: /^https?$/ }).optional().describe("Test the server at this streamable HTTP URL instead of starting one.");
var imageInput = string().min(1).describe("Image reference by digest, as build-push printed it.");
var switchInput = _enum(["true", "false"]).default("false");

export {
  defaultManifest,
  manifestInput,
  platformInput,
  environmentInput,
  commandInput,
  urlInput,
  imageInput,
  switchInput
};
