import { createHash } from "node:crypto";
import { canonicalJson, type Facts, sorted } from "./lock-facts.ts";

/** What a review approves and a registry entry names: equal digests mean equal surface and equal policy. */
export interface LockDigests {
  /** Of everything that the server exposes. */
  surface: string;
  /** Of who may call what in one environment. */
  policy: string;
}

/**
 * Digests of a lock's facts, computed and never stored in the lock. The environment's own policy replaces the general
 * one, fact by fact, so that two environments with the same effective policy have the same digest.
 */
export function lockDigests(facts: Facts, environment: string): LockDigests {
  const surface: Facts = new Map();
  for (const [key, value] of facts) if (!isPolicy(key)) surface.set(key, value);
  return { surface: digestOf(surface), policy: digestOf(policyIn(facts, environment)) };
}

/** The policy facts that hold in an environment, without their prefix. */
export function policyIn(facts: Facts, environment: string): Facts {
  const policy: Facts = new Map();
  for (const [key, value] of facts) {
    if (key.startsWith("policy/")) policy.set(key.slice("policy/".length), value);
  }
  const own = `policy@${environment}/`;
  for (const [key, value] of facts) {
    if (!key.startsWith(own)) continue;
    // null: the environment says nothing where the general policy does.
    if (value === null) policy.delete(key.slice(own.length));
    else policy.set(key.slice(own.length), value);
  }
  return policy;
}

function isPolicy(key: string): boolean {
  return key.startsWith("policy/") || key.startsWith("policy@");
}

/** `sha256:` and 64 hex digits over the sorted facts, one a line. */
export function digestOf(facts: Facts): string {
  const hash = createHash("sha256");
  for (const [key, value] of sorted(facts)) hash.update(`${JSON.stringify(key)}:${canonicalJson(value)}\n`);
  return `sha256:${hash.digest("hex")}`;
}
