import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  require_picomatch
} from "./chunk-AF72ZULF.js";
import "./chunk-L3QGWDXR.js";
export default require_picomatch();
