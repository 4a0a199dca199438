import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openLocalImage
} from "./chunk-2Y4EIDX7.js";
import "./chunk-PP3XTXN7.js";
import "./chunk-7KMZ5R62.js";
import "./chunk-KBBBYY3Z.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
import "./chunk-L3QGWDXR.js";
export {
  openLocalImage
};
