import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  loadPlatform,
  readPlatform
} from "./chunk-RWJAFZ4N.js";
import "./chunk-5CH5BUUH.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-3AL4HDD6.js";
import "./chunk-FINMNSFI.js";
import "./chunk-W235HKW5.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-X7V6AC4T.js";
import "./chunk-CKZTMVDT.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-LCVTDSW4.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  loadPlatform,
  readPlatform
};
