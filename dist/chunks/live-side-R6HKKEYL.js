import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readLiveSide
} from "./chunk-TP3KSRVB.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";
export {
  readLiveSide
};
