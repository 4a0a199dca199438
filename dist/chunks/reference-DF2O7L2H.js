import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  apiOf,
  parseReference,
  repositoryOf
} from "./chunk-V6Z3UZP7.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-L3QGWDXR.js";
export {
  apiOf,
  parseReference,
  repositoryOf
};
