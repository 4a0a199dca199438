import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  openLocalImage
} from "./chunk-SCGMNJD5.js";
import "./chunk-SNX6MQ4V.js";
import "./chunk-QYW7PHBB.js";
import "./chunk-V6VE5J5H.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  openLocalImage
};
