import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  toYaml
} from "./chunk-UMBA4KH6.js";
import "./chunk-YIXWRRRQ.js";
import "./chunk-L3QGWDXR.js";
export {
  toYaml
};
