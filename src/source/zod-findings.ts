import type * as z from "zod";
import type { Finding } from "../report/finding.ts";
import { didYouMean } from "./did-you-mean.ts";
import { pick } from "./pick.ts";
import { type Locate, toPointer } from "./position.ts";
import { childSchema, knownKeys, optionOf } from "./zod-walk.ts";
import { describeValue, wanted } from "./zod-words.ts";

type Issue = z.core.$ZodIssue;
type Path = (string | number)[];

/** What makes the messages better where the caller has it. */
export interface Checked {
  schema: z.core.$ZodType;
  value: unknown;
}

interface Context {
  file: string;
  locate: Locate;
  ruleId: string;
  value: unknown;
}

/** Known keys are listed in the message up to this many. */
const shortList = 12;

/**
 * Explains why a value did not fit its schema: one finding for each problem, at the place of the value; a missing
 * key at its parent; of a union the branch that was meant.
 */
export function zodFindings(
  error: { issues: readonly Issue[] },
  file: string,
  locate: Locate,
  ruleId: string,
  checked?: Checked,
): Finding[] {
  const context: Context = { file, locate, ruleId, value: checked?.value };
  return withoutEchoes(error.issues).flatMap((issue) => explain(issue, [], checked?.schema, context));
}

/** A rule across keys that fails beside an unknown key fails because of it. */
function withoutEchoes(issues: readonly Issue[]): readonly Issue[] {
  const place = (issue: Issue) => toPointer(issue.path.map(String));
  const unknown = new Set(issues.filter((issue) => issue.code === "unrecognized_keys").map(place));
  return issues.filter((issue) => issue.code !== "custom" || !unknown.has(place(issue)));
}

/** @param above path of what `issue.path` starts from; `schema` describes the value there. */
function explain(
  issue: Issue,
  above: Path,
  schema: z.core.$ZodType | undefined,
  context: Context,
): Finding[] {
  const own = issue.path.map((part) => (typeof part === "number" ? part : String(part)));
  const path = [...above, ...own];
  const here = own.reduce<z.core.$ZodType | undefined>(childSchema, schema);
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => unknownKey(key, path, here, context));
    case "invalid_key":
      return [
        finding(
          path,
          `the name ${quote(path.at(-1))} is not allowed here: ${inner(issue.issues)}`,
          context,
          "key",
        ),
      ];
    case "invalid_union":
      return explainUnion(issue.errors, path, here, context);
    case "invalid_type":
    case "invalid_value":
      if (pick(context.value, ...path) === undefined) return [missing(path, wanted(issue), context)];
      break;
    default:
  }
  return [finding(path, problem(issue, path, context), context)];
}

function unknownKey(key: string, path: Path, schema: z.core.$ZodType | undefined, context: Context): Finding {
  const known = knownKeys(schema);
  const meant = didYouMean(key, known);
  const place = path.length === 0 ? "" : ` in ${path.join(".")}`;
  const list = known.length > 0 && known.length <= shortList ? ` Known here: ${known.join(", ")}.` : "";
  const hint = meant === undefined ? list : ` Did you mean ${quote(meant)}?`;
  return finding([...path, key], `unknown key ${quote(key)}${place}.${hint}`, context, "key");
}

function missing(path: Path, expected: string, context: Context): Finding {
  const place = path.length <= 1 ? "" : ` in ${path.slice(0, -1).join(".")}`;
  return finding(path, `${quote(path.at(-1))} is missing${place}; expected ${expected}`, context);
}

/**
 * Of a union the branches whose kind (map, list, text) matches the value are meant; of these the one with the
 * fewest problems. Where no branch fits, all expectations are named.
 */
function explainUnion(
  branches: readonly (readonly Issue[])[],
  path: Path,
  schema: z.core.$ZodType | undefined,
  context: Context,
): Finding[] {
  const fitting = branches
    .map((issues, index) => ({ issues, index }))
    .filter(({ issues }) => issues.length > 0 && !issues.some((issue) => isWrongKind(issue)))
    .sort((a, b) => a.issues.length - b.issues.length);
  const best = fitting[0];
  if (best !== undefined) {
    return withoutEchoes(best.issues).flatMap((issue) =>
      explain(issue, path, optionOf(schema, best.index), context),
    );
  }
  const expected = [...new Set(branches.flatMap(expectations))];
  const value = pick(context.value, ...path);
  if (value === undefined) return [missing(path, expected.join(" or "), context)];
  const help = expected.includes("text") && isScalarValue(value) ? "; put it in quotes" : "";
  const message = `${name(path)}expected ${expected.join(" or ")}, found ${describeValue(value)}${help}`;
  return [finding(path, message, context)];
}

function isWrongKind(issue: Issue): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return issue.errors.every((branch) => branch.some(isWrongKind));
  return issue.code === "invalid_type" || issue.code === "invalid_value";
}

function expectations(issues: readonly Issue[]): string[] {
  return issues.flatMap((issue) => {
    if (issue.path.length > 0) return [];
    return issue.code === "invalid_union" ? issue.errors.flatMap(expectations) : [wanted(issue)];
  });
}

function problem(issue: Issue, path: Path, context: Context): string {
  const value = pick(context.value, ...path);
  const found = value === undefined ? "" : `, found ${describeValue(value)}`;
  if (issue.code === "custom") return issue.message;
  const subject = name(path);
  if (issue.code === "invalid_value" && typeof value === "string") {
    const meant = didYouMean(value, issue.values.map(String));
    if (meant !== undefined)
      return `${subject}expected ${wanted(issue)}${found}. Did you mean ${quote(meant)}?`;
  }
  const quoted = issue.code === "invalid_type" && issue.expected === "string" && isScalarValue(value);
  const help = quoted ? "; put it in quotes" : listHint(value, issue);
  return `${subject}expected ${wanted(issue)}${found}${help}`;
}

function listHint(value: unknown, issue: Issue): string {
  const scalar = typeof value === "string" || isScalarValue(value);
  if (issue.code === "invalid_type" && issue.expected === "array" && scalar)
    return `; write [${String(value)}]`;
  return "";
}

function isScalarValue(value: unknown): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function inner(issues: readonly Issue[]): string {
  return issues
    .map((issue) => (issue.code === "custom" ? issue.message : `expected ${wanted(issue)}`))
    .join("; ");
}

function name(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return "";
  return typeof last === "number" ? `${path.slice(-2).join(" ")}: ` : `${last}: `;
}

function quote(text: unknown): string {
  return JSON.stringify(text ?? "");
}

function finding(path: Path, message: string, context: Context, part: "key" | "value" = "value"): Finding {
  const pointer = toPointer(path);
  return {
    ruleId: context.ruleId,
    severity: "error",
    message,
    pointer,
    ...context.locate(pointer, part),
    file: context.file,
  };
}
