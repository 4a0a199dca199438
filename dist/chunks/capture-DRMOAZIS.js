import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  captureSurface
} from "./chunk-LGIUZUYL.js";
import "./chunk-GKFUQATE.js";
import "./chunk-Q4JPMMHA.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-XNREUAFV.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-VNTIYST6.js";
import "./chunk-LXJSAJ2I.js";
import "./chunk-P6T5KW3Z.js";
import "./chunk-526TXENG.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";
export {
  captureSurface
};
