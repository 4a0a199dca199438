import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  package_default
} from "./chunk-W2PKOSOB.js";

// src/cli/version.ts
var version = package_default.version;

export {
  version
};
