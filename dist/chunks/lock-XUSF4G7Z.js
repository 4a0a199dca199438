import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
} from "./chunk-HEXFQSFQ.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-3AL4HDD6.js";
import "./chunk-FINMNSFI.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-X7V6AC4T.js";
import "./chunk-CKZTMVDT.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-LCVTDSW4.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";
export {
  compareLock,
  lockFileName,
  parseLock,
  readLock,
  renderLock
};
