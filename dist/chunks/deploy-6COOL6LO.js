import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deployLocal
} from "./chunk-RGQSQXUZ.js";
import "./chunk-L3RN3XKH.js";
import "./chunk-KYPZPRER.js";
import "./chunk-BPAO4Y3O.js";
import "./chunk-677JO5JF.js";
import "./chunk-25DH23YV.js";
import "./chunk-GGYG5JQQ.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-HFSMITEA.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-Q4JPMMHA.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QQA2HOZR.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-XPJUPVSW.js";
import "./chunk-XNREUAFV.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-S45FLA4O.js";
import "./chunk-6CHJB4LU.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-VNTIYST6.js";
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
  deployLocal
};
