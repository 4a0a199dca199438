import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  isMap,
  itemsOf,
  membersOf,
  pick
} from "./chunk-PX3ANLY6.js";
import "./chunk-L3QGWDXR.js";
export {
  isMap,
  itemsOf,
  membersOf,
  pick
};
