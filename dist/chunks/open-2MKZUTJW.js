import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openLocalImage
} from "./chunk-U2VYOQ7I.js";
import "./chunk-PP3XTXN7.js";
import "./chunk-2VNB6UO5.js";
import "./chunk-KBBBYY3Z.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";
export {
  openLocalImage
};
