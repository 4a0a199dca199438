import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  isEverywhere,
  listeningAddress
} from "./chunk-SXBUWASD.js";
import "./chunk-L3QGWDXR.js";
export {
  isEverywhere,
  listeningAddress
};
