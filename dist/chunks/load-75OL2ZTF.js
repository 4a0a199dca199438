import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  loadPlatform,
  readPlatform
} from "./chunk-KVJ2THBN.js";
import "./chunk-5CH5BUUH.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-XLITKHAT.js";
import "./chunk-FINMNSFI.js";
import "./chunk-W235HKW5.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-2C2FYER4.js";
import "./chunk-V6VE5J5H.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  loadPlatform,
  readPlatform
};
