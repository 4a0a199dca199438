import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  renderMarkdown
} from "./chunk-M6LKA3WT.js";
import "./chunk-HI2AMU7G.js";
import "./chunk-A7YMIZ24.js";
import "./chunk-TZZBNACP.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  renderMarkdown
};
