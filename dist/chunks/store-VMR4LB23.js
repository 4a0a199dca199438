import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deletePayloads,
  readHead,
  readPayload,
  recordLabels,
  writeHead,
  writePayload
} from "./chunk-J3D6OPZH.js";
import "./chunk-S3F7HNAD.js";
import "./chunk-P2JXYC7Z.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  deletePayloads,
  readHead,
  readPayload,
  recordLabels,
  writeHead,
  writePayload
};
