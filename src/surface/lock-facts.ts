import { protocolVersions } from "../manifest/schema.ts";
import { canonicalRules } from "../policy/canonical.ts";
import type { Policy } from "../policy/policy.ts";
import { isObject } from "../source/json.ts";
import { pointerToken, unescapeToken } from "../source/position.ts";
import { subjectsOf } from "./subjects.ts";
import { emptySurface, type Json, type JsonObject, type ListName, type Surface } from "./surface.ts";

/** What was seen of the server besides its surface. */
export interface LockObserved {
  sessions: "none" | "sticky";
  /** Tool → proof that it asks its user before it acts. */
  confirmations?: Readonly<Record<string, { marker: JsonObject; revisions: string[] }>>;
  /** Address that it listens on when it is told 127.0.0.1. */
  address?: string;
  /** Variables without which it does not start. */
  environment?: string[];
  /** It was ready within so many seconds. */
  startupSeconds?: number;
}

/** Facts for later stages that differ from machine to machine: kept, and never compared. */
const informative = ["observed/address", "observed/environment", "observed/startupSeconds"];

/** Whether a difference in this fact is one of the server. */
export function isCompared(key: string): boolean {
  return !informative.includes(key);
}

/** What a lock is made of. */
export interface LockInput {
  surface: Surface;
  /** Effective policy without any environment's changes. */
  policy: Policy;
  observed: LockObserved;
  /** Environment → its effective policy; the lock keeps only what differs from {@link policy}. */
  environments?: ReadonlyMap<string, Policy>;
}

/**
 * One fact a line: pointer-like key → value. Objects are descended, everything else is one value: a scalar, an
 * array (whose order counts) or an empty object. Tokens are escaped as in JSON pointers (RFC 6901).
 */
export type Facts = Map<string, Json>;

/** All facts, sorted by code unit. `serverInfo.version` is left out: it changes with every release. */
export function factsOf(input: LockInput): Facts {
  const { surface } = input;
  const facts: Facts = new Map();
  const { version: _, ...serverInfo } = surface.serverInfo;
  descend(facts, "serverInfo", serverInfo);
  descend(facts, "capabilities", surface.capabilities);
  if (surface.instructions !== undefined) facts.set("instructions", surface.instructions);
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

/** The surface that the facts tell of, definitions in the order of their names. */
export function surfaceOf(facts: Facts): Surface {
  const root: JsonObject = {};
  for (const [key, value] of sorted(facts)) {
    if (!/^policy[/@]/.test(key)) assign(root, key.split("/").map(unescapeToken), value);
  }
  const list = (name: ListName): JsonObject[] => Object.values(asObject(root[name])).map(asObject);
  const spoken = asObject(root.protocolVersions);
  return {
    ...emptySurface(),
    serverInfo: asObject(root.serverInfo),
    ...(typeof root.instructions === "string" ? { instructions: root.instructions } : {}),
    capabilities: asObject(root.capabilities),
    protocolVersions: protocolVersions.filter((version) => Object.hasOwn(spoken, version)),
    tools: list("tools"),
    prompts: list("prompts"),
    resources: list("resources"),
    resourceTemplates: list("resourceTemplates"),
  };
}

/** Compact JSON with sorted keys, so that the order in which a server writes members makes no difference. */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${canonicalJson(value[key] ?? null)}`).join(",")}}`;
}

/** Sorted by code unit: the same on every machine, whatever its locale. */
export function sorted(facts: Facts): Facts {
  return new Map([...facts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Key of the n-th definition of a name; "~#" cannot come from escaping, so no real name collides with it. */
function definitionFacts(facts: Facts, surface: Surface): void {
  const seen = new Map<string, number>();
  for (const { list, name, definition } of subjectsOf(surface)) {
    const key = `${list}/${name === undefined ? "~#" : pointerToken(name)}`;
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    descend(facts, count === 1 ? key : `${key}~#${count}`, definition);
  }
}

function observedFacts(facts: Facts, { sessions, confirmations = {}, ...informed }: LockObserved): void {
  facts.set("observed/sessions", sessions);
  for (const [tool, proof] of Object.entries(confirmations)) {
    descend(facts, `observed/confirmation/${pointerToken(tool)}`, proof as unknown as Json);
  }
  for (const [name, value] of Object.entries(informed)) {
    if (value !== undefined) facts.set(`observed/${name}`, value);
  }
}

function policyFacts(policy: Policy): Facts {
  const facts: Facts = new Map();
  if (policy.businessGroups !== undefined) facts.set("businessGroups", [...policy.businessGroups].sort());
  for (const entry of policy.entries) {
    const key = `${entry.kind}/${pointerToken(entry.name)}`;
    facts.set(`${key}/authorize`, canonicalRules(entry.rules.map(({ rule }) => rule)) as Json);
    if (entry.confirm !== "none") facts.set(`${key}/confirm`, entry.confirm);
  }
  return facts;
}

/** What `changed` says differently; null where it says nothing any more. */
function differing(base: Facts, changed: Facts): Facts {
  const keys = [...new Set([...base.keys(), ...changed.keys()])];
  const values = keys.map((key) => [key, base.get(key) ?? null, changed.get(key) ?? null] as const);
  return new Map(
    values.filter(([, was, is]) => canonicalJson(was) !== canonicalJson(is)).map(([key, , is]) => [key, is]),
  );
}

function descend(facts: Facts, key: string, value: Json): void {
  const members = isObject(value) ? Object.entries(value) : [];
  if (members.length === 0) facts.set(key, value);
  for (const [name, member] of members) descend(facts, `${key}/${pointerToken(name)}`, member);
}

function assign(root: JsonObject, path: string[], value: Json): void {
  let parent = root;
  for (const token of path.slice(0, -1)) {
    const child = Object.hasOwn(parent, token) ? parent[token] : undefined;
    parent = isObject(child) ? child : own(parent, token, {});
  }
  own(parent, path.at(-1) ?? "", value);
}

/** Sets an own member even where it is called `__proto__`. */
function own<T extends Json>(object: JsonObject, key: string, value: T): T {
  Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
  return value;
}

function asObject(value: Json | undefined): JsonObject {
  return isObject(value) ? value : {};
}
