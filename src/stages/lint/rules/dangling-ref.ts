import type { Json } from "../../../surface/surface.ts";
import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import { type Names, namesOf, referenceKeywords, remotePart, resolveLocal } from "../references.ts";
import type { Rule } from "../rule.ts";

export const danglingRef: Rule = {
  id: "dangling-ref",
  severity: "error",
  what: "What a $ref points at exists.",
  why: "SDK clients compile every outputSchema and fail the whole list; providers refuse the request.",
  clients: [],
  evidence: "google-labs-code/stitch-sdk#367, anthropics/claude-code#76040",
  before: '"screen": { "$ref": "#/$defs/Screen" }, without "$defs"',
  after: '"screen": { "$ref": "#/$defs/Screen" }, with "$defs": { "Screen": { … } } at the root',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      const names = namesOf(nodes);
      for (const node of nodes) {
        if (!isObject(node.schema)) continue;
        for (const keyword of referenceKeywords) {
          const reference = node.schema[keyword];
          if (typeof reference !== "string" || exists(reference, node, names)) continue;
          yield {
            item,
            pointer: `/${side}${nodePointer(node)}/${keyword}`,
            message: `${keyword} points at ${quote(reference)}, which is not in the schema.`,
            help: "Define it there, or correct the reference. Definitions belong to the root of the same schema.",
          };
        }
      }
    }
  },
};

function exists(reference: string, node: SchemaNode, names: Names): boolean {
  if (remotePart(reference, names) !== undefined) return true;
  const fragment = reference.slice(reference.indexOf("#"));
  if (!reference.includes("#") || names.anchors.has(fragment)) return true;
  // With an address before "#" the base is a schema inside this one; which of them is not worked out here.
  if (!reference.startsWith("#")) return true;
  return bases(node).some((base) => isSchema(resolveLocal(base, reference)));
}

/** Schemas that a fragment may be relative to: the root, and each schema around the node that has an `$id`. */
function bases(node: SchemaNode): Json[] {
  const found: Json[] = [];
  for (let at: SchemaNode | undefined = node; at !== undefined; at = at.parent) {
    const isBase = at.parent === undefined || (isObject(at.schema) && Object.hasOwn(at.schema, "$id"));
    if (isBase) found.push(at.schema);
  }
  return found;
}

function isSchema(value: Json | undefined): boolean {
  return typeof value === "boolean" || isObject(value);
}
