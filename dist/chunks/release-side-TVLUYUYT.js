import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readReleaseSide,
  sideOfRecord
} from "./chunk-VUZZOHTL.js";
import "./chunk-KYPZPRER.js";
import "./chunk-HIXM5GBM.js";
import "./chunk-25DH23YV.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-RR3KEGN6.js";
import "./chunk-D2ACLQB6.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-THUVZUEA.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-MRR4RABB.js";
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
  readReleaseSide,
  sideOfRecord
};
