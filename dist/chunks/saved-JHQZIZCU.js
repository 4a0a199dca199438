import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  parseSavedSurface
} from "./chunk-DGV5TZCR.js";
import "./chunk-ZC7JDCPP.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-LXJSAJ2I.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-P6T5KW3Z.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-526TXENG.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";
export {
  parseSavedSurface
};
