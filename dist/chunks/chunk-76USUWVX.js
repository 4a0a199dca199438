import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  digestOf,
  lockDigests
} from "./chunk-TSHJOMBW.js";
import {
  parseYaml
} from "./chunk-NMTE7BQC.js";
import {
  isMap,
  pick
} from "./chunk-PX3ANLY6.js";

// src/review/subject.ts
function subjectDigests({ lock, patches }, environment) {
  return { ...lockDigests(lock.facts, environment), patches: digestOf(/* @__PURE__ */ new Map([["patches", patches]])) };
}
function sameSubject(a, b) {
  return a.surface === b.surface && a.policy === b.policy && a.patches === b.patches;
}
function patchesIn(manifest, environment) {
  const { value } = parseYaml(manifest, "mcp.yaml");
  const own = pick(value, "environments", environment, "deploy");
  const patches = isMap(own) && "patches" in own ? own.patches : pick(value, "deploy", "patches");
  return Array.isArray(patches) ? JSON.parse(JSON.stringify(patches)) : [];
}

export {
  subjectDigests,
  sameSubject,
  patchesIn
};
