import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  toYaml
} from "./chunk-CWE74AKL.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-L3QGWDXR.js";
export {
  toYaml
};
