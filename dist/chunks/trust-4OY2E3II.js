import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  distrust,
  trustOf
} from "./chunk-BEHBBENI.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  distrust,
  trustOf
};
