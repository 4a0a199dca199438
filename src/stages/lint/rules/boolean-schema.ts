import { nodePointer } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const booleanSchema: Rule = {
  id: "boolean-schema",
  severity: "error",
  what: "A property's schema is an object, not a bare true or false.",
  why: "One such property makes Claude Code and others drop every tool of the server without a word.",
  clients: ["claude-code", "opencode"],
  evidence: "anthropics/claude-code#92900, grafana/mcp-grafana#1054, modelcontextprotocol/inspector#1005",
  before: '"properties": { "model": true }',
  after: '"properties": { "model": { "description": "Any JSON value." } }',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      for (const node of nodes) {
        if (node.keyword !== "properties" || typeof node.schema !== "boolean") continue;
        yield {
          item,
          pointer: `/${side}${nodePointer(node)}`,
          message: `The schema of ${quote(String(node.name))} is a bare ${node.schema}: clients drop all tools of the server.`,
          help: node.schema
            ? 'Write an object, at least { "description": "…" }. In Go: give the field a type other than any.'
            : "Remove the property; additionalProperties: false keeps it out.",
        };
      }
    }
  },
};
