import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  captureSurface
} from "./chunk-NUPOWVFB.js";
import "./chunk-YSM3BWZS.js";
import "./chunk-XNREUAFV.js";
import "./chunk-GKFUQATE.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-4K3V57GR.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-Q7RYH7CV.js";
import "./chunk-GT37BWH6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";
export {
  captureSurface
};
