import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  buildSite
} from "./chunk-PBB6MHZE.js";
import "./chunk-RXB3WN2X.js";
import "./chunk-TL5575O3.js";
import "./chunk-4GHQLOGA.js";
import "./chunk-VXQIWXHW.js";
import "./chunk-TSHJOMBW.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-N56AOBVN.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  buildSite
};
