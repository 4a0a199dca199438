import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  hostOf,
  namespaceOf,
  templateNames
} from "./chunk-73GXN7Z4.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-W235HKW5.js";
import "./chunk-L3QGWDXR.js";
export {
  hostOf,
  namespaceOf,
  templateNames
};
