import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  imageServer,
  plannedServer,
  testEnvironment
} from "./chunk-WVFBQLBY.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-LZQXQOPJ.js";
export {
  imageServer,
  plannedServer,
  testEnvironment
};
