import type { SubjectKind } from "../policy/policy.ts";
import type { Finding } from "../report/finding.ts";
import { unescapeToken } from "../source/position.ts";
import { canonicalJson, type Facts, factsOf, isCompared, type LockInput } from "./lock-facts.ts";
import type { Lock } from "./lock-parse.ts";
import { subjectLists } from "./subjects.ts";
import type { Json } from "./surface.ts";

/**
 * The difference between the lock and what the server and manifest say now, fact by fact. A definition that is
 * wholly new or wholly gone is one finding.
 */
export function compareLock(lock: Lock, current: LockInput): Finding[] {
  const now = factsOf(current);
  return [...changedUnits(lock.facts, now)].map(([unit, keys]) => {
    const place = lock.locate(keys[0] ?? unit) ?? { file: lock.file, line: 1, column: 1 };
    return {
      ruleId: "lock-differs",
      severity: "error",
      message: describe(unit, keys, lock.facts, now),
      ...subject(unit),
      ...place,
      help: "If the change is meant, run mcp-pipeline lock and commit the result.",
    };
  });
}

/** Facts that differ, keyed by what to report: the fact itself, or the definition that came or went as a whole. */
function changedUnits(locked: Facts, now: Facts): Map<string, string[]> {
  const keys = [...new Set([...locked.keys(), ...now.keys()])].filter(isCompared).sort();
  const wholes = { locked: definitions(locked), now: definitions(now) };
  const units = new Map<string, string[]>();
  for (const key of keys) {
    const [was, is] = [locked.get(key), now.get(key)];
    if (was !== undefined && is !== undefined && canonicalJson(was) === canonicalJson(is)) continue;
    const definition = definitionOf(key);
    const whole =
      definition !== undefined && wholes.locked.has(definition) !== wholes.now.has(definition)
        ? definition
        : key;
    units.set(whole, [...(units.get(whole) ?? []), key]);
  }
  return units;
}

function describe(unit: string, keys: string[], locked: Facts, now: Facts): string {
  if (definitionOf(unit) === unit && !(locked.has(unit) && now.has(unit))) {
    const added = keys.some((key) => now.has(key));
    return added
      ? `${readable(unit)} is not in the lock; the server exposes it now.`
      : `${readable(unit)} is in the lock; the server does not expose it any more.`;
  }
  const [was, is] = [locked.get(unit), now.get(unit)];
  if (was === undefined) return `${readable(unit)} is not in the lock; now it is ${short(is)}.`;
  if (is === undefined) return `${readable(unit)} is ${short(was)} in the lock; now it is gone.`;
  return `${readable(unit)} is ${short(was)} in the lock; now it is ${short(is)}.`;
}

/** `tools/<name>` of a key below it. */
function definitionOf(key: string): string | undefined {
  const [root, name] = key.split("/");
  const isList = subjectLists.some(({ list }) => list === root);
  return isList && name !== undefined ? `${root}/${name}` : undefined;
}

function definitions(facts: Facts): Set<string> {
  return new Set([...facts.keys()].map(definitionOf).filter((key) => key !== undefined));
}

function subject(unit: string): Partial<Finding> {
  const [root = "", second, third, ...rest] = unit.split("/");
  const list = subjectLists.find((known) => known.list === root);
  if (list !== undefined && second !== undefined) {
    const path = third === undefined ? [] : [third, ...rest];
    return { [list.kind]: unescapeToken(second), pointer: path.map((token) => `/${token}`).join("") };
  }
  if (root.startsWith("policy") && second !== undefined && third !== undefined && isKind(second)) {
    return { [second]: unescapeToken(third) };
  }
  return {};
}

function isKind(word: string): word is SubjectKind {
  return subjectLists.some(({ kind }) => kind === word);
}

function readable(key: string): string {
  return key.split("/").map(unescapeToken).join("/");
}

/** As much of a value as fits in a sentence. */
function short(value: Json | undefined): string {
  const text = value === undefined ? "nothing" : canonicalJson(value);
  return text.length <= 80 ? text : `${text.slice(0, 77)}…`;
}
