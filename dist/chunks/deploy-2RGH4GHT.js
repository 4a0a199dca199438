import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deployLocal
} from "./chunk-GJPVZ2WE.js";
import "./chunk-L3RN3XKH.js";
import "./chunk-RJRW2G7B.js";
import "./chunk-W64FQUFN.js";
import "./chunk-ACGUI43M.js";
import "./chunk-L4LO5XKL.js";
import "./chunk-5SEB6SPM.js";
import "./chunk-DVY7FUDJ.js";
import "./chunk-KYPZPRER.js";
import "./chunk-MCW2ONYG.js";
import "./chunk-25DH23YV.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-44FR2DIX.js";
import "./chunk-5UYDNIFC.js";
import "./chunk-2VNB6UO5.js";
import "./chunk-KBBBYY3Z.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-PP3XTXN7.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-YYEIE3Q7.js";
import "./chunk-F4H6OLDU.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-427AWAJW.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-Y3VNLNKJ.js";
import "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  deployLocal
};
