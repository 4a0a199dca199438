import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  findRule,
  rules
} from "./chunk-BQEUEDZV.js";
import "./chunk-6GU45MOQ.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-25XEHV3U.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";
export {
  findRule,
  rules
};
