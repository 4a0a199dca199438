import type { Json } from "../../surface.ts";
import type { Ref } from "./document.ts";

export const types = ["null", "boolean", "number", "string", "array", "object"] as const;
export type Type = (typeof types)[number];

/** What one schema says of the members of an object; `properties` shield their names from the rest. */
export interface ObjectPart {
  properties: ReadonlyMap<string, Ref>;
  patterns: ReadonlyMap<string, Ref>;
  /** Absent: anything. */
  additional?: Ref;
}

/** What one schema says of the elements of a list. */
export interface ArrayPart {
  prefix: readonly Ref[];
  /** Absent: anything. */
  rest?: Ref;
}

/** A bound that may itself be left out. */
export interface Bound {
  value: number;
  exclusive: boolean;
}

/**
 * Values of one type that fulfil all of these at once. A schema is a list of such branches, any of which
 * suffices.
 */
export interface Branch {
  type: Type;
  /** Canonical text → value, where there are only finitely many. */
  values?: ReadonlyMap<string, Json>;
  minimum?: Bound;
  maximum?: Bound;
  multiples: readonly number[];
  /** Characters, elements or members. */
  least: number;
  most: number;
  patterns: ReadonlySet<string>;
  formats: ReadonlySet<string>;
  unique: boolean;
  arrays: readonly ArrayPart[];
  objects: readonly ObjectPart[];
  required: ReadonlySet<string>;
  names: readonly Ref[];
  /** Property → what must be there with it. */
  dependent: ReadonlyMap<string, ReadonlySet<string>>;
  /** Schemas that do not accept the value. */
  nots: readonly Ref[];
  /** Constraints that are only compared as text. */
  opaque: ReadonlySet<string>;
}

/** All values of a type. */
export function anything(type: Type): Branch {
  return {
    type,
    multiples: [],
    least: 0,
    most: Number.POSITIVE_INFINITY,
    patterns: new Set(),
    formats: new Set(),
    unique: false,
    arrays: [],
    objects: [],
    required: new Set(),
    names: [],
    dependent: new Map(),
    nots: [],
    opaque: new Set(),
  };
}

/** What fulfils both; both have the same type. */
export function both(a: Branch, b: Branch): Branch {
  const values =
    a.values === undefined || b.values === undefined
      ? (a.values ?? b.values)
      : new Map([...a.values].filter(([text]) => b.values?.has(text)));
  const dependent = new Map(a.dependent);
  for (const [key, names] of b.dependent) dependent.set(key, union(dependent.get(key) ?? new Set(), names));
  const minimum = tighter(a.minimum, b.minimum, 1);
  const maximum = tighter(a.maximum, b.maximum, -1);
  return {
    type: a.type,
    ...(values === undefined ? {} : { values }),
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    multiples: [...new Set([...a.multiples, ...b.multiples])],
    least: Math.max(a.least, b.least),
    most: Math.min(a.most, b.most),
    patterns: union(a.patterns, b.patterns),
    formats: union(a.formats, b.formats),
    unique: a.unique || b.unique,
    arrays: [...a.arrays, ...b.arrays],
    objects: [...a.objects, ...b.objects],
    required: union(a.required, b.required),
    names: [...a.names, ...b.names],
    dependent,
    nots: [...a.nots, ...b.nots],
    opaque: union(a.opaque, b.opaque),
  };
}

/** The bound that leaves less; `sign` is 1 for minimums, -1 for maximums. */
export function tighter(a: Bound | undefined, b: Bound | undefined, sign: 1 | -1): Bound | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  if (a.value === b.value) return a.exclusive ? a : b;
  return (a.value - b.value) * sign > 0 ? a : b;
}

function union<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Set<T> {
  return new Set([...a, ...b]);
}
