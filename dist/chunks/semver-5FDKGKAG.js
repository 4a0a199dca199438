import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  require_semver
} from "./chunk-VXQIWXHW.js";
import "./chunk-L3QGWDXR.js";
export default require_semver();
