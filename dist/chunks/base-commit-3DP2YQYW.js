import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  baseOfChange,
  git,
  readAtBase
} from "./chunk-MBCEWS6H.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  baseOfChange,
  git,
  readAtBase
};
