import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  keepScratch,
  withScratch
} from "./chunk-JWRDTOCN.js";
import "./chunk-YH6JC4P5.js";
import "./chunk-L3QGWDXR.js";
export {
  keepScratch,
  withScratch
};
