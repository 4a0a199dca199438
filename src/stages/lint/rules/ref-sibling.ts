import { isObject, nodePointer } from "../../../surface/walk.ts";
import { dialectOf } from "../dialect.ts";
import { quoteList } from "../quote.ts";
import type { Rule } from "../rule.ts";

/** They say something about the value without limiting it. */
const annotations = new Set(
  "title description default examples deprecated readOnly writeOnly $comment $id $schema $defs definitions".split(
    " ",
  ),
);
const refOnly = new Set(["04", "06", "07"]);

export const refSibling: Rule = {
  id: "ref-sibling",
  severity: "warning",
  what: "In drafts 04 to 07 nothing that limits the value stands beside a $ref.",
  why: "Those drafts ignore everything beside $ref: some validators check it, others do not.",
  clients: [],
  evidence: "https://json-schema.org/draft-07/draft-handrews-json-schema-01#section-8.3",
  before: '"size": { "$ref": "#/definitions/size", "maximum": 10 }, with "$schema" of draft 07',
  after: '"size": { "allOf": [{ "$ref": "#/definitions/size" }, { "maximum": 10 }] }',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      const root = nodes[0]?.schema;
      const dialect = isObject(root) ? dialectOf(root) : undefined;
      if (dialect === undefined || !refOnly.has(dialect)) continue;
      for (const node of nodes) {
        if (!isObject(node.schema) || typeof node.schema.$ref !== "string") continue;
        const ignored = Object.keys(node.schema).filter((key) => key !== "$ref" && !annotations.has(key));
        // The root's own type and properties are read by clients that read no references at all.
        if (ignored.length === 0 || node.parent === undefined) continue;
        yield {
          item,
          pointer: `/${side}${nodePointer(node)}`,
          message: `Beside $ref, draft ${dialect} ignores ${quoteList(ignored)}.`,
          help: "Put the $ref and the rest into allOf, or declare 2020-12.",
        };
      }
    }
  },
};
