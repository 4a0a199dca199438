import type { Json } from "../../surface/surface.ts";
import { isObject, type SchemaNode } from "../../surface/walk.ts";
import { resolveLocal } from "./references.ts";

/**
 * The nodes that a value can meet: those outside of `$defs` and `definitions`, and the definitions that are
 * referred to from there.
 * @param nodes of one schema, root first
 */
export function reachable(nodes: readonly SchemaNode[]): SchemaNode[] {
  const owners = ownersOf(nodes);
  const targets = targetsOf(nodes, owners);
  const met = new Set<SchemaNode>();
  const open = nodes.slice(0, 1);
  for (let owner = open.pop(); owner !== undefined; owner = open.pop()) {
    if (met.has(owner)) continue;
    met.add(owner);
    for (const target of targets.get(owner) ?? []) open.push(target);
  }
  return nodes.filter((node) => met.has(owners.get(node) ?? node));
}

/** Node → the definition that it is part of, or the root. Parents come before their children. */
function ownersOf(nodes: readonly SchemaNode[]): Map<SchemaNode, SchemaNode> {
  const owners = new Map<SchemaNode, SchemaNode>();
  for (const node of nodes) {
    const isDefinition = node.keyword === "$defs" || node.keyword === "definitions";
    const around = isDefinition || node.parent === undefined ? node : owners.get(node.parent);
    owners.set(node, around ?? node);
  }
  return owners;
}

/** Owner → the owners that references in it lead to. */
function targetsOf(
  nodes: readonly SchemaNode[],
  owners: ReadonlyMap<SchemaNode, SchemaNode>,
): Map<SchemaNode, SchemaNode[]> {
  const targets = new Map<SchemaNode, SchemaNode[]>();
  for (const [node, target] of referencesBetween(nodes)) {
    const [from, to] = [owners.get(node), owners.get(target)];
    if (from === undefined || to === undefined) continue;
    const known = targets.get(from) ?? [];
    known.push(to);
    targets.set(from, known);
  }
  return targets;
}

/**
 * Node with a `$ref` inside the document → the node that it points at.
 * @param nodes of one schema, root first
 */
export function referencesBetween(nodes: readonly SchemaNode[]): Map<SchemaNode, SchemaNode> {
  const bySchema = new Map<Json | undefined, SchemaNode>(nodes.map((node) => [node.schema, node]));
  const root = nodes[0]?.schema ?? null;
  const found = new Map<SchemaNode, SchemaNode>();
  // Fragments inside a schema with an address of its own are relative to that one; such documents are left alone.
  if (nodes.some(({ schema, parent }) => parent !== undefined && isObject(schema) && "$id" in schema))
    return found;
  for (const node of nodes) {
    const reference = isObject(node.schema) ? node.schema.$ref : undefined;
    const target = typeof reference === "string" ? bySchema.get(resolveLocal(root, reference)) : undefined;
    if (target !== undefined) found.set(node, target);
  }
  return found;
}
