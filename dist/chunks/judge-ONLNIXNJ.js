import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  judgedManifest,
  newSuppressions,
  permits
} from "./chunk-KMPUFETN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";
export {
  judgedManifest,
  newSuppressions,
  permits
};
