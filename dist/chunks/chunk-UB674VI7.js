import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  ruleList
} from "./chunk-VLFZ7M2X.js";
import {
  describeRule
} from "./chunk-AWKTRRFA.js";
import {
  canonicalRules
} from "./chunk-3XBIE7TS.js";
import {
  subjectsOf
} from "./chunk-VAEXJIVR.js";
import {
  authorize
} from "./chunk-GYU3GC6Y.js";
import {
  pointerToken
} from "./chunk-N56AOBVN.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/policy/code-policy.ts
var codePolicyKey = "dev.mcp-pipeline/authorize";
var codePolicyPointer = `/_meta/${pointerToken(codePolicyKey)}`;
function mergeCodePolicy(policy, surface, locate = () => void 0) {
  const written = codePolicies(surface);
  const findings = [];
  const entries = policy.entries.map((entry) => {
    const value = written.get(`${entry.kind} ${entry.name}`);
    if (value === void 0) return entry;
    const merged = mergeEntry(
      entry,
      value,
      locate(entry.kind, entry.name, codePolicyPointer) ?? entry.origin
    );
    if (merged.finding !== void 0) findings.push(merged.finding);
    return merged.entry;
  });
  return { policy: { ...policy, entries }, findings };
}
function codePolicies(surface) {
  const found = /* @__PURE__ */ new Map();
  for (const { kind, name, definition } of subjectsOf(surface)) {
    const meta = definition._meta;
    if (!isObject(meta)) continue;
    if (Object.hasOwn(meta, codePolicyKey)) found.set(`${kind} ${name}`, meta[codePolicyKey]);
  }
  return found;
}
function mergeEntry(entry, value, origin) {
  const subject = { [entry.kind]: entry.name, pointer: codePolicyPointer };
  const parsed = authorize.safeParse(value);
  if (!parsed.success) {
    const finding2 = {
      ruleId: "code-policy-invalid",
      severity: "error",
      message: `${entry.kind} "${entry.name}" carries ${codePolicyKey} in its _meta, but not as authorize rules: ${parsed.error.issues[0]?.message ?? "unreadable"}. Nobody may use it until it is right.`,
      ...subject,
      ...origin,
      help: 'Write one rule or a list of rules, e.g. { "groups": ["data"] }.'
    };
    return { entry: { ...entry, rules: [] }, finding: finding2 };
  }
  const rules = ruleList(parsed.data);
  if (entry.source !== "entry") {
    return { entry: { ...entry, rules: rules.map((rule) => ({ rule, origin })), source: "code" } };
  }
  const own = entry.rules.map(({ rule }) => rule);
  if (sameRules(own, rules)) return { entry };
  const place = entry.rules[0]?.origin ?? entry.origin;
  const finding = {
    ruleId: "policy-conflict",
    severity: "error",
    message: `${entry.kind} "${entry.name}" has two policies: the manifest says ${describe(own)}, the code says ${describe(rules)}.`,
    ...subject,
    ...place,
    help: `Remove authorize from the manifest, or ${codePolicyKey} from the code, or make them equal.`
  };
  return { entry, finding };
}
function describe(rules) {
  return rules.map(describeRule).join("; or ");
}
function sameRules(a, b) {
  return JSON.stringify(canonicalRules(a)) === JSON.stringify(canonicalRules(b));
}

export {
  mergeCodePolicy
};
