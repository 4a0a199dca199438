import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  readTools
} from "./chunk-4G5U3HMZ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";
export {
  readTools
};
