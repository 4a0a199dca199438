import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import { count, quoteList } from "../quote.ts";
import { reachable } from "../reachable.ts";
import { resolveLocal } from "../references.ts";
import type { Rule } from "../rule.ts";

export const parameterUndescribed: Rule = {
  id: "parameter-undescribed",
  severity: "info",
  what: "Every parameter of a tool, nested ones too, has a description.",
  why: "Models fill in parameters by their descriptions; formats, units and defaults are guessed otherwise.",
  clients: [],
  evidence: "The Docker MCP catalogue refuses servers whose arguments have no description",
  before: '"properties": { "since": { "type": "string" } }',
  after: '"properties": { "since": { "type": "string", "description": "First day, YYYY-MM-DD." } }',
  *check(context) {
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      const root = nodes[0]?.schema;
      if (root === undefined) continue;
      const bare = reachable(nodes).filter(
        (node) => node.keyword === "properties" && !isDescribed(node, root),
      );
      const [first] = bare;
      if (first === undefined) continue;
      const names = [...new Set(bare.map((node) => String(node.name)))];
      yield {
        item,
        pointer: `/inputSchema${nodePointer(first)}`,
        message: `${count(names.length, "parameter")} without a description: ${quoteList(names)}.`,
        help: "Say what each means, with format and unit.",
      };
    }
  },
};

/** Described itself, or by what it points at, or a constant, which needs no words. */
function isDescribed(node: SchemaNode, root: SchemaNode["schema"]): boolean {
  if (!isObject(node.schema)) return true;
  const { description, title, $ref } = node.schema;
  if (typeof description === "string" && description.trim() !== "") return true;
  if (Object.hasOwn(node.schema, "const")) return true;
  if (typeof $ref !== "string") return false;
  const target = resolveLocal(root, $ref);
  return (
    isObject(target) && [target.description, title].some((text) => typeof text === "string" && text !== "")
  );
}
