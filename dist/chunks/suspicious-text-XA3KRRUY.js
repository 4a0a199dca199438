import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  suspiciousText
} from "./chunk-ESYUBAAK.js";
import "./chunk-LI6EOHK3.js";
import "./chunk-3MM7HLDF.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-LZQXQOPJ.js";
export {
  suspiciousText
};
