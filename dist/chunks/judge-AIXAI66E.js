import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  judgedManifest,
  newSuppressions,
  permits
} from "./chunk-2CKS6S47.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";
export {
  judgedManifest,
  newSuppressions,
  permits
};
