import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  homeDirectory
} from "./chunk-UMC6IU7S.js";
import {
  resolvePlan
} from "./chunk-2GQPTTHY.js";

// src/local/place.ts
async function serverPlace(options) {
  const { plan } = await resolvePlan(options);
  return { home: homeDirectory(options.env), name: plan.name, environment: plan.environment };
}

export {
  serverPlace
};
