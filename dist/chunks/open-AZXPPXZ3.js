import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openLocalImage
} from "./chunk-N7MTIIXE.js";
import "./chunk-XNREUAFV.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-TXLXGJKK.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";
export {
  openLocalImage
};
