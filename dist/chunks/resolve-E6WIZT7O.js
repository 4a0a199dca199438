import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  resolvePlan
} from "./chunk-CH3FWEN4.js";
import "./chunk-N57SDUNH.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-OS2QQA4V.js";
import "./chunk-TIIHOZHD.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-25XEHV3U.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-GT37BWH6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";
export {
  resolvePlan
};
