import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deployLocal
} from "./chunk-SQCORTUX.js";
import "./chunk-L3RN3XKH.js";
import "./chunk-KYPZPRER.js";
import "./chunk-MG6V3PDF.js";
import "./chunk-W2K7XPUQ.js";
import "./chunk-25DH23YV.js";
import "./chunk-NUPOWVFB.js";
import "./chunk-YSM3BWZS.js";
import "./chunk-N7MTIIXE.js";
import "./chunk-XNREUAFV.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-4M6O3L7S.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-TXLXGJKK.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-LPZ5MPH4.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-Q7RYH7CV.js";
import "./chunk-GT37BWH6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";
export {
  deployLocal
};
