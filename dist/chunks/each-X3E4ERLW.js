import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  onEachCluster
} from "./chunk-FMLVQZ4Q.js";
import "./chunk-ALUES763.js";
import "./chunk-CPDZ3HL6.js";
import "./chunk-S3F7HNAD.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-ZWJGC2UG.js";
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
import "./chunk-L3QGWDXR.js";
export {
  onEachCluster
};
