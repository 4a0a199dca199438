import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  distrust,
  trustOf
} from "./chunk-EUHRC6BG.js";
import "./chunk-Y4VZYPQF.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
import "./chunk-L3QGWDXR.js";
export {
  distrust,
  trustOf
};
