import type { Position } from "../source/position.ts";
import type { OriginRule, Policy, PolicyEntry, SubjectKind } from "./policy.ts";
import type { AuthorizeRule } from "./schema.ts";
import { isTemplate, literalLength, matchesTemplate } from "./uri-template.ts";

/** Who asks, in the manifest's words (group names, not the values in tokens). */
export interface Caller {
  groups: readonly string[];
  user?: string;
  scopes?: readonly string[];
  /** SPIFFE ID. */
  workload?: string;
  /** Omitted: the groups count, for askers who do not tell the two claims apart. */
  businessGroups?: readonly string[];
  /** Has a valid token. Omitted: true where something is known that only a token tells. */
  authenticated?: boolean;
}

/** What is asked for: a tool or prompt by name, a resource by URI. */
export interface PolicyRequest {
  kind: SubjectKind;
  name: string;
}

export interface Decision {
  allowed: boolean;
  /** The rule that lets the caller in. */
  rule?: OriginRule;
  /** One sentence for a person. */
  reason: string;
  /** The line that decides: the rule, the entry without rules, or the business groups. */
  origin?: Position;
}

/**
 * Decides as the gateway will (product.md, "authorize"): business groups first; within a rule every key must
 * hold, within a key any value, within the list any rule; nothing written means nobody; what is not listed is
 * unreachable.
 */
export function decide(policy: Policy, request: PolicyRequest, caller: Caller): Decision {
  const entry = findEntry(policy, request);
  if (entry === undefined) {
    return { allowed: false, reason: `the manifest lists no ${request.kind} "${request.name}": unreachable` };
  }
  const groups = policy.businessGroups;
  if (groups !== undefined && !intersects(groups, caller.businessGroups ?? caller.groups)) {
    const reason = `the caller is in none of the owner's business groups (${groups.join(", ")})`;
    return { allowed: false, reason, origin: policy.businessGroupsOrigin ?? entry.origin };
  }
  return decideEntry(entry, caller);
}

/** The entry that governs a request: by exact name, else the most specific URI template that matches. */
export function findEntry(policy: Policy, request: PolicyRequest): PolicyEntry | undefined {
  const ofKind = policy.entries.filter((entry) => entry.kind === request.kind);
  const exact = ofKind.find((entry) => entry.name === request.name);
  if (exact !== undefined || request.kind !== "resource") return exact;
  return ofKind
    .filter((entry) => isTemplate(entry.name) && matchesTemplate(entry.name, request.name))
    .sort((a, b) => literalLength(b.name) - literalLength(a.name))[0];
}

/** The rule in a person's words: `groups data or admins, and scopes write`. */
export function describeRule(rule: AuthorizeRule): string {
  const lists = (["groups", "scopes", "users", "workloads"] as const).flatMap((key) => {
    const values = rule[key];
    return values === undefined ? [] : [`${key} ${values.join(" or ")}`];
  });
  if (rule.authenticated === true) lists.push("any caller with a valid token");
  return lists.join(", and ");
}

function decideEntry(entry: PolicyEntry, caller: Caller): Decision {
  const match = entry.rules.find(({ rule }) => holds(rule, caller));
  if (match !== undefined) {
    return {
      allowed: true,
      rule: match,
      reason: `allowed by ${describeRule(match.rule)}`,
      origin: match.origin,
    };
  }
  const [first] = entry.rules;
  if (first === undefined) {
    return { allowed: false, reason: "no rule is written, so nobody may", origin: entry.origin };
  }
  const wanted = entry.rules.map(({ rule }) => describeRule(rule)).join("; or ");
  return { allowed: false, reason: `needs ${wanted}`, origin: first.origin };
}

/** True where every key that is written holds for the caller. A rule without keys holds for nobody. */
function holds(rule: AuthorizeRule, caller: Caller): boolean {
  const held: Record<keyof AuthorizeRule, boolean> = {
    groups: intersects(rule.groups, caller.groups),
    scopes: intersects(rule.scopes, caller.scopes),
    users: intersects(rule.users, caller.user === undefined ? [] : [caller.user]),
    workloads: intersects(rule.workloads, caller.workload === undefined ? [] : [caller.workload]),
    authenticated: isAuthenticated(caller),
  };
  const written = (Object.keys(held) as (keyof AuthorizeRule)[]).filter((key) => rule[key] !== undefined);
  return written.length > 0 && written.every((key) => held[key]);
}

function isAuthenticated(caller: Caller): boolean {
  const token = caller.user !== undefined || caller.groups.length > 0 || (caller.scopes ?? []).length > 0;
  return caller.authenticated ?? token;
}

function intersects(wanted: readonly string[] = [], has: readonly string[] = []): boolean {
  return wanted.some((value) => has.includes(value));
}
