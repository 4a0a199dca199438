import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  imageServer,
  placeholderSecret,
  plannedServer,
  testEnvironment
} from "./chunk-SSNMUSIA.js";
import "./chunk-LZQXQOPJ.js";
export {
  imageServer,
  placeholderSecret,
  plannedServer,
  testEnvironment
};
