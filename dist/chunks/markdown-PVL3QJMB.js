import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  renderMarkdown
} from "./chunk-DZWHUI22.js";
import "./chunk-HI2AMU7G.js";
import "./chunk-ZIQTY3QS.js";
import "./chunk-TZZBNACP.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";
export {
  renderMarkdown
};
