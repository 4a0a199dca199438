import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  require_dist
} from "./chunk-QTV5BEG2.js";
import "./chunk-L3QGWDXR.js";
export default require_dist();
