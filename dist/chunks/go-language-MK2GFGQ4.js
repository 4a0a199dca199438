import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  goLanguage,
  goPackage
} from "./chunk-IR2QPGRV.js";
import "./chunk-CE6CMKXD.js";
import "./chunk-YDNYSRWM.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";
export {
  goLanguage,
  goPackage
};
