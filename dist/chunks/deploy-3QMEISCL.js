import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deployLocal
} from "./chunk-FDCEBQDS.js";
import "./chunk-L3RN3XKH.js";
import "./chunk-PLCM3A6O.js";
import "./chunk-KTRFVKH6.js";
import "./chunk-7C2UHA2C.js";
import "./chunk-KERLN3LZ.js";
import "./chunk-BQQM24BX.js";
import "./chunk-SLU5GB62.js";
import "./chunk-SCGMNJD5.js";
import "./chunk-F6IVQ4OP.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-SNX6MQ4V.js";
import "./chunk-QYW7PHBB.js";
import "./chunk-QQA2HOZR.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-UIMGHIUK.js";
import "./chunk-XLITKHAT.js";
import "./chunk-FINMNSFI.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-2C2FYER4.js";
import "./chunk-V6VE5J5H.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  deployLocal
};
