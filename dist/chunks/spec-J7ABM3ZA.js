import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  httpServer,
  inheritedVariables,
  onPort,
  runDeadlineMs,
  startupDeadlineMs
} from "./chunk-PP3XTXN7.js";
import "./chunk-L3QGWDXR.js";
export {
  httpServer,
  inheritedVariables,
  onPort,
  runDeadlineMs,
  startupDeadlineMs
};
