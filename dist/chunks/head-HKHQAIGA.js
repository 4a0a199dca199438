import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  currentEntry,
  kubernetesSteps,
  releaseEntry,
  releaseHead
} from "./chunk-6KI6RJIQ.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
import "./chunk-L3QGWDXR.js";
export {
  currentEntry,
  kubernetesSteps,
  releaseEntry,
  releaseHead
};
