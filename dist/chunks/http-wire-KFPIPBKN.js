import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openUrl
} from "./chunk-QD3C3BX7.js";
import "./chunk-I6VEBNSQ.js";
import "./chunk-SLU5GB62.js";
import "./chunk-UIMGHIUK.js";
import "./chunk-LZQXQOPJ.js";
export {
  openUrl
};
