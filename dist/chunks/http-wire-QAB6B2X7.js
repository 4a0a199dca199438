import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openUrl
} from "./chunk-7UAL7OYN.js";
import "./chunk-YF4ONTPL.js";
import "./chunk-B3CLCDDJ.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
import "./chunk-W2PKOSOB.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-L3QGWDXR.js";
export {
  openUrl
};
