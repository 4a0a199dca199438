import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findRule,
  rules
} from "./chunk-SUNT2SL4.js";
import "./chunk-5FHZANTP.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-UUST3M53.js";
import "./chunk-Q5SLLCM6.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-W235HKW5.js";
import "./chunk-N56AOBVN.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  findRule,
  rules
};
