import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  renderMarkdown
} from "./chunk-2F2TXJ6A.js";
import "./chunk-ARTZBB6O.js";
import "./chunk-YJ6VFRSS.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-LZQXQOPJ.js";
export {
  renderMarkdown
};
