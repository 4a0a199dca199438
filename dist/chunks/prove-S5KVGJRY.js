import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  proofsOf,
  proveConfirmations
} from "./chunk-JMMKTMLH.js";
import "./chunk-L4LO5XKL.js";
import "./chunk-5SEB6SPM.js";
import "./chunk-QPJOZI7M.js";
import "./chunk-7UIZ4LHA.js";
import "./chunk-AL7GERHB.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-44FR2DIX.js";
import "./chunk-Y3VNLNKJ.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  proofsOf,
  proveConfirmations
};
