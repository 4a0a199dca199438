import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  require_semver
} from "./chunk-EVKTRPLT.js";
import "./chunk-LZQXQOPJ.js";
export default require_semver();
