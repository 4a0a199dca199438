import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  imageServer,
  plannedServer,
  testEnvironment
} from "./chunk-P4SQF47I.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-LZQXQOPJ.js";
export {
  imageServer,
  plannedServer,
  testEnvironment
};
