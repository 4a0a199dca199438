import { canonicalJson } from "../../lock-facts.ts";
import type { Json, JsonObject } from "../../surface.ts";
import { isObject } from "../../walk.ts";
import { anything, type Branch, both, types } from "./branch.ts";
import { identity, keywordsOf, type Ref, resolveRef, type SchemaDocument } from "./document.ts";
import { GaveUp } from "./gave-up.ts";
import { hasKnownType, readKeyword } from "./keywords.ts";

/** A schema that splits into more alternatives is not compared: the time would grow with their product. */
const maxBranches = 96;

/** All values. */
const everything: readonly Branch[] = types.map(anything);

/** Fulfils all of `schemas` at once. @throws GaveUp where there are too many alternatives */
export function branchesOf(schemas: readonly Ref[], open: readonly Json[] = []): readonly Branch[] {
  return schemas.reduce<readonly Branch[]>((sum, ref) => product(sum, branchesOfOne(ref, open)), everything);
}

const cache = new WeakMap<SchemaDocument, Map<object, readonly Branch[]>>();

function cacheOf(document: SchemaDocument): Map<object, readonly Branch[]> {
  const known = cache.get(document) ?? new Map<object, readonly Branch[]>();
  cache.set(document, known);
  return known;
}

function branchesOfOne(ref: Ref, open: readonly Json[]): readonly Branch[] {
  const { schema, document } = ref;
  if (schema === false) return [];
  if (!isObject(schema)) return schema === true ? everything : unreadable(ref);
  const known = cacheOf(document).get(schema);
  if (known !== undefined) return known;
  // A reference to itself without a member or element between says nothing that could be used.
  if (open.includes(schema)) return unreadable(ref);
  const keywords = keywordsOf(schema, document.dialect);
  const found = everyKeyword(keywords, ref, [...open, schema]);
  if (open.length === 0) cacheOf(document).set(schema, found);
  return found;
}

/** Keywords whose meaning depends on what stands beside or around them. */
const contextual = ["unevaluatedProperties", "unevaluatedItems", "$dynamicRef", "$recursiveRef"];

/** Beside a contextual keyword the others hold still, and the whole counts as one more constraint. */
function everyKeyword(keywords: JsonObject, ref: Ref, open: readonly Json[]): readonly Branch[] {
  if (!hasKnownType(keywords)) return unreadable(ref);
  const found = conjunction(keywords, ref, open);
  return contextual.some((key) => Object.hasOwn(keywords, key)) ? product(found, unreadable(ref)) : found;
}

function unreadable(ref: Ref): readonly Branch[] {
  const opaque = new Set([identity(ref)]);
  return types.map((type) => ({ ...anything(type), opaque }));
}

function conjunction(keywords: JsonObject, ref: Ref, open: readonly Json[]): readonly Branch[] {
  const { document } = ref;
  let found: readonly Branch[] = everything;
  for (const [key, value] of Object.entries(keywords)) {
    if (["then", "else"].includes(key)) continue;
    const said = combined(key, value, keywords, ref, open);
    if (said !== undefined) found = product(found, said);
  }
  const simple = types.map((type) => readKeyword(type, keywords, document));
  return product(
    found,
    simple.flatMap((branch) => branch ?? []),
  );
}

/** Alternatives that a combining keyword allows; undefined for other keywords. */
function combined(
  key: string,
  value: Json,
  keywords: JsonObject,
  { document }: Ref,
  open: readonly Json[],
): readonly Branch[] | undefined {
  const at = (schema: Json): Ref => ({ schema, document });
  const one = (schema: Json) => branchesOfOne(at(schema), open);
  switch (key) {
    case "$ref": {
      const target = resolveRef(value, document);
      return target === undefined ? unreadable(at({ $ref: value })) : branchesOfOne(target, open);
    }
    case "allOf":
      return Array.isArray(value) ? branchesOf(value.map(at), open) : unreadable(at({ allOf: value }));
    case "anyOf":
      return Array.isArray(value) ? value.flatMap(one) : unreadable(at({ anyOf: value }));
    case "oneOf":
      if (!Array.isArray(value)) return unreadable(at({ oneOf: value }));
      return value.flatMap((schema, index) =>
        without(one(schema), value.filter((_, other) => other !== index).map(at)),
      );
    case "not":
      return without(everything, [at(value)]);
    case "if":
      return [
        ...product(one(value), one(keywords.then ?? true)),
        ...product(without(everything, [at(value)]), one(keywords.else ?? true)),
      ];
    case "enum":
      return Array.isArray(value) ? valuesOf(value) : unreadable(at({ enum: value }));
    case "const":
      return valuesOf([value]);
    default:
      return undefined;
  }
}

function without(branches: readonly Branch[], nots: readonly Ref[]): readonly Branch[] {
  return branches.map((branch) => ({ ...branch, nots: [...branch.nots, ...nots] }));
}

function valuesOf(list: readonly Json[]): readonly Branch[] {
  return types.flatMap((type) => {
    const values = list.filter((value) => typeOf(value) === type);
    return values.length === 0
      ? []
      : [{ ...anything(type), values: new Map(values.map((value) => [canonicalJson(value), value])) }];
  });
}

/** JSON type of a value. */
export function typeOf(value: Json): Branch["type"] {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as "boolean" | "number" | "string" | "object";
}

/** Pairs of the same type, each merged. @throws GaveUp where there are too many */
export function product(a: readonly Branch[], b: readonly Branch[]): readonly Branch[] {
  if (a === everything) return b;
  if (b === everything) return a;
  const found: Branch[] = [];
  for (const left of a) {
    for (const right of b) if (left.type === right.type) found.push(both(left, right));
    if (found.length > maxBranches) throw new GaveUp();
  }
  return found;
}
