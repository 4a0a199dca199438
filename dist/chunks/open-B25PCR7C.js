import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openLocalImage
} from "./chunk-EF2E2VKD.js";
import "./chunk-FBSNR3LB.js";
import "./chunk-QYW7PHBB.js";
import "./chunk-CKZTMVDT.js";
import "./chunk-LCVTDSW4.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  openLocalImage
};
