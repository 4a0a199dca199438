import { isObject, nodePointer } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import { referencesBetween } from "../reachable.ts";
import type { Rule } from "../rule.ts";

export const refOutsideDefs: Rule = {
  id: "ref-outside-defs",
  severity: "warning",
  what: "A $ref of an input schema points into $defs (definitions in older drafts), not at some other place of the schema.",
  why: "Moonshot refuses the whole request; generators write such references where a type is used twice.",
  clients: ["moonshot"],
  evidence: "Softeria/ms-365-mcp-server#458, anomalyco/opencode#27054",
  before: '"until": { "$ref": "#/properties/since" }',
  after: '"until": { "$ref": "#/$defs/day" }, with "$defs": { "day": { … } } at the root',
  *check(context) {
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      const targets = referencesBetween(nodes);
      for (const node of nodes) {
        const reference = isObject(node.schema) ? node.schema.$ref : undefined;
        if (typeof reference !== "string" || !/^#(\/|$)/.test(reference)) continue;
        // What is not there at all is dangling-ref's to say.
        if (/^#\/(\$defs|definitions)\//.test(reference) || !targets.has(node)) continue;
        yield {
          item,
          pointer: `/inputSchema${nodePointer(node)}/$ref`,
          message: `$ref points at ${quote(reference)}, outside $defs: moonshot refuses the whole request.`,
          help: "Move what it points at to $defs at the root, and point there from both places.",
        };
      }
    }
  },
};
