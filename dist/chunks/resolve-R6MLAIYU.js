import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  resolvePlan
} from "./chunk-BYCUZTIW.js";
import "./chunk-N6KKHHJN.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-7N6BESBF.js";
import "./chunk-DGFUQIK6.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-LXJSAJ2I.js";
import "./chunk-G6YFF76O.js";
import "./chunk-W235HKW5.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-P6T5KW3Z.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-526TXENG.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";
export {
  resolvePlan
};
