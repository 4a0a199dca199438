import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  fillTemplate
} from "./chunk-AKFMQXDF.js";

// src/kubernetes/objects/namespace.ts
var defaultNamespace = "mcp-servers";
function templateNames({ name, environment, owner }) {
  return { name, environment, "owner.team": owner.team };
}
function namespaceOf(plan) {
  return fillTemplate(plan.platform.namespace ?? defaultNamespace, templateNames(plan));
}
function hostOf(plan) {
  const { domain } = plan.target;
  return domain === void 0 ? void 0 : fillTemplate(domain, templateNames(plan));
}

export {
  templateNames,
  namespaceOf,
  hostOf
};
