import { accepts, branchAccepts } from "./accepts.ts";
import { type Bound, type Branch, both } from "./branch.ts";
import { branchesOf } from "./branches.ts";
import { identity, type Ref } from "./document.ts";
import { GaveUp } from "./gave-up.ts";
import { elementSchemas, memberSchemas, namesIn } from "./members.ts";

/** What callers and servers are taken not to do, though the schema would let them. */
export interface Leniency {
  /** Nobody sends a property that the narrower schema, an open object, does not declare and the wider one does. */
  undeclaredAbsent?: boolean;
  /** An open object on the narrower side holds only what it declares. */
  openHoldsDeclared?: boolean;
}

/** Steps of one proof; enough for schemas far larger than any tool has. */
const maxSteps = 20_000;

/** True only where every value that `narrow` accepts is accepted by `wide`; false means that no proof was found. */
export function isSubset(narrow: Ref, wide: Ref, leniency: Leniency = {}): boolean {
  try {
    if (identity(narrow) === identity(wide)) return true;
    return new Proof(leniency).subset([narrow], [wide], true);
  } catch (error) {
    if (error instanceof GaveUp || error instanceof RangeError) return false;
    throw error;
  }
}

/** One search for a proof. */
class Proof {
  #steps = 0;
  #descents = 0;
  readonly #numbers = new Map<unknown, number>();
  /** Questions that are being answered → how deep in the value they were asked. */
  readonly #open = new Map<string, number>();
  readonly #leniency: Leniency;

  constructor(leniency: Leniency) {
    this.#leniency = leniency;
  }

  /**
   * Whether all values of `narrow` are values of each of `wide`. A question that comes up again deeper in the
   * value is taken as proven: values are finite, so the proof is by induction over their depth.
   * @param aligned both sides stand at the same place outside of any alternative, so that leniency applies
   */
  subset(narrow: readonly Ref[], wide: readonly Ref[], aligned: boolean): boolean {
    this.#step();
    if (wide.length === 0 || wide.every(({ schema }) => schema === true)) return true;
    const key = `${aligned ? "=" : "~"}${this.#keyOf(narrow)}<${this.#keyOf(wide)}`;
    const asked = this.#open.get(key);
    if (asked !== undefined) return asked < this.#descents;
    this.#open.set(key, this.#descents);
    try {
      return this.#decide(narrow, wide, aligned);
    } finally {
      this.#open.delete(key);
    }
  }

  #decide(narrow: readonly Ref[], wide: readonly Ref[], aligned: boolean): boolean {
    const left = branchesOf(narrow);
    const right = branchesOf(wide);
    const single = (type: Branch["type"]) =>
      [left, right].every((side) => side.filter((branch) => branch.type === type).length === 1);
    return left.every((branch) => {
      const candidates = right.filter(({ type }) => type === branch.type);
      return this.#branchWithin(branch, candidates, wide, aligned && single(branch.type));
    });
  }

  #branchWithin(a: Branch, candidates: readonly Branch[], wide: readonly Ref[], aligned: boolean): boolean {
    this.#step();
    if (this.#isEmpty(a)) return true;
    const values = a.values ?? finite(a);
    if (values !== undefined) {
      const possible = [...values.values()].filter((value) => branchAccepts(a, value) !== false);
      if (possible.every((value) => accepts(wide, value) === true)) return true;
    }
    return candidates.some((b) => this.#within(a, b, aligned));
  }

  /** Whether each constraint of `b` follows from those of `a`. */
  #within(a: Branch, b: Branch, aligned: boolean): boolean {
    if (!contains(a.opaque, b.opaque) || !contains(a.formats, b.formats)) return false;
    if (!b.nots.every((not) => this.#excludes(a, not))) return false;
    if (b.values !== undefined && !valuesWithin(a, b)) return false;
    switch (a.type) {
      case "number":
        return numbersWithin(a, b);
      case "string":
        return a.least >= b.least && a.most <= b.most && patternsWithin(a, b);
      case "array":
        return this.#arraysWithin(a, b, aligned);
      case "object":
        return this.#objectsWithin(a, b, aligned);
      default:
        return true;
    }
  }

  /** Whether no value of `a` is accepted by `not`. */
  #excludes(a: Branch, not: Ref): boolean {
    if (a.nots.some((known) => this.subset([not], [known], false))) return true;
    const overlapping = branchesOf([not]).filter(({ type }) => type === a.type);
    return overlapping.every((branch) => this.#isEmpty(both(a, branch)));
  }

  #isEmpty(branch: Branch): boolean {
    this.#step();
    if (branch.least > branch.most) return true;
    if (branch.values !== undefined) {
      return [...branch.values.values()].every((value) => branchAccepts(branch, value) === false);
    }
    if (branch.type === "number" && noNumbers(branch)) return true;
    const { nots, ...rest } = branch;
    if (nots.some((not) => this.#coveredBy({ ...rest, nots: [] }, not))) return true;
    if (branch.type === "object") return [...branch.required].some((name) => this.#noMember(branch, name));
    if (branch.type !== "array") return false;
    const needed = Math.min(branch.least, 16);
    return Array.from({ length: needed }, (_, index) => elementSchemas(branch.arrays, index)).some((refs) =>
      this.#descend(() => this.#nothing(refs)),
    );
  }

  #coveredBy(branch: Branch, not: Ref): boolean {
    const candidates = branchesOf([not]).filter(({ type }) => type === branch.type);
    return candidates.some((candidate) => this.#within(branch, candidate, false));
  }

  #noMember(branch: Branch, name: string): boolean {
    return this.#descend(() => this.#nothing(memberSchemas(branch.objects, name).refs));
  }

  /** Whether no value fulfils all of these; one that contains itself is not looked into twice. */
  #nothing(refs: readonly Ref[]): boolean {
    if (refs.some(({ schema }) => schema === false)) return true;
    const key = `0${this.#keyOf(refs)}`;
    if (refs.length === 0 || this.#open.has(key)) return false;
    this.#open.set(key, this.#descents);
    try {
      return branchesOf(refs).every((branch) => this.#isEmpty(branch));
    } finally {
      this.#open.delete(key);
    }
  }

  #arraysWithin(a: Branch, b: Branch, aligned: boolean): boolean {
    const length = Math.max(0, ...[...a.arrays, ...b.arrays].map(({ prefix }) => prefix.length));
    let most = a.most;
    // The element after all tuples stands for the rest.
    for (let index = 0; index <= length && index < most; index += 1) {
      const left = elementSchemas(a.arrays, index);
      if (this.#descend(() => this.#nothing(left))) most = index;
      else if (!this.#descend(() => this.subset(left, elementSchemas(b.arrays, index), aligned)))
        return false;
    }
    return a.least >= b.least && most <= b.most && (a.unique || !b.unique || most <= 1);
  }

  #objectsWithin(a: Branch, b: Branch, aligned: boolean): boolean {
    if (!contains(a.required, b.required)) return false;
    if (Math.max(a.least, a.required.size) < b.least || this.#mostMembers(a) > b.most) return false;
    if (!dependentWithin(a, b)) return false;
    const lenient = aligned && plainly(a) && plainly(b);
    return (
      namesIn(a)
        .concat(namesIn(b))
        .every((name) => this.#memberWithin(a, b, name, lenient, aligned)) &&
      this.#othersWithin(a, b, lenient) &&
      this.#namesWithin(a, b)
    );
  }

  #mostMembers(a: Branch): number {
    const closed = a.objects.find(
      ({ patterns, additional }) => patterns.size === 0 && additional?.schema === false,
    );
    return Math.min(a.most, closed?.properties.size ?? Number.POSITIVE_INFINITY);
  }

  #memberWithin(a: Branch, b: Branch, name: string, lenient: boolean, aligned: boolean): boolean {
    const left = memberSchemas(a.objects, name);
    const right = memberSchemas(b.objects, name);
    const undeclared = isOpen(a) && !declares(a, name) && !a.required.has(name) && declares(b, name);
    if (lenient && undeclared && this.#leniency.undeclaredAbsent === true) return true;
    if (!right.exact) return false;
    if (this.#descend(() => this.#nothing(left.refs))) return true;
    return this.#descend(() => this.subset(left.refs, right.refs, aligned && lenient));
  }

  /** Members that neither side names. */
  #othersWithin(a: Branch, b: Branch, lenient: boolean): boolean {
    if (lenient && isOpen(a) && this.#leniency.openHoldsDeclared === true) return true;
    return b.objects.every((part) => {
      const known = new Set(part.patterns.keys());
      const rest = part.additional;
      const additional =
        rest === undefined || this.#descend(() => this.subset(othersOf(a, known), [rest], false));
      return (
        additional &&
        [...part.patterns].every(([pattern, schema]) =>
          this.#descend(() => this.subset(matchingOf(a, pattern), [schema], false)),
        )
      );
    });
  }

  /** `propertyNames`: what holds for all names, or for each name of a closed object. */
  #namesWithin(a: Branch, b: Branch): boolean {
    if (b.names.length === 0) return true;
    const closed = a.objects.find(
      ({ patterns, additional }) => patterns.size === 0 && additional?.schema === false,
    );
    if (closed !== undefined) {
      return [...closed.properties.keys()].every((name) => accepts(b.names, name) === true);
    }
    const text: Ref[] = a.names.slice(0, 1).map(({ document }) => ({ schema: { type: "string" }, document }));
    return this.#descend(() => this.subset([...a.names, ...text], b.names, false));
  }

  #descend<T>(ask: () => T): T {
    this.#descents += 1;
    try {
      return ask();
    } finally {
      this.#descents -= 1;
    }
  }

  #step(): void {
    this.#steps += 1;
    if (this.#steps > maxSteps) throw new GaveUp();
  }

  /** The same for the same schemas of the same documents. */
  #keyOf(refs: readonly Ref[]): string {
    const number = (value: unknown): number => {
      const known = this.#numbers.get(value) ?? this.#numbers.size;
      this.#numbers.set(value, known);
      return known;
    };
    return refs.map(({ schema, document }) => `${number(schema)}@${number(document)}`).join("+");
  }
}

function contains<T>(all: ReadonlySet<T>, some: ReadonlySet<T>): boolean {
  return [...some].every((item) => all.has(item));
}

function valuesWithin(a: Branch, b: Branch): boolean {
  return a.values !== undefined && [...a.values.keys()].every((text) => b.values?.has(text));
}

/** null, true and false: types whose values can be counted. */
function finite(branch: Branch): Branch["values"] {
  if (branch.type === "null") return new Map([["null", null]]);
  if (branch.type !== "boolean") return undefined;
  return new Map([
    ["true", true],
    ["false", false],
  ]);
}

/** For whole numbers a bound between two of them is the next one, and an open bound a closed one. */
function wholeBound(bound: Bound | undefined, { multiples }: Branch, sign: 1 | -1): Bound | undefined {
  if (bound === undefined || !multiples.some((factor) => Number.isInteger(factor))) return bound;
  const inside = sign === 1 ? Math.ceil(bound.value) : Math.floor(bound.value);
  const value = bound.exclusive && inside === bound.value ? inside + sign : inside;
  return { value, exclusive: false };
}

function noNumbers(branch: Branch): boolean {
  const low = wholeBound(branch.minimum, branch, 1);
  const high = wholeBound(branch.maximum, branch, -1);
  if (low === undefined || high === undefined) return false;
  return low.value > high.value || (low.value === high.value && (low.exclusive || high.exclusive));
}

function numbersWithin(a: Branch, b: Branch): boolean {
  return (
    boundWithin(wholeBound(a.minimum, a, 1), wholeBound(b.minimum, a, 1), 1) &&
    boundWithin(wholeBound(a.maximum, a, -1), wholeBound(b.maximum, a, -1), -1) &&
    b.multiples.every((wanted) => a.multiples.some((factor) => isMultiple(factor, wanted)))
  );
}

function boundWithin(a: Bound | undefined, b: Bound | undefined, sign: 1 | -1): boolean {
  if (b === undefined) return true;
  if (a === undefined) return false;
  return a.value === b.value ? a.exclusive || !b.exclusive : (a.value - b.value) * sign > 0;
}

/** Only whole factors divide exactly; others are the same or not. */
function isMultiple(factor: number, wanted: number): boolean {
  if (factor === wanted) return true;
  return Number.isSafeInteger(factor) && Number.isSafeInteger(wanted) && factor % wanted === 0;
}

/** Patterns that match every text. */
const trivialPatterns = new Set(["", ".*", "^.*", "^", "$"]);

function patternsWithin(a: Branch, b: Branch): boolean {
  return [...b.patterns].every((pattern) => a.patterns.has(pattern) || trivialPatterns.has(pattern));
}

function dependentWithin(a: Branch, b: Branch): boolean {
  return [...b.dependent].every(([key, names]) =>
    [...names].every((name) => a.required.has(name) || a.dependent.get(key)?.has(name)),
  );
}

/** One plain list of properties, so that "declared" means one thing. */
function plainly({ objects }: Branch): boolean {
  return objects.length <= 1 && objects.every(({ patterns }) => patterns.size === 0);
}

function isOpen({ objects }: Branch): boolean {
  return objects.every(({ additional }) => additional === undefined || additional.schema === true);
}

function declares({ objects }: Branch, name: string): boolean {
  return objects.some(({ properties }) => properties.has(name));
}

/** What surely holds for members of `a` that match none of `patterns` and have no name in either side. */
function othersOf(a: Branch, patterns: ReadonlySet<string>): Ref[] {
  return a.objects.flatMap((part) =>
    part.additional !== undefined && contains(patterns, new Set(part.patterns.keys()))
      ? [part.additional]
      : [],
  );
}

/** What surely holds for unnamed members of `a` that match a pattern. */
function matchingOf(a: Branch, pattern: string): Ref[] {
  return a.objects.flatMap((part) => {
    const same = part.patterns.get(pattern);
    if (same !== undefined) return [same];
    return part.additional !== undefined && part.patterns.size === 0 ? [part.additional] : [];
  });
}
