import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openLocalImage
} from "./chunk-2H5QHGBS.js";
import "./chunk-XNREUAFV.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-MQAVVFP6.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-526TXENG.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";
export {
  openLocalImage
};
