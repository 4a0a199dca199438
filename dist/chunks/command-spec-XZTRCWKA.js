import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  commandSpec
} from "./chunk-726LZ4VX.js";
import "./chunk-G6YFF76O.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";
export {
  commandSpec
};
