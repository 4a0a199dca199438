import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";

// src/local/place.ts
async function serverPlace(options) {
  const { plan } = await resolvePlan(options);
  return { home: homeDirectory(options.env), name: plan.name, environment: plan.environment };
}

export {
  serverPlace
};
