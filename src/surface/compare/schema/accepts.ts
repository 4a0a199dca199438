import { canonicalJson } from "../../lock-facts.ts";
import type { Json, JsonObject } from "../../surface.ts";
import type { Branch } from "./branch.ts";
import { branchesOf, typeOf } from "./branches.ts";
import type { Ref } from "./document.ts";
import { elementSchemas, matches, memberSchemas } from "./members.ts";

/** True and false are certain; undefined: not known. */
export type Known = boolean | undefined;

/** Deeper values are not looked at. */
const maxDepth = 64;

/** Whether all of `schemas` accept a value. @throws GaveUp as {@link branchesOf} */
export function accepts(schemas: readonly Ref[], value: Json, depth = 0): Known {
  if (depth > maxDepth) return undefined;
  const type = typeOf(value);
  const answers = branchesOf(schemas)
    .filter((branch) => branch.type === type)
    .map((branch) => branchAccepts(branch, value, depth));
  return any(answers);
}

/** Whether one branch accepts a value of its type. */
export function branchAccepts(branch: Branch, value: Json, depth = 0): Known {
  const answers: Known[] = [
    branch.values === undefined || branch.values.has(canonicalJson(value)),
    branch.opaque.size === 0 && branch.formats.size === 0 ? true : undefined,
    ...branch.nots.map((not) => negated(accepts([not], value, depth + 1))),
  ];
  if (typeof value === "number") answers.push(...numberAnswers(branch, value));
  if (typeof value === "string") answers.push(...stringAnswers(branch, value));
  if (Array.isArray(value)) answers.push(...arrayAnswers(branch, value, depth));
  else if (typeof value === "object" && value !== null) answers.push(...objectAnswers(branch, value, depth));
  return all(answers);
}

function numberAnswers({ minimum, maximum, multiples }: Branch, value: number): Known[] {
  return [
    minimum === undefined || (minimum.exclusive ? value > minimum.value : value >= minimum.value),
    maximum === undefined || (maximum.exclusive ? value < maximum.value : value <= maximum.value),
    // Binary fractions make other divisions a matter of the validator.
    ...multiples.map((factor) => {
      if (Number.isSafeInteger(value) && Number.isSafeInteger(factor)) return value % factor === 0;
      return factor === 1 ? Number.isInteger(value) : undefined;
    }),
  ];
}

function stringAnswers({ least, most, patterns }: Branch, value: string): Known[] {
  const length = [...value].length;
  return [length >= least, length <= most, ...[...patterns].map((pattern) => matches(pattern, value))];
}

function arrayAnswers(branch: Branch, value: readonly Json[], depth: number): Known[] {
  const distinct = new Set(value.map(canonicalJson)).size === value.length;
  return [
    value.length >= branch.least,
    value.length <= branch.most,
    !branch.unique || distinct,
    ...value.map((item, index) => accepts(elementSchemas(branch.arrays, index), item, depth + 1)),
  ];
}

function objectAnswers(branch: Branch, value: JsonObject, depth: number): Known[] {
  const keys = Object.keys(value);
  return [
    keys.length >= branch.least,
    keys.length <= branch.most,
    [...branch.required].every((name) => Object.hasOwn(value, name)),
    ...[...branch.dependent].map(
      ([key, names]) => !Object.hasOwn(value, key) || [...names].every((name) => Object.hasOwn(value, name)),
    ),
    ...keys.map((key) => {
      const { refs, exact } = memberSchemas(branch.objects, key);
      const answer = accepts(refs, value[key] ?? null, depth + 1);
      return exact || answer === false ? answer : undefined;
    }),
    ...keys.map((key) => accepts(branch.names, key, depth + 1)),
  ];
}

function negated(answer: Known): Known {
  return answer === undefined ? undefined : !answer;
}

function all(answers: readonly Known[]): Known {
  if (answers.includes(false)) return false;
  return answers.includes(undefined) ? undefined : true;
}

function any(answers: readonly Known[]): Known {
  if (answers.includes(true)) return true;
  return answers.includes(undefined) ? undefined : false;
}
