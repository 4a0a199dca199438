import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  distinct,
  resolveEvery
} from "./chunk-AQK3AW4L.js";
import "./chunk-QXCTXXZC.js";
import "./chunk-LDL4YOMA.js";
import "./chunk-HE6INW6W.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-JKE65RFK.js";
import "./chunk-GCB3OWFC.js";
import "./chunk-VV34ENQL.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-25XEHV3U.js";
import "./chunk-5ITMHR6C.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-LPGMYSXE.js";
import "./chunk-YIXWRRRQ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  distinct,
  resolveEvery
};
