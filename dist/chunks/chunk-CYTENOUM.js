import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  generateDockerfile
} from "./chunk-SMXS6SOA.js";
import {
  collectSources,
  toolEnvironment
} from "./chunk-KKELSNF2.js";

// src/image/dockerfile/planned.ts
import { basename } from "node:path";
async function plannedDockerfile(plan, { env, signal }, folder) {
  const skip = /* @__PURE__ */ new Set([basename(plan.manifestFile), "mcp.lock.json"]);
  const sources = await collectSources(plan.directory, { env: toolEnvironment(env), signal, skip });
  return generateDockerfile({ plan, sources }, folder);
}

export {
  plannedDockerfile
};
