import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openUrl
} from "./chunk-RBEYGZ4X.js";
import "./chunk-BSWTEMYG.js";
import "./chunk-Q4JPMMHA.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-VNTIYST6.js";
import "./chunk-LZQXQOPJ.js";
export {
  openUrl
};
