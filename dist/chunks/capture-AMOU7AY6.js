import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  captureSurface
} from "./chunk-BQQM24BX.js";
import "./chunk-SLU5GB62.js";
import "./chunk-GKFUQATE.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-UIMGHIUK.js";
import "./chunk-XLITKHAT.js";
import "./chunk-2C2FYER4.js";
import "./chunk-V6VE5J5H.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  captureSurface
};
