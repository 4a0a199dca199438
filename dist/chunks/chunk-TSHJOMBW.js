import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  canonicalJson,
  sorted
} from "./chunk-3XBIE7TS.js";
import {
  definitionName
} from "./chunk-GKFUQATE.js";
import {
  pointerToken
} from "./chunk-N56AOBVN.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/surface/lock-digests.ts
import { createHash } from "node:crypto";
function lockDigests(facts, environment) {
  const surface = /* @__PURE__ */ new Map();
  for (const [key, value] of facts) if (!isPolicy(key)) surface.set(key, value);
  return { surface: digestOf(surface), policy: digestOf(policyIn(facts, environment)) };
}
function policyIn(facts, environment) {
  const policy = /* @__PURE__ */ new Map();
  for (const [key, value] of facts) {
    if (key.startsWith("policy/")) policy.set(key.slice("policy/".length), value);
  }
  const own = `policy@${environment}/`;
  for (const [key, value] of facts) {
    if (!key.startsWith(own)) continue;
    if (value === null) policy.delete(key.slice(own.length));
    else policy.set(key.slice(own.length), value);
  }
  return policy;
}
function isPolicy(key) {
  return key.startsWith("policy/") || key.startsWith("policy@");
}
function digestOf(facts) {
  const hash = createHash("sha256");
  for (const [key, value] of sorted(facts)) hash.update(`${JSON.stringify(key)}:${canonicalJson(value)}
`);
  return `sha256:${hash.digest("hex")}`;
}

// src/registry/posture.ts
function toolKind(tool) {
  const hints = isObject(tool.annotations) ? tool.annotations : {};
  if (hints.readOnlyHint === true) return "read";
  return hints.destructiveHint === false ? "write" : "destructive";
}
function posturesOf(lock, environment) {
  const policy = policyIn(lock.facts, environment);
  return lock.surface.tools.flatMap((tool) => {
    const name = definitionName(tool);
    if (name === void 0) return [];
    const key = `tool/${pointerToken(name)}`;
    return {
      name,
      kind: toolKind(tool),
      callers: rulesOf(policy.get(`${key}/authorize`)).map(ruleText),
      confirm: policy.get(`${key}/confirm`) === "elicitation",
      digest: digestOf(/* @__PURE__ */ new Map([["", tool]])).slice("sha256:".length, "sha256:".length + 8)
    };
  });
}
function rulesOf(value) {
  return (Array.isArray(value) ? value : []).filter(isObject);
}
function ruleText(rule) {
  const { authenticated, ...listed } = rule;
  const parts = Object.entries(listed).map(([key, values]) => `${key} ${values.join(", ")}`);
  return [...parts, ...authenticated === true ? ["anyone signed in"] : []].join("; ");
}

export {
  lockDigests,
  policyIn,
  digestOf,
  toolKind,
  posturesOf
};
