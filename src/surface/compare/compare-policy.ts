import type { AuthorizeRule } from "../../policy/schema.ts";
import { fromPointer } from "../../source/position.ts";
import { canonicalJson, type Facts } from "../lock-facts.ts";
import type { Json } from "../surface.ts";
import { isObject } from "../walk.ts";
import { type Draft, draft, type Subject } from "./change.ts";
import { serverRows } from "./rows/server.ts";
import { carriesPolicy, type Side } from "./side.ts";

/** Who may call, where both sides say it: fewer callers break those who are left out, more are a risk. */
export function comparePolicy(before: Side, after: Side): Draft[] {
  if (!carriesPolicy(before) || !carriesPolicy(after)) return [];
  const [was, is]: [Facts, Facts] = [before.facts ?? new Map(), after.facts ?? new Map()];
  const keys = [...new Set([...was.keys(), ...is.keys()])].filter((key) => /^policy[/@]/.test(key)).sort();
  return keys.flatMap((key) => {
    const [old, now] = [effective(was, key), effective(is, key)];
    if (canonicalJson(old ?? null) === canonicalJson(now ?? null)) return [];
    return factChange(key, old, now, was, is);
  });
}

/** An environment's fact holds instead of the general one, which holds where the environment says nothing. */
function effective(facts: Facts, key: string): Json | undefined {
  return facts.get(key) ?? facts.get(key.replace(/^policy@[^/]*/, "policy")) ?? undefined;
}

function factChange(
  key: string,
  old: Json | undefined,
  now: Json | undefined,
  was: Facts,
  is: Facts,
): Draft[] {
  const [root = "", kind = "", name = "", field = ""] = fromPointer(`/${key}`);
  const at = `/${key}`;
  const where = root.startsWith("policy@") ? ` in ${root.slice("policy@".length)}` : "";
  const subject: Subject = ["tool", "prompt", "resource"].includes(kind) ? { [kind]: name } : {};
  if (kind === "businessGroups") return groupChange(old, now, at, where);
  const listed = [was, is].map((facts) => listedIn(facts, kind, name));
  // A definition that came or went is reported as such.
  if (!listed.every(Boolean)) return [];
  if (field === "confirm") {
    const message =
      now === undefined ? `Calls need no approval any more${where}.` : `Calls need approval now${where}.`;
    return [
      draft(serverRows, now === undefined ? "approval-dropped" : "approval-required", subject, at, message),
    ];
  }
  const [before, after] = [rulesOf(old), rulesOf(now)];
  const fewer = !before.every((rule) => after.some((other) => implies(rule, other)));
  const more = !after.every((rule) => before.some((other) => implies(rule, other)));
  const text = `It was ${canonicalJson(old ?? [])} and is ${canonicalJson(now ?? [])}.`;
  return [
    ...(fewer
      ? [
          draft(
            serverRows,
            "policy-narrowed",
            subject,
            at,
            `Some who could call it no longer can${where}. ${text}`,
          ),
        ]
      : []),
    ...(more
      ? [draft(serverRows, "policy-widened", subject, at, `More callers may call it${where}. ${text}`)]
      : []),
  ];
}

function listedIn(facts: Facts, kind: string, name: string): boolean {
  const token = name.replaceAll("~", "~0").replaceAll("/", "~1");
  return facts.has(`policy/${kind}/${token}/authorize`);
}

/** Business groups are asked before any rule; none written means no such question. */
function groupChange(old: Json | undefined, now: Json | undefined, at: string, where: string): Draft[] {
  const [before, after] = [old, now].map((value) => (Array.isArray(value) ? value.map(String) : undefined));
  const fewer =
    after !== undefined && (before === undefined || before.some((group) => !after.includes(group)));
  const more =
    before !== undefined && (after === undefined || after.some((group) => !before.includes(group)));
  return [
    ...(fewer
      ? [draft(serverRows, "policy-narrowed", {}, at, `Fewer business groups are let in${where}.`)]
      : []),
    ...(more
      ? [draft(serverRows, "policy-widened", {}, at, `More business groups are let in${where}.`)]
      : []),
  ];
}

function rulesOf(value: Json | undefined): AuthorizeRule[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value];
  return list
    .filter(isObject)
    .map((rule) =>
      Object.fromEntries(
        callerKeys.flatMap((key) => (Array.isArray(rule[key]) ? [[key, rule[key].map(String)]] : [])),
      ),
    );
}

/** What a rule may ask of a caller; all of it is read from a token that was found valid. */
const callerKeys = ["groups", "scopes", "users", "workloads"] as const;

/** Whether everybody whom `rule` lets in is let in by `other`: each key of `other` is asked by `rule` as narrowly. */
function implies(rule: AuthorizeRule, other: AuthorizeRule): boolean {
  return callerKeys.every((key) => {
    const wanted = other[key];
    return wanted === undefined || (rule[key]?.every((value) => wanted.includes(value)) ?? false);
  });
}
