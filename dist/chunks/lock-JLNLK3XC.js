import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
} from "./chunk-YYEIE3Q7.js";
import "./chunk-F4H6OLDU.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-427AWAJW.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
};
