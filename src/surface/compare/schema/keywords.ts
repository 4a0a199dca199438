import type { Json, JsonObject } from "../../surface.ts";
import { isObject } from "../../walk.ts";
import {
  type ArrayPart,
  anything,
  type Bound,
  type Branch,
  both,
  type ObjectPart,
  type Type,
} from "./branch.ts";
import { identity, type SchemaDocument } from "./document.ts";

type Patch = Partial<Branch>;
type Reader = (value: Json, keywords: JsonObject, document: SchemaDocument) => Patch | undefined;

const count = (value: Json): value is number => typeof value === "number" && value >= 0;
const isNumber = (value: Json): value is number => typeof value === "number";
const least: Reader = (value) => (count(value) ? { least: Math.ceil(value) } : undefined);
const most: Reader = (value) => (count(value) ? { most: Math.floor(value) } : undefined);
const strings = (value: Json): value is string[] =>
  Array.isArray(value) && value.every((item) => typeof item === "string");

/** Draft 04 wrote `exclusiveMinimum: true` beside `minimum`. */
function bound(name: "minimum" | "maximum", flag: "exclusiveMinimum" | "exclusiveMaximum"): Reader {
  return (value, keywords) => {
    if (!isNumber(value)) return undefined;
    return { [name]: { value, exclusive: keywords[flag] === true } satisfies Bound };
  };
}

function exclusive(name: "minimum" | "maximum"): Reader {
  return (value) => {
    if (typeof value === "boolean") return {};
    return isNumber(value) ? { [name]: { value, exclusive: true } satisfies Bound } : undefined;
  };
}

/** Keyword → what it adds to the branch of a type; undefined for a value that the keyword cannot have. */
const readers: Readonly<Record<Type, Readonly<Record<string, Reader>>>> = {
  null: {},
  boolean: {},
  number: {
    minimum: bound("minimum", "exclusiveMinimum"),
    maximum: bound("maximum", "exclusiveMaximum"),
    exclusiveMinimum: exclusive("minimum"),
    exclusiveMaximum: exclusive("maximum"),
    multipleOf: (value) => (isNumber(value) && value > 0 ? { multiples: [value] } : undefined),
    format: (value) => (typeof value === "string" ? { formats: new Set([value]) } : undefined),
  },
  string: {
    minLength: least,
    maxLength: most,
    pattern: (value) => (typeof value === "string" ? { patterns: new Set([value]) } : undefined),
    format: (value) => (typeof value === "string" ? { formats: new Set([value]) } : undefined),
  },
  array: {
    minItems: least,
    maxItems: most,
    uniqueItems: (value) => (typeof value === "boolean" ? { unique: value } : undefined),
  },
  object: {
    minProperties: least,
    maxProperties: most,
    required: (value) => (strings(value) ? { required: new Set(value) } : undefined),
    propertyNames: (value, _, document) => ({ names: [{ schema: value, document }] }),
    dependentRequired: (value, _, { dialect }) => (dialect === "draft-07" ? undefined : dependentOf(value)),
  },
};

/** Constraints of a type that are compared as text only, each with the keywords that it depends on. */
const opaqueKeywords: Readonly<Record<Type, Readonly<Record<string, readonly string[]>>>> = {
  null: {},
  boolean: {},
  number: {},
  string: {},
  array: { contains: ["minContains", "maxContains"] },
  object: { dependentSchemas: [], dependencies: [] },
};

/** The keywords of one schema object that constrain values of a type, combinators aside; undefined: no value. */
export function readKeyword(type: Type, keywords: JsonObject, document: SchemaDocument): Branch | undefined {
  const numeric = allowed(type, keywords.type);
  if (numeric === undefined) return undefined;
  const opaque = new Set<string>();
  const asText = (names: readonly string[]): void => {
    const part = Object.fromEntries(names.map((name) => [name, keywords[name] ?? null]));
    opaque.add(`${type} ${identity({ schema: part, document })}`);
  };
  let branch: Branch = anything(type);
  for (const [keyword, value] of Object.entries(keywords)) {
    const read = own(readers[type], keyword);
    const patch = read?.(value, keywords, document);
    if (read !== undefined && patch === undefined) asText([keyword]);
    const beside = own(opaqueKeywords[type], keyword);
    if (beside !== undefined) asText([keyword, ...beside, ...tupleBeside(keywords)]);
    if (patch !== undefined) branch = both(branch, { ...anything(type), ...patch });
  }
  if (type === "number" && numeric === "integer") branch = { ...branch, multiples: [...branch.multiples, 1] };
  if (type === "array") branch = { ...branch, ...arrayParts(keywords, document, asText) };
  if (type === "object") branch = { ...branch, ...objectParts(keywords, document, asText) };
  return { ...branch, opaque };
}

/** Ajv accepts an empty list where `contains` stands beside a tuple and rejects it elsewhere: not the same text. */
function tupleBeside(keywords: JsonObject): string[] {
  return ["prefixItems", "items"].filter((key) => Array.isArray(keywords[key]));
}

function own<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** False where `type` is something that no dialect knows. */
export function hasKnownType({ type }: JsonObject): boolean {
  const known = ["null", "boolean", "number", "integer", "string", "array", "object"];
  const said = type === undefined ? [] : Array.isArray(type) ? type : [type];
  return said.every((name) => typeof name === "string" && known.includes(name));
}

/** How `type` allows a type: wholly, or only its integers; undefined where it does not. */
function allowed(type: Type, said: Json | undefined): "wholly" | "integer" | undefined {
  if (said === undefined) return "wholly";
  const list = Array.isArray(said) ? said : [said];
  if (list.includes(type)) return "wholly";
  return type === "number" && list.includes("integer") ? "integer" : undefined;
}

function dependentOf(value: Json): Patch | undefined {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  if (!entries.every(([, names]) => strings(names))) return undefined;
  return { dependent: new Map(entries.map(([key, names]) => [key, new Set(names as string[])])) };
}

function arrayParts(
  keywords: JsonObject,
  document: SchemaDocument,
  asText: (names: readonly string[]) => void,
): Patch {
  const tupleKey = document.dialect === "2020-12" ? "prefixItems" : "items";
  const ref = (schema: Json) => ({ schema, document });
  const { items, prefixItems } = keywords;
  // A list where the dialect has none, or the other way round: validators differ in what they make of it.
  if (document.dialect === "2020-12" ? Array.isArray(items) : prefixItems !== undefined) {
    asText(["items", "prefixItems", "additionalItems"]);
    return {};
  }
  const tuple = keywords[tupleKey];
  const prefix = Array.isArray(tuple) ? tuple.map(ref) : [];
  if (tupleKey === "prefixItems" && tuple !== undefined && !Array.isArray(tuple)) asText(["prefixItems"]);
  const rest = tupleKey === "items" && Array.isArray(items) ? keywords.additionalItems : items;
  if (prefix.length === 0 && rest === undefined) return {};
  const part: ArrayPart = { prefix, ...(rest === undefined ? {} : { rest: ref(rest) }) };
  return { arrays: [part] };
}

function objectParts(
  keywords: JsonObject,
  document: SchemaDocument,
  asText: (names: readonly string[]) => void,
): Patch {
  const { properties, patternProperties, additionalProperties } = keywords;
  if (properties === undefined && patternProperties === undefined && additionalProperties === undefined) {
    return {};
  }
  const readable = [properties, patternProperties].every((map) => map === undefined || isObject(map));
  if (!readable) {
    asText(["properties", "patternProperties", "additionalProperties"]);
    return {};
  }
  const refs = (map: Json | undefined) =>
    new Map(
      (isObject(map) ? Object.entries(map) : []).map(([key, schema]) => [key, { schema, document }] as const),
    );
  const part: ObjectPart = {
    properties: refs(properties),
    patterns: refs(patternProperties),
    ...(additionalProperties === undefined ? {} : { additional: { schema: additionalProperties, document } }),
  };
  return { objects: [part] };
}
