import { posturesOf, type ToolPosture } from "../registry/posture.ts";
import { isObject } from "../source/json.ts";
import { unescapeToken } from "../source/position.ts";
import { compareSurfaces } from "../surface/compare/compare.ts";
import { policyIn } from "../surface/lock-digests.ts";
import { canonicalJson, type Facts } from "../surface/lock-facts.ts";
import type { ReviewSubject } from "./subject.ts";

/** What may ask for a review (platform.yaml, `reviews.<name>.when`). */
export const conditions = ["new-server", "new-tool", "policy-widened", "destructive-tool", "patch"] as const;
export type Condition = (typeof conditions)[number];

/** A condition that holds, and why, one short sentence each. */
export interface Holding {
  condition: Condition;
  reasons: string[];
}

/** Changes of the comparison that let more callers in or ask them less. */
const widening = new Set(["policy-widened", "approval-dropped"]);

/**
 * What has changed that a platform may want reviewed. A new tool is new for `new-tool` on a new server as well; a
 * destructive tool counts when it is new, becomes destructive, or changes in definition or policy.
 * @param before what was listed before in this environment; undefined for a new server
 */
export function conditionsOf(
  before: ReviewSubject | undefined,
  after: ReviewSubject,
  environment: string,
): Holding[] {
  const was = new Map((before ? posturesOf(before.lock, environment) : []).map((tool) => [tool.name, tool]));
  const is = posturesOf(after.lock, environment);
  const found: Record<Condition, string[]> = {
    "new-server": before === undefined ? ["It was never listed in this environment."] : [],
    "new-tool": is.filter(({ name }) => !was.has(name)).map(({ name }) => `${name} is new.`),
    "policy-widened": before === undefined ? [] : widened(before, after, environment),
    "destructive-tool": is.flatMap((tool) => destructive(was.get(tool.name), tool)),
    patch: patched(before, after),
  };
  return conditions.flatMap((condition) =>
    found[condition].length === 0 ? [] : [{ condition, reasons: found[condition] }],
  );
}

function widened(before: ReviewSubject, after: ReviewSubject, environment: string): string[] {
  const [was, is] = [before, after].map(({ lock }) => ({
    surface: lock.surface,
    facts: withPolicyOf(lock.facts, environment),
  }));
  if (was === undefined || is === undefined) return [];
  const changes = compareSurfaces(was, is).changes.filter(({ id }) => widening.has(id));
  const subjectOf = (change: { tool?: string; prompt?: string; resource?: string }) =>
    change.tool ?? change.prompt ?? change.resource;
  const known = new Set(before.lock.surface.tools.map(({ name }) => name));
  // What nobody could reach and somebody can now; a tool that is new as such is another condition.
  const opened = [...is.facts].flatMap(([key, rules]) => {
    const [, kind = "", name = "", field] = key.split("/");
    const isNew = field === "authorize" && !was.facts.has(key) && Array.isArray(rules) && rules.length > 0;
    if (!isNew || (kind === "tool" && !known.has(unescapeToken(name)))) return [];
    return [`${kind} ${unescapeToken(name)} can be reached now.`];
  });
  return [
    ...changes.map((change) => [subjectOf(change), change.message].filter(Boolean).join(": ")),
    ...opened,
  ];
}

/** Facts with the policy of one environment as the general one. */
function withPolicyOf(facts: Facts, environment: string): Facts {
  const own: Facts = new Map([...facts].filter(([key]) => !/^policy[/@]/.test(key)));
  for (const [key, value] of policyIn(facts, environment)) own.set(`policy/${key}`, value);
  return own;
}

function destructive(was: ToolPosture | undefined, is: ToolPosture): string[] {
  if (is.kind !== "destructive") return [];
  if (was === undefined) return [`${is.name} is new and may destroy something.`];
  if (was.kind !== "destructive") return [`${is.name} may destroy something now.`];
  const same =
    was.digest === is.digest &&
    was.confirm === is.confirm &&
    canonicalJson(was.callers) === canonicalJson(is.callers);
  return same ? [] : [`${is.name} may destroy something and has changed.`];
}

function patched(before: ReviewSubject | undefined, { patches }: ReviewSubject): string[] {
  if (patches.length === 0 || canonicalJson(before?.patches ?? []) === canonicalJson(patches)) return [];
  return patches.map((patch) => {
    const kind = isObject(patch) && isObject(patch.target) ? patch.target.kind : undefined;
    const reason = isObject(patch) && typeof patch.reason === "string" ? ` (${patch.reason})` : "";
    return `${typeof kind === "string" ? kind : "An object"} is patched${reason}.`;
  });
}
