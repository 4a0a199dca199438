import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  captureSurface
} from "./chunk-O65UC2W3.js";
import "./chunk-SLU5GB62.js";
import "./chunk-GKFUQATE.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-UIMGHIUK.js";
import "./chunk-3AL4HDD6.js";
import "./chunk-X7V6AC4T.js";
import "./chunk-CKZTMVDT.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-LCVTDSW4.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  captureSurface
};
