import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  baseOfChange,
  git,
  readAtBase
} from "./chunk-WRHP3U5L.js";
import "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import "./chunk-LZQXQOPJ.js";
export {
  baseOfChange,
  git,
  readAtBase
};
