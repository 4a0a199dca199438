import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-LZQXQOPJ.js";
export {
  homeDirectory
};
