import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  currentEntry,
  kubernetesSteps,
  releaseEntry,
  releaseHead
} from "./chunk-P2JXYC7Z.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  currentEntry,
  kubernetesSteps,
  releaseEntry,
  releaseHead
};
