import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  parseSavedSurface
} from "./chunk-G26ANBXP.js";
import "./chunk-HFSMITEA.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-4INVYBTH.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-2C2FYER4.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-V6VE5J5H.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";
export {
  parseSavedSurface
};
