import { canonicalJson } from "../../lock-facts.ts";
import type { Json, JsonObject } from "../../surface.ts";
import { isSubset } from "./subset.ts";
import { type Direction, keywords, type Pair, part, report, rowFor, short } from "./walk-context.ts";

/** Keywords that constrain a value together, each compared on its own. */
const constraints: readonly (readonly string[])[] = [
  ["minimum", "exclusiveMinimum"],
  ["maximum", "exclusiveMaximum"],
  ["multipleOf"],
  ["minLength"],
  ["maxLength"],
  ["format"],
  ["minItems"],
  ["maxItems"],
  ["uniqueItems"],
  ["minProperties"],
  ["maxProperties"],
  ["contains", "minContains", "maxContains"],
  ["dependentRequired"],
  ["dependentSchemas"],
  ["dependencies"],
  ["propertyNames"],
  ["patternProperties"],
  ["unevaluatedItems"],
  ["unevaluatedProperties"],
];

/** Where neither side is proven to contain the other, a different one of these rejects something for certain. */
const decided = new Set(["minimum", "maximum", "multipleOf", "format"]);

/** type, enum, const, bounds, pattern and the other keywords that constrain the value itself. */
export function keywordChanges(pair: Pair): void {
  typeChange(pair);
  enumChange(pair);
  for (const group of constraints) constraintChange(pair, group);
  patternChange(pair);
}

type Relation = "equal" | "narrowed" | "widened" | "incomparable";

/** How what one group of keywords accepts has changed. */
export function relationOf(pair: Pair, group: readonly string[]): Relation {
  const [was, is] = [keywords(pair.before), keywords(pair.after)];
  if (group.every((key) => canonicalEqual(was[key], is[key]) && !hasRef(was[key]))) return "equal";
  const shared = canonicalEqual(was.type, is.type) ? ["type", ...group] : group;
  const [before, after] = [part(pair.before, pick(was, shared)), part(pair.after, pick(is, shared))];
  const [wider, narrower] = [isSubset(before, after), isSubset(after, before)];
  if (wider) return narrower ? "equal" : "widened";
  return narrower ? "narrowed" : "incomparable";
}

function hasRef(value: Json | undefined): boolean {
  return value !== undefined && JSON.stringify(value).includes('"$ref"');
}

function pick(from: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => (from[name] === undefined ? [] : [[name, from[name]]])),
  );
}

function canonicalEqual(a: Json | undefined, b: Json | undefined): boolean {
  if (a === undefined || b === undefined) return a === b;
  return canonicalJson(a) === canonicalJson(b);
}

function constraintChange(pair: Pair, group: readonly string[]): void {
  const relation = relationOf(pair, group);
  if (relation === "equal") return;
  const name = group.find((key) => differs(pair, key)) ?? group[0] ?? "";
  const [was, is] = [keywords(pair.before)[name], keywords(pair.after)[name]];
  const message = `${name} was ${short(was)} and is ${short(is)}.`;
  if (relation === "incomparable" && !group.some((key) => decided.has(key))) {
    report(pair, rowFor(pair, "not-proven"), `${message} No proof of what it means for callers was found.`, [
      name,
    ]);
    return;
  }
  const effect = relation === "incomparable" ? worse[pair.direction] : relation;
  const word = effect === "narrowed" ? "constraint-tightened" : "constraint-loosened";
  report(pair, rowFor(pair, word), message, [name]);
}

/** What must not happen to inputs, and to outputs. */
const worse: Readonly<Record<Direction, "narrowed" | "widened">> = { input: "narrowed", output: "widened" };

function differs(pair: Pair, key: string): boolean {
  return !canonicalEqual(keywords(pair.before)[key], keywords(pair.after)[key]);
}

function patternChange(pair: Pair): void {
  const relation = relationOf(pair, ["pattern"]);
  if (relation === "equal") return;
  const [was, is] = [keywords(pair.before).pattern, keywords(pair.after).pattern];
  const message = `The pattern was ${short(was)} and is ${short(is)}.`;
  if (relation === "incomparable") {
    report(pair, rowFor(pair, "pattern-changed"), `${message} Cannot prove that one contains the other.`, [
      "pattern",
    ]);
  } else {
    const word = relation === "narrowed" ? "constraint-tightened" : "constraint-loosened";
    report(pair, rowFor(pair, word), message, ["pattern"]);
  }
}

function typeChange(pair: Pair): void {
  const [was, is] = [keywords(pair.before).type, keywords(pair.after).type];
  const relation = relationOf(pair, ["type"]);
  if (relation === "equal") return;
  const id = relation === "incomparable" ? "type-changed" : `type-${relation}`;
  // Some providers refuse a list of types, whatever it holds.
  const risk = pair.direction === "input" && Array.isArray(is) && !Array.isArray(was);
  report(
    pair,
    rowFor(pair, id),
    `The type was ${short(was)} and is ${short(is)}.`,
    ["type"],
    risk ? { risk } : {},
  );
}

function enumChange(pair: Pair): void {
  const values = (of: JsonObject): Json[] | undefined =>
    Array.isArray(of.enum) ? of.enum : of.const === undefined ? undefined : [of.const];
  const [was, is] = [values(keywords(pair.before)), values(keywords(pair.after))];
  if (was === undefined && is === undefined) return;
  const missing = (from: Json[] | undefined, list: Json[] | undefined): Json[] => {
    const known = new Set((from ?? []).map(canonicalJson));
    return (list ?? []).filter((value) => !known.has(canonicalJson(value)));
  };
  const key =
    is === undefined
      ? keywords(pair.before).enum === undefined
        ? "const"
        : "enum"
      : keywords(pair.after).enum === undefined
        ? "const"
        : "enum";
  if (was === undefined)
    report(pair, rowFor(pair, "enum-narrowed"), `Only ${short(is)} may be given now.`, [key]);
  else if (is === undefined) report(pair, rowFor(pair, "enum-widened"), "Any value may be given now.", [key]);
  else {
    const [gone, come] = [missing(is, was), missing(was, is)];
    if (gone.length > 0)
      report(pair, rowFor(pair, "enum-narrowed"), `No longer a value: ${short(gone)}.`, [key]);
    if (come.length > 0)
      report(pair, rowFor(pair, "enum-widened"), `Now also a value: ${short(come)}.`, [key]);
  }
}
