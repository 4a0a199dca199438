import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openCluster
} from "./chunk-4KACCGFK.js";
import "./chunk-6IESYPSP.js";
import "./chunk-S3F7HNAD.js";
import "./chunk-Y4VZYPQF.js";
import "./chunk-YIXWRRRQ.js";
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
import "./chunk-L3QGWDXR.js";
export {
  openCluster
};
