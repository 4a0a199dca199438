import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  proofsOf,
  proveConfirmations
} from "./chunk-BH5VC2CZ.js";
import "./chunk-7UAL7OYN.js";
import "./chunk-YF4ONTPL.js";
import "./chunk-B3CLCDDJ.js";
import "./chunk-JHAHRWSZ.js";
import "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
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
import "./chunk-L3QGWDXR.js";
export {
  proofsOf,
  proveConfirmations
};
