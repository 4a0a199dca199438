import { fromPointer } from "../../../source/position.ts";
import { canonicalJson } from "../../lock-facts.ts";
import type { Json, JsonObject } from "../../surface.ts";
import { isObject, walkSchema } from "../../walk.ts";

/** How keywords are read: `$ref` hides its siblings up to draft 07; `items` may be a list until 2019-09. */
export type Dialect = "draft-07" | "2019-09" | "2020-12";

/** A whole schema, in which the references of its parts are resolved. */
export interface SchemaDocument {
  root: Json;
  dialect: Dialect;
  anchors: ReadonlyMap<string, Json>;
  /** A part has an `$id` of its own: what `#…` means depends on where it stands, and nothing is resolved. */
  rebased: boolean;
}

/** One schema and the document that it belongs to. */
export interface Ref {
  schema: Json;
  document: SchemaDocument;
}

/** Reads a schema; without `$schema` it is 2020-12, as MCP says. */
export function documentOf(root: Json): SchemaDocument {
  const anchors = new Map<string, Json>();
  let rebased = false;
  for (const { schema, parent } of walkSchema(root)) {
    if (!isObject(schema)) continue;
    if (typeof schema.$anchor === "string") anchors.set(schema.$anchor, schema);
    if (parent !== undefined && typeof schema.$id === "string") rebased = true;
  }
  return { root, dialect: dialectOf(root), anchors, rebased };
}

function dialectOf(root: Json): Dialect {
  const said = isObject(root) && typeof root.$schema === "string" ? root.$schema : "";
  if (/draft-0[3-7]/.test(said)) return "draft-07";
  return said.includes("2019-09") ? "2019-09" : "2020-12";
}

/** What a `$ref` within the document points at; undefined where that is elsewhere or nowhere. */
export function resolveRef(reference: Json | undefined, document: SchemaDocument): Ref | undefined {
  if (typeof reference !== "string" || !reference.startsWith("#") || document.rebased) return undefined;
  const fragment = decoded(reference.slice(1));
  if (fragment !== "" && !fragment.startsWith("/")) {
    const schema = document.anchors.get(fragment);
    return schema === undefined ? undefined : { schema, document };
  }
  let value: Json | undefined = document.root;
  for (const token of fromPointer(fragment)) {
    if (Array.isArray(value)) value = /^\d+$/.test(token) ? value[Number(token)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  }
  return value === undefined ? undefined : { schema: value, document };
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Members of a schema that decide what it accepts, own members only. */
export function keywordsOf(schema: JsonObject, dialect: Dialect): JsonObject {
  if (dialect === "draft-07" && typeof schema.$ref === "string") return { $ref: schema.$ref };
  return schema;
}

/** Follows a `$ref` that stands alone or beside mere annotations, for a reader; cyclic references end it. */
export function dereferenced(ref: Ref): Ref {
  const seen = new Set<Json>();
  let at = ref;
  while (isObject(at.schema) && typeof at.schema.$ref === "string" && !seen.has(at.schema)) {
    seen.add(at.schema);
    const target = resolveRef(at.schema.$ref, at.document);
    if (target === undefined) return at;
    const { $ref: _, ...beside } = at.schema;
    if (at.document.dialect === "draft-07" || Object.keys(beside).length === 0 || !isObject(target.schema)) {
      at = target;
    } else {
      at = { schema: { ...target.schema, ...beside }, document: at.document };
    }
  }
  return at;
}

/** More nodes than this are not written out; the document's own text then tells schemas apart. */
const maxNodes = 20_000;

/** Below these stand data: a `$ref` there refers to nothing. */
const dataKeywords = new Set(["enum", "const", "default", "examples"]);

interface Writing {
  document: SchemaDocument;
  nodes: number;
  /** Something was not written out. */
  partial: boolean;
}

/**
 * A text that two schemas share only where they mean the same: references written out, members sorted. Where a
 * reference is cyclic, leaves the document or makes the text too long, the document is part of the text.
 */
export function identity({ schema, document }: Ref): string {
  const writing: Writing = { document, nodes: 0, partial: false };
  const text = canonicalJson(inlined(schema, [], writing));
  return `${document.dialect} ${text}${writing.partial ? ` in ${canonicalJson(document.root)}` : ""}`;
}

function inlined(value: Json, open: readonly Json[], writing: Writing): Json {
  writing.nodes += 1;
  if (Array.isArray(value)) return value.map((item) => inlined(item, open, writing));
  if (!isObject(value)) return value;
  const refersByName = Object.hasOwn(value, "$dynamicRef") || Object.hasOwn(value, "$recursiveRef");
  const hasRef = Object.hasOwn(value, "$ref");
  const target = hasRef ? resolveRef(value.$ref, writing.document) : undefined;
  const follow = target !== undefined && !open.includes(target.schema) && writing.nodes < maxNodes;
  if (refersByName || (hasRef && !follow)) writing.partial = true;
  const written: JsonObject = Object.create(null);
  for (const [key, member] of Object.entries(value)) {
    if (key === "$ref" && follow) written[key] = inlined(target.schema, [...open, target.schema], writing);
    else if (dataKeywords.has(key)) written[key] = asData(member, writing);
    else written[key] = inlined(member, open, writing);
  }
  return follow && Object.keys(written).length === 1 ? (written.$ref ?? null) : written;
}

function asData(value: Json, writing: Writing): Json {
  if (JSON.stringify(value).includes('"$ref"')) writing.partial = true;
  return value;
}
