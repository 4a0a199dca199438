import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  previewRelease
} from "./chunk-NIDOUOWQ.js";
import "./chunk-UFVZ6LPJ.js";
import "./chunk-PIHCMN2R.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-73GXN7Z4.js";
import "./chunk-FIGVJFQN.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  previewRelease
};
