import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  hostOf,
  namespaceOf,
  templateNames
} from "./chunk-C6R56H4M.js";
import "./chunk-GCB3OWFC.js";
import "./chunk-25XEHV3U.js";
import "./chunk-L3QGWDXR.js";
export {
  hostOf,
  namespaceOf,
  templateNames
};
