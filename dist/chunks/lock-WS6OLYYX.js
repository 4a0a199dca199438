import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
} from "./chunk-F6IVQ4OP.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-XLITKHAT.js";
import "./chunk-FINMNSFI.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-2C2FYER4.js";
import "./chunk-V6VE5J5H.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
};
