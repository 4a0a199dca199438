import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  suspiciousText
} from "./chunk-M6M7NQHE.js";
import "./chunk-5FHZANTP.js";
import "./chunk-Q5SLLCM6.js";
import "./chunk-N56AOBVN.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-L3QGWDXR.js";
export {
  suspiciousText
};
