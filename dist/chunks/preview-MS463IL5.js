import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  previewRelease
} from "./chunk-SZBWQVVD.js";
import "./chunk-PJDKWB2W.js";
import "./chunk-WSXIAXNN.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-C6R56H4M.js";
import "./chunk-FIGVJFQN.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-D3ATAB7B.js";
import "./chunk-IRYDVG6D.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-GCB3OWFC.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-25XEHV3U.js";
import "./chunk-5ITMHR6C.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  previewRelease
};
