import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openUrl
} from "./chunk-HT7M5UFW.js";
import "./chunk-4ILGGR5I.js";
import "./chunk-SIIQBWDU.js";
import "./chunk-H7BRWH7Y.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-LZQXQOPJ.js";
export {
  openUrl
};
