import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  fromPointer,
  pointerToken,
  toPointer,
  unescapeToken
} from "./chunk-N56AOBVN.js";
import "./chunk-L3QGWDXR.js";
export {
  fromPointer,
  pointerToken,
  toPointer,
  unescapeToken
};
