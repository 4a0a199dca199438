import type { JsonObject } from "../source/json.ts";
import { isObject } from "../source/json.ts";
import { subjectsOf } from "../surface/subjects.ts";
import type { Surface } from "../surface/surface.ts";
import { canonicalRules } from "./canonical.ts";
import { describeRule } from "./decide.ts";
import type { Policy, PolicyEntry, SubjectKind } from "./policy.ts";
import type { AuthorizeRule } from "./schema.ts";

/**
 * What a use can change, from the tool's own annotations; where it says nothing, what the specification assumes:
 * https://modelcontextprotocol.io/specification/2025-11-25/schema#toolannotations
 */
export type Effect = "reads" | "changes" | "may destroy" | "unknown";

/** One line of what a reviewer decides on. */
export interface MatrixRow {
  kind: SubjectKind;
  name: string;
  /** Canonical rules, any of which suffices; none means nobody. */
  rules: AuthorizeRule[];
  /** The rules in words; "nobody" where there are none. */
  who: string;
  effect: Effect;
  /** Reaches beyond the server's own data; absent for prompts and resources. */
  openWorld?: boolean;
  confirm: "none" | "elicitation";
  /** Where the rules were written: file:line. */
  origin: string;
}

/** Callers outside of these groups are refused before any row. */
export interface PolicyMatrix {
  businessGroups?: string[];
  rows: MatrixRow[];
}

/**
 * The reviewer's matrix: tool × who may call × what it may change. What the server exposes and the manifest does
 * not list is there as well, as unreachable; what is listed and not exposed has an unknown effect.
 */
export function policyMatrix(policy: Policy, surface: Surface): PolicyMatrix {
  const exposed = subjectsOf(surface).flatMap(({ kind, name, definition }) =>
    name === undefined ? [] : [{ kind, name, definition }],
  );
  const definitions = new Map(exposed.map(({ kind, name, definition }) => [`${kind} ${name}`, definition]));
  const listed = new Set(policy.entries.map(({ kind, name }) => `${kind} ${name}`));
  const unlisted = exposed.filter(({ kind, name }) => !listed.has(`${kind} ${name}`));
  const rows = [
    ...policy.entries.map((entry) => rowOf(entry, definitions.get(`${entry.kind} ${entry.name}`))),
    ...unlisted.map(({ kind, name, definition }) => ({
      ...rowOf({ kind, name, rules: [], confirm: "none" }, definition),
      who: "nobody (not in the manifest)",
    })),
  ];
  return {
    ...(policy.businessGroups === undefined ? {} : { businessGroups: [...policy.businessGroups].sort() }),
    rows: rows.sort((a, b) => compare(a.kind, b.kind) || compare(a.name, b.name)),
  };
}

type RowSource = Pick<PolicyEntry, "kind" | "name" | "rules" | "confirm"> &
  Partial<Pick<PolicyEntry, "origin">>;

function rowOf(entry: RowSource, definition: JsonObject | undefined): MatrixRow {
  const rules = canonicalRules(entry.rules.map(({ rule }) => rule));
  const place = entry.rules[0]?.origin ?? entry.origin;
  const annotations = isObject(definition?.annotations) ? definition.annotations : {};
  return {
    kind: entry.kind,
    name: entry.name,
    rules,
    who: rules.length === 0 ? "nobody" : rules.map(describeRule).join("; or "),
    effect: definition === undefined ? "unknown" : effectOf(entry.kind, annotations),
    ...(entry.kind === "tool" && definition !== undefined
      ? { openWorld: annotations.openWorldHint !== false }
      : {}),
    confirm: entry.confirm,
    origin: place === undefined ? "" : `${place.file}:${place.line}`,
  };
}

function effectOf(kind: SubjectKind, annotations: JsonObject): Effect {
  if (kind !== "tool" || annotations.readOnlyHint === true) return "reads";
  return annotations.destructiveHint === false ? "changes" : "may destroy";
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
