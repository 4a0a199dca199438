import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openUrl
} from "./chunk-6FQWLRNK.js";
import "./chunk-V5N6WNBU.js";
import "./chunk-YSM3BWZS.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-Q7RYH7CV.js";
import "./chunk-LZQXQOPJ.js";
export {
  openUrl
};
