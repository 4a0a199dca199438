import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  captureSurface
} from "./chunk-L3BKXCHF.js";
import "./chunk-JHAHRWSZ.js";
import "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
import "./chunk-DVY7FUDJ.js";
import "./chunk-PP3XTXN7.js";
import "./chunk-GKFUQATE.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-W2PKOSOB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  captureSurface
};
