import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  portabilityFaults
} from "./chunk-VBQZDPIK.js";
import "./chunk-4ZSKTCBH.js";
import "./chunk-SUNT2SL4.js";
import "./chunk-5FHZANTP.js";
import "./chunk-K4GJVHWU.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-3RESNNFB.js";
import "./chunk-UUST3M53.js";
import "./chunk-Q5SLLCM6.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-W235HKW5.js";
import "./chunk-N56AOBVN.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  portabilityFaults
};
