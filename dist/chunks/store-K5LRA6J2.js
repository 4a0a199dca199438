import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deletePayloads,
  readHead,
  readPayload,
  recordLabels,
  writeHead,
  writePayload
} from "./chunk-KJDLSH6R.js";
import "./chunk-S3F7HNAD.js";
import "./chunk-6KI6RJIQ.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
import "./chunk-L3QGWDXR.js";
export {
  deletePayloads,
  readHead,
  readPayload,
  recordLabels,
  writeHead,
  writePayload
};
