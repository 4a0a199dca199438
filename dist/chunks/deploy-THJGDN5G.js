import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deployLocal
} from "./chunk-T46TMG2Q.js";
import "./chunk-L3RN3XKH.js";
import "./chunk-PLCM3A6O.js";
import "./chunk-TS6H22OC.js";
import "./chunk-EXXSNUII.js";
import "./chunk-KERLN3LZ.js";
import "./chunk-O65UC2W3.js";
import "./chunk-SLU5GB62.js";
import "./chunk-EF2E2VKD.js";
import "./chunk-HEXFQSFQ.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-FBSNR3LB.js";
import "./chunk-QYW7PHBB.js";
import "./chunk-QQA2HOZR.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-UIMGHIUK.js";
import "./chunk-3AL4HDD6.js";
import "./chunk-FINMNSFI.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-X7V6AC4T.js";
import "./chunk-CKZTMVDT.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-LCVTDSW4.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  deployLocal
};
