import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openUrl
} from "./chunk-QPJOZI7M.js";
import "./chunk-7UIZ4LHA.js";
import "./chunk-AL7GERHB.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-44FR2DIX.js";
import "./chunk-Y3VNLNKJ.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-L3QGWDXR.js";
export {
  openUrl
};
