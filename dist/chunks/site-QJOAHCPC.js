import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  buildSite
} from "./chunk-7R5ROIQD.js";
import "./chunk-XE2ZHWDY.js";
import "./chunk-WB266KMC.js";
import "./chunk-VOMYFQU3.js";
import "./chunk-VXQIWXHW.js";
import "./chunk-JTLF4KL7.js";
import "./chunk-F4H6OLDU.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-427AWAJW.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-N56AOBVN.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  buildSite
};
