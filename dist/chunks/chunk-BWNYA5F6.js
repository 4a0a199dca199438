import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  canonicalRules
} from "./chunk-4M6O3L7S.js";
import {
  subjectsOf
} from "./chunk-VAEXJIVR.js";
import {
  isTemplate,
  literalLength,
  matchesTemplate
} from "./chunk-6GU45MOQ.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";
import {
  ruleList
} from "./chunk-JCTY5MPH.js";
import {
  authorize
} from "./chunk-7BQSIU3N.js";
import {
  pointerToken
} from "./chunk-3TGB2CDQ.js";

// src/policy/decide.ts
function decide(policy, request, caller) {
  const entry = findEntry(policy, request);
  if (entry === void 0) {
    return { allowed: false, reason: `the manifest lists no ${request.kind} "${request.name}": unreachable` };
  }
  const groups = policy.businessGroups;
  if (groups !== void 0 && !intersects(groups, caller.businessGroups ?? caller.groups)) {
    const reason = `the caller is in none of the owner's business groups (${groups.join(", ")})`;
    return { allowed: false, reason, origin: policy.businessGroupsOrigin ?? entry.origin };
  }
  return decideEntry(entry, caller);
}
function findEntry(policy, request) {
  const ofKind = policy.entries.filter((entry) => entry.kind === request.kind);
  const exact = ofKind.find((entry) => entry.name === request.name);
  if (exact !== void 0 || request.kind !== "resource") return exact;
  return ofKind.filter((entry) => isTemplate(entry.name) && matchesTemplate(entry.name, request.name)).sort((a, b) => literalLength(b.name) - literalLength(a.name))[0];
}
function describeRule(rule) {
  const lists = ["groups", "scopes", "users", "workloads"].flatMap((key) => {
    const values = rule[key];
    return values === void 0 ? [] : [`${key} ${values.join(" or ")}`];
  });
  if (rule.authenticated === true) lists.push("any caller with a valid token");
  return lists.join(", and ");
}
function decideEntry(entry, caller) {
  const match = entry.rules.find(({ rule }) => holds(rule, caller));
  if (match !== void 0) {
    return {
      allowed: true,
      rule: match,
      reason: `allowed by ${describeRule(match.rule)}`,
      origin: match.origin
    };
  }
  const [first] = entry.rules;
  if (first === void 0) {
    return { allowed: false, reason: "no rule is written, so nobody may", origin: entry.origin };
  }
  const wanted = entry.rules.map(({ rule }) => describeRule(rule)).join("; or ");
  return { allowed: false, reason: `needs ${wanted}`, origin: first.origin };
}
function holds(rule, caller) {
  const held = {
    groups: intersects(rule.groups, caller.groups),
    scopes: intersects(rule.scopes, caller.scopes),
    users: intersects(rule.users, caller.user === void 0 ? [] : [caller.user]),
    workloads: intersects(rule.workloads, caller.workload === void 0 ? [] : [caller.workload]),
    authenticated: isAuthenticated(caller)
  };
  const written = Object.keys(held).filter((key) => rule[key] !== void 0);
  return written.length > 0 && written.every((key) => held[key]);
}
function isAuthenticated(caller) {
  const token = caller.user !== void 0 || caller.groups.length > 0 || (caller.scopes ?? []).length > 0;
  return caller.authenticated ?? token;
}
function intersects(wanted = [], has = []) {
  return wanted.some((value) => has.includes(value));
}

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
  decide,
  findEntry,
  mergeCodePolicy
};
