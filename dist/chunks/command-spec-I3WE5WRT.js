import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  commandSpec
} from "./chunk-FXGZL46V.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  commandSpec
};
