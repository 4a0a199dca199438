import { isObject, nodePointer } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import { namesOf, referenceKeywords, remotePart } from "../references.ts";
import type { Rule } from "../rule.ts";

export const remoteRef: Rule = {
  id: "remote-ref",
  severity: "error",
  what: "A $ref points into the same schema.",
  why: "Clients and providers load nothing from elsewhere: they refuse the tool, or SDKs fail the whole list.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/basic#json-schema-usage",
  before: '"customer": { "$ref": "https://schemas.acme.example/customer.json" }',
  after: '"customer": { "$ref": "#/$defs/customer" }, with the definition under "$defs"',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      const names = namesOf(nodes);
      for (const node of nodes) {
        if (!isObject(node.schema)) continue;
        for (const keyword of referenceKeywords) {
          const reference = node.schema[keyword];
          if (typeof reference !== "string" || remotePart(reference, names) === undefined) continue;
          yield {
            item,
            pointer: `/${side}${nodePointer(node)}/${keyword}`,
            message: `${keyword} points outside of the schema, at ${quote(reference)}, which no client loads.`,
            help: 'Copy the definition under "$defs" and point there.',
          };
        }
      }
    }
  },
};
