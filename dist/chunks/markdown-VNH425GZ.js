import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  renderMarkdown
} from "./chunk-6M4BBS3X.js";
import "./chunk-HI2AMU7G.js";
import "./chunk-MYZJFABR.js";
import "./chunk-TZZBNACP.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";
export {
  renderMarkdown
};
