import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  freePort,
  isListening
} from "./chunk-VOWRFAVP.js";
import "./chunk-L3QGWDXR.js";
export {
  freePort,
  isListening
};
