import { fromPointer } from "../../source/position.ts";
import type { Json } from "../../surface/surface.ts";
import { isObject, type SchemaNode } from "../../surface/walk.ts";

/** Keywords that point at another schema. */
export const referenceKeywords = ["$ref", "$dynamicRef"] as const;

/**
 * What a reference of the form `#` or `#/…` points at inside `root`; undefined where there is nothing. The
 * pointer is percent-decoded first, as it is a URI fragment (RFC 6901, section 6).
 */
export function resolveLocal(root: Json, reference: string): Json | undefined {
  if (!/^#(\/|$)/.test(reference)) return undefined;
  let value: Json | undefined = root;
  for (const token of fromPointer(decodeFragment(reference.slice(1)))) {
    if (Array.isArray(value)) value = /^(0|[1-9]\d*)$/.test(token) ? value[Number(token)] : undefined;
    else value = isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
  }
  return value;
}

function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** What the references of one schema may point at by name instead of by place. */
export interface Names {
  /** `$id` of the root and of schemas inside it, as written. */
  ids: ReadonlySet<string>;
  /** `#name` for each `$anchor`, `$dynamicAnchor`, and `$id: "#name"` of draft 07. */
  anchors: ReadonlySet<string>;
}

/** Collects the names that a schema gives to its parts. */
export function namesOf(nodes: readonly SchemaNode[]): Names {
  const ids = new Set<string>();
  const anchors = new Set<string>();
  for (const { schema } of nodes) {
    if (!isObject(schema)) continue;
    for (const key of ["$anchor", "$dynamicAnchor"] as const) {
      if (typeof schema[key] === "string") anchors.add(`#${schema[key]}`);
    }
    if (typeof schema.$id !== "string") continue;
    if (schema.$id.startsWith("#")) anchors.add(schema.$id);
    else ids.add(schema.$id.replace(/#$/, ""));
  }
  return { ids, anchors };
}

/** Where the reference leaves the document: the part before `#`, unless an `$id` in the document answers to it. */
export function remotePart(reference: string, names: Names): string | undefined {
  const [address = ""] = reference.split("#", 1);
  if (address === "") return undefined;
  const bases = [...names.ids];
  const known = bases.some((id) => id === address || bases.some((base) => resolvesTo(address, base, id)));
  return known ? undefined : address;
}

function resolvesTo(address: string, base: string, id: string): boolean {
  try {
    const full = new URL(base, "json-schema:///");
    return new URL(address, full).href === new URL(id, full).href;
  } catch {
    return false;
  }
}
