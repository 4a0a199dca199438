import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  probeAll
} from "./chunk-BRRLFPFY.js";
import "./chunk-L3QGWDXR.js";
export {
  probeAll
};
