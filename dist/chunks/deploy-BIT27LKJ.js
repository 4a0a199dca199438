import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deployLocal
} from "./chunk-WU2UIPYC.js";
import "./chunk-L3RN3XKH.js";
import "./chunk-KYPZPRER.js";
import "./chunk-IL557KSZ.js";
import "./chunk-EEXBLB3Z.js";
import "./chunk-25DH23YV.js";
import "./chunk-LGIUZUYL.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-ZC7JDCPP.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-Q4JPMMHA.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QQA2HOZR.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-2H5QHGBS.js";
import "./chunk-XNREUAFV.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-MQAVVFP6.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-VNTIYST6.js";
import "./chunk-LXJSAJ2I.js";
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
  deployLocal
};
