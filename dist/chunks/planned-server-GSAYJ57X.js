import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  imageServer,
  plannedServer,
  testEnvironment
} from "./chunk-T5HCLV4P.js";
import "./chunk-PSPOUBLI.js";
import "./chunk-L3QGWDXR.js";
export {
  imageServer,
  plannedServer,
  testEnvironment
};
