import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  ExecError,
  run
} from "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-L3QGWDXR.js";
export {
  ExecError,
  run
};
