import type { Rule } from "../rule.ts";

export const inputSchemaMissing: Rule = {
  id: "input-schema-missing",
  severity: "error",
  what: "Every tool has an inputSchema, also one without parameters.",
  why: "The specification requires it; SDK clients fail to read the whole list without it.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/schema#tool",
  before: '{ "name": "now", "description": "The time." }',
  after: '{ "name": "now", "description": "The time.", "inputSchema": { "type": "object" } }',
  *check({ tools }) {
    for (const item of tools) {
      const { inputSchema } = item.definition;
      if (inputSchema !== undefined && inputSchema !== null) continue;
      yield {
        item,
        pointer: "/inputSchema",
        message: "The tool has no inputSchema, so clients fail to read the list of tools.",
        help: 'For a tool without parameters write { "type": "object", "additionalProperties": false }.',
      };
    }
  },
};
