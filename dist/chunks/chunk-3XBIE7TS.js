import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  subjectsOf
} from "./chunk-VAEXJIVR.js";
import {
  emptySurface
} from "./chunk-GKFUQATE.js";
import {
  protocolVersions
} from "./chunk-GYU3GC6Y.js";
import {
  pointerToken,
  unescapeToken
} from "./chunk-N56AOBVN.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/policy/canonical.ts
function canonicalRules(rules) {
  const byText = new Map(
    rules.map((rule) => {
      const sorted2 = canonicalRule(rule);
      return [JSON.stringify(sorted2), sorted2];
    })
  );
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, rule]) => rule);
}
function canonicalRule(rule) {
  const keys = Object.keys(rule).filter((key) => rule[key] !== void 0).sort();
  return Object.fromEntries(
    keys.map((key) => {
      const value = rule[key];
      return [key, Array.isArray(value) ? [...new Set(value)].sort() : value];
    })
  );
}

// src/surface/lock-facts.ts
var informative = ["observed/address", "observed/environment", "observed/startupSeconds"];
function isCompared(key) {
  return !informative.includes(key);
}
function factsOf(input) {
  const { surface } = input;
  const facts = /* @__PURE__ */ new Map();
  const { version: _, ...serverInfo } = surface.serverInfo;
  descend(facts, "serverInfo", serverInfo);
  descend(facts, "capabilities", surface.capabilities);
  if (surface.instructions !== void 0) facts.set("instructions", surface.instructions);
  for (const version of surface.protocolVersions) facts.set(`protocolVersions/${version}`, true);
  definitionFacts(facts, surface);
  observedFacts(facts, input.observed);
  const base = policyFacts(input.policy);
  for (const [key, value] of base) facts.set(`policy/${key}`, value);
  for (const [environment, policy] of input.environments ?? []) {
    for (const [key, value] of differing(base, policyFacts(policy))) {
      facts.set(`policy@${environment}/${key}`, value);
    }
  }
  return sorted(facts);
}
function surfaceOf(facts) {
  const root = {};
  for (const [key, value] of sorted(facts)) {
    if (!/^policy[/@]/.test(key)) assign(root, key.split("/").map(unescapeToken), value);
  }
  const list = (name) => Object.values(asObject(root[name])).map(asObject);
  const spoken = asObject(root.protocolVersions);
  return {
    ...emptySurface(),
    serverInfo: asObject(root.serverInfo),
    ...typeof root.instructions === "string" ? { instructions: root.instructions } : {},
    capabilities: asObject(root.capabilities),
    protocolVersions: protocolVersions.filter((version) => Object.hasOwn(spoken, version)),
    tools: list("tools"),
    prompts: list("prompts"),
    resources: list("resources"),
    resourceTemplates: list("resourceTemplates")
  };
}
function canonicalJson(value) {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join(",")}}`;
}
function sorted(facts) {
  return new Map([...facts].sort(([a], [b]) => a < b ? -1 : 1));
}
function definitionFacts(facts, surface) {
  const seen = /* @__PURE__ */ new Map();
  for (const { list, name, definition } of subjectsOf(surface)) {
    const key = `${list}/${name === void 0 ? "~#" : pointerToken(name)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    descend(facts, count === 1 ? key : `${key}~#${count}`, definition);
  }
}
function observedFacts(facts, { sessions, confirmations = {}, ...informed }) {
  facts.set("observed/sessions", sessions);
  for (const [tool, proof] of Object.entries(confirmations)) {
    descend(facts, `observed/confirmation/${pointerToken(tool)}`, proof);
  }
  for (const [name, value] of Object.entries(informed)) {
    if (value !== void 0) facts.set(`observed/${name}`, value);
  }
}
function policyFacts(policy) {
  const facts = /* @__PURE__ */ new Map();
  if (policy.businessGroups !== void 0) facts.set("businessGroups", [...policy.businessGroups].sort());
  for (const entry of policy.entries) {
    const key = `${entry.kind}/${pointerToken(entry.name)}`;
    facts.set(`${key}/authorize`, canonicalRules(entry.rules.map(({ rule }) => rule)));
    if (entry.confirm !== "none") facts.set(`${key}/confirm`, entry.confirm);
  }
  return facts;
}
function differing(base, changed) {
  const keys = [.../* @__PURE__ */ new Set([...base.keys(), ...changed.keys()])];
  const values = keys.map((key) => [key, base.get(key) ?? null, changed.get(key) ?? null]);
  return new Map(
    values.filter(([, was, is]) => canonicalJson(was) !== canonicalJson(is)).map(([key, , is]) => [key, is])
  );
}
function descend(facts, key, value) {
  const members = isObject(value) ? Object.entries(value) : [];
  if (members.length === 0) facts.set(key, value);
  for (const [name, member] of members) descend(facts, `${key}/${pointerToken(name)}`, member);
}
function assign(root, path, value) {
  let parent = root;
  for (const token of path.slice(0, -1)) {
    const child = Object.hasOwn(parent, token) ? parent[token] : void 0;
    parent = isObject(child) ? child : own(parent, token, {});
  }
  own(parent, path.at(-1) ?? "", value);
}
function own(object, key, value) {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  return value;
}
function asObject(value) {
  return isObject(value) ? value : {};
}

export {
  canonicalRules,
  isCompared,
  factsOf,
  surfaceOf,
  canonicalJson,
  sorted
};
