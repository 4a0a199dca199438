import type { Severity } from "../../report/finding.ts";
import type { Json } from "../../surface/surface.ts";
import { isObject } from "../../surface/walk.ts";
import { type Dialect, dialects } from "./dialect.ts";
import { quote } from "./quote.ts";

/**
 * What the meta-schemas of JSON Schema say, keyword by keyword, as code: a validator's meta-schema takes 40 ms
 * to compile at each start and does not say what to write instead. A test holds it against ajv's meta-schemas.
 * That nested schemas are objects or booleans is checked where they are visited.
 */
interface Keyword {
  /** What has to stand there, for the message. */
  wants: string;
  ok(value: Json, dialect: Dialect): boolean;
  /** First dialect that knows the keyword; an older one ignores it. */
  since?: Dialect;
  help?: string;
}

export interface KeywordProblem {
  message: string;
  help: string;
  severity: Severity;
}

const types = ["array", "boolean", "integer", "null", "number", "object", "string"];
/** What people write instead, mostly from the language of the server. */
const typeHints: Record<string, string> = {
  str: "string",
  text: "string",
  date: "string",
  int: "integer",
  long: "integer",
  float: "number",
  double: "number",
  decimal: "number",
  bool: "boolean",
  list: "array",
  dict: "object",
  map: "object",
  none: "null",
};

const isText = (value: Json) => typeof value === "string";
const isNumber = (value: Json) => typeof value === "number";
const isCount = (value: Json) => Number.isInteger(value) && Number(value) >= 0;
const isFlag = (value: Json) => typeof value === "boolean";
const isNames = (value: Json) =>
  Array.isArray(value) && value.every(isText) && new Set(value).size === value.length;
const isSchemas = (value: Json) => Array.isArray(value) && value.length > 0;

const text: Keyword = { wants: "a text", ok: isText };
const number: Keyword = { wants: "a number", ok: isNumber };
const count: Keyword = { wants: "a whole number, 0 or more", ok: isCount };
const flag: Keyword = { wants: "true or false", ok: isFlag };
const map: Keyword = { wants: "an object of schemas", ok: isObject };
const schemas: Keyword = { wants: "a list of at least one schema", ok: isSchemas };

const keywords = new Map<string, Keyword>([
  ...["$id", "$schema", "$ref", "$comment", "title", "description", "format"].map(
    (name) => [name, text] as const,
  ),
  ...["contentEncoding", "contentMediaType"].map((name) => [name, text] as const),
  ...["minimum", "maximum"].map((name) => [name, number] as const),
  ...["minLength", "maxLength", "minItems", "maxItems"].map((name) => [name, count] as const),
  ...["minProperties", "maxProperties"].map((name) => [name, count] as const),
  ...["minContains", "maxContains"].map((name) => [name, { ...count, since: "2019-09" }] as const),
  ...["uniqueItems", "readOnly", "writeOnly"].map((name) => [name, flag] as const),
  ...["properties", "definitions"].map((name) => [name, map] as const),
  ...["$defs", "dependentSchemas"].map((name) => [name, { ...map, since: "2019-09" }] as const),
  ...["allOf", "anyOf", "oneOf"].map((name) => [name, schemas] as const),
  ["deprecated", { ...flag, since: "2019-09" }],
  ["$anchor", { ...text, since: "2019-09" }],
  ["$dynamicRef", { ...text, since: "2020-12" }],
  ["$dynamicAnchor", { ...text, since: "2020-12" }],
  ["prefixItems", { ...schemas, since: "2020-12" }],
  ["multipleOf", { wants: "a number above 0", ok: (value) => typeof value === "number" && value > 0 }],
  ["exclusiveMinimum", { wants: "a number", ok: isExclusiveBound, help: exclusiveHelp("minimum") }],
  ["exclusiveMaximum", { wants: "a number", ok: isExclusiveBound, help: exclusiveHelp("maximum") }],
  ["examples", { wants: "a list", ok: Array.isArray, since: "06" }],
  ["enum", { wants: "a list of values", ok: Array.isArray }],
  ["pattern", text],
  ["patternProperties", map],
  ["type", { wants: `one of ${types.join(", ")}, or a list of them`, ok: isType }],
  [
    "required",
    {
      wants: "a list of property names, each once",
      ok: isNames,
      help: 'Write "required": ["name"] in the schema around the property.',
    },
  ],
  ["dependentRequired", { wants: "an object of lists of names", ok: isNameLists, since: "2019-09" }],
  ["dependencies", { wants: "an object of schemas or lists of names", ok: isDependencies }],
  [
    "items",
    {
      wants: "one schema",
      ok: isItems,
      help: "Write prefixItems for a list of schemas, one for each position.",
    },
  ],
]);

/** What is wrong with the value of a keyword; undefined where nothing is, or the dialect does not know it. */
export function checkKeyword(keyword: string, value: Json, dialect: Dialect): KeywordProblem | undefined {
  const known = keywords.get(keyword);
  if (known === undefined || dialects.indexOf(known.since ?? "04") > dialects.indexOf(dialect))
    return undefined;
  if (!known.ok(value, dialect)) {
    const shown = quote(shortJson(value));
    const help = (keyword === "type" ? typeHelp(value) : known.help) ?? `Write ${known.wants}.`;
    return { message: `${keyword} has to be ${known.wants}, not ${shown}.`, help, severity: "error" };
  }
  if (keyword === "pattern") return checkPattern(String(value));
  if (keyword !== "patternProperties" || !isObject(value)) return undefined;
  const problems = Object.keys(value).map(checkPattern);
  return (
    problems.find((problem) => problem?.severity === "error") ??
    problems.find((problem) => problem !== undefined)
  );
}

function isType(value: Json): boolean {
  const list = Array.isArray(value) ? value : [value];
  return (
    list.length > 0 &&
    list.every((type) => typeof type === "string" && types.includes(type)) &&
    new Set(list).size === list.length
  );
}

function typeHelp(value: Json): string | undefined {
  const meant = typeof value === "string" ? typeHints[value.toLowerCase()] : undefined;
  return meant === undefined ? undefined : `Write "type": "${meant}".`;
}

function isExclusiveBound(value: Json, dialect: Dialect): boolean {
  return dialect === "04" ? isFlag(value) : isNumber(value);
}

function exclusiveHelp(bound: string): string {
  return `Since draft 06 it is the number itself and stands instead of ${bound}.`;
}

function isNameLists(value: Json): boolean {
  return isObject(value) && Object.values(value).every(isNames);
}

function isDependencies(value: Json): boolean {
  return isObject(value) && Object.values(value).every((entry) => !Array.isArray(entry) || isNames(entry));
}

function isItems(value: Json, dialect: Dialect): boolean {
  return !Array.isArray(value) || (dialect !== "2020-12" && isSchemas(value));
}

/** A pattern that no engine compiles is an error; one that only the Unicode mode of ECMA-262 refuses is not. */
function checkPattern(pattern: string): KeywordProblem | undefined {
  const reason = compileError(pattern, "u");
  if (reason === undefined) return undefined;
  const isBroken = compileError(pattern, "") !== undefined;
  const effect = isBroken
    ? "is not a regular expression of ECMA-262"
    : "is not accepted by validators, which read patterns in Unicode mode";
  return {
    message: `The pattern ${quote(pattern)} ${effect}: ${reason}.`,
    help: isBroken
      ? "Write it in JavaScript's syntax; (?i), (?P<name>…), \\A and \\Z are of other languages."
      : "Leave out the backslash before characters that need none.",
    severity: isBroken ? "error" : "warning",
  };
}

function compileError(pattern: string, flags: string): string | undefined {
  try {
    new RegExp(pattern, flags);
    return undefined;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return message.slice(message.lastIndexOf(": ") + 2).toLowerCase();
  }
}

/** As much of a value as a message needs; never the whole of a deep or long one. */
function shortJson(value: Json): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `a list of ${value.length}`;
  if (isObject(value)) return Object.keys(value).length === 0 ? "{}" : "an object";
  return JSON.stringify(value);
}
