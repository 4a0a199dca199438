import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readReleaseSide,
  sideOfRecord
} from "./chunk-A2KCRYV5.js";
import "./chunk-KYPZPRER.js";
import "./chunk-FWVKTMZS.js";
import "./chunk-25DH23YV.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-JJSYGXBH.js";
import "./chunk-QVX5XOXR.js";
import "./chunk-D3ATAB7B.js";
import "./chunk-IRYDVG6D.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-THUVZUEA.js";
import "./chunk-5ITMHR6C.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-LPGMYSXE.js";
import "./chunk-YIXWRRRQ.js";
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
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  readReleaseSide,
  sideOfRecord
};
