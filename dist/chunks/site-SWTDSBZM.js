import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  buildSite
} from "./chunk-XX3UBYS2.js";
import "./chunk-VIGKS34R.js";
import "./chunk-DLYSZDI5.js";
import "./chunk-O4EV4UJV.js";
import "./chunk-B4IGELXY.js";
import "./chunk-CPWXHIQ6.js";
import "./chunk-IRYDVG6D.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-5ITMHR6C.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-N56AOBVN.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  buildSite
};
