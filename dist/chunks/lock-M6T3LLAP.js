import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
} from "./chunk-YXFO6XII.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-4K3V57GR.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";
export {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
};
