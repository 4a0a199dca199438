import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  isTemplate,
  literalLength,
  matchesTemplate
} from "./chunk-WR7OIJXA.js";

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

export {
  decide,
  findEntry,
  describeRule
};
