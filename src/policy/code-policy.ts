import type { Finding } from "../report/finding.ts";
import { isObject } from "../source/json.ts";
import type { Position } from "../source/position.ts";
import { pointerToken } from "../source/position.ts";
import { subjectsOf } from "../surface/subjects.ts";
import type { Surface } from "../surface/surface.ts";
import { canonicalRules } from "./canonical.ts";
import { ruleList } from "./compile.ts";
import { describeRule } from "./decide.ts";
import type { Policy, PolicyEntry, SubjectKind } from "./policy.ts";
import { type AuthorizeRule, authorize } from "./schema.ts";

/** Key of `_meta` in which a definition carries its own policy (product.md); what a decorator writes. */
export const codePolicyKey = "dev.mcp-pipeline/authorize";

/** JSON pointer of that policy in a definition. */
export const codePolicyPointer = `/_meta/${pointerToken(codePolicyKey)}`;

/** Place of a value in a definition, where the definition was read from a file such as the lock. */
export type LocateDefinition = (kind: SubjectKind, name: string, pointer: string) => Position | undefined;

/**
 * Joins the manifest's policy with what definitions say in code. Only in code: effective, and stronger than the
 * defaults. In the entry as well: the two must agree. An unreadable one lets nobody in. A definition that the
 * manifest does not list stays unreachable, whatever it says.
 */
export function mergeCodePolicy(
  policy: Policy,
  surface: Surface,
  locate: LocateDefinition = () => undefined,
): { policy: Policy; findings: Finding[] } {
  const written = codePolicies(surface);
  const findings: Finding[] = [];
  const entries = policy.entries.map((entry) => {
    const value = written.get(`${entry.kind} ${entry.name}`);
    if (value === undefined) return entry;
    const merged = mergeEntry(
      entry,
      value,
      locate(entry.kind, entry.name, codePolicyPointer) ?? entry.origin,
    );
    if (merged.finding !== undefined) findings.push(merged.finding);
    return merged.entry;
  });
  return { policy: { ...policy, entries }, findings };
}

function codePolicies(surface: Surface): Map<string, unknown> {
  const found = new Map<string, unknown>();
  for (const { kind, name, definition } of subjectsOf(surface)) {
    const meta = definition._meta;
    if (!isObject(meta)) continue;
    if (Object.hasOwn(meta, codePolicyKey)) found.set(`${kind} ${name}`, meta[codePolicyKey]);
  }
  return found;
}

function mergeEntry(
  entry: PolicyEntry,
  value: unknown,
  origin: Position,
): { entry: PolicyEntry; finding?: Finding } {
  const subject = { [entry.kind]: entry.name, pointer: codePolicyPointer };
  const parsed = authorize.safeParse(value);
  if (!parsed.success) {
    const finding: Finding = {
      ruleId: "code-policy-invalid",
      severity: "error",
      message: `${entry.kind} "${entry.name}" carries ${codePolicyKey} in its _meta, but not as authorize rules: ${parsed.error.issues[0]?.message ?? "unreadable"}. Nobody may use it until it is right.`,
      ...subject,
      ...origin,
      help: 'Write one rule or a list of rules, e.g. { "groups": ["data"] }.',
    };
    return { entry: { ...entry, rules: [] }, finding };
  }
  const rules = ruleList(parsed.data);
  if (entry.source !== "entry") {
    return { entry: { ...entry, rules: rules.map((rule) => ({ rule, origin })), source: "code" } };
  }
  const own = entry.rules.map(({ rule }) => rule);
  if (sameRules(own, rules)) return { entry };
  const place = entry.rules[0]?.origin ?? entry.origin;
  const finding: Finding = {
    ruleId: "policy-conflict",
    severity: "error",
    message: `${entry.kind} "${entry.name}" has two policies: the manifest says ${describe(own)}, the code says ${describe(rules)}.`,
    ...subject,
    ...place,
    help: `Remove authorize from the manifest, or ${codePolicyKey} from the code, or make them equal.`,
  };
  return { entry, finding };
}

function describe(rules: readonly AuthorizeRule[]): string {
  return rules.map(describeRule).join("; or ");
}

function sameRules(a: readonly AuthorizeRule[], b: readonly AuthorizeRule[]): boolean {
  return JSON.stringify(canonicalRules(a)) === JSON.stringify(canonicalRules(b));
}
