import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-L3QGWDXR.js";
export {
  homeDirectory
};
