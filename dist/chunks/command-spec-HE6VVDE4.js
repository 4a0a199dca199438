import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  commandSpec
} from "./chunk-5MZPJHQS.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";
export {
  commandSpec
};
