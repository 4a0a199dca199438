import type { Rule } from "../rule.ts";

const nameKeys = {
  tools: "name",
  prompts: "name",
  resources: "uri",
  resourceTemplates: "uriTemplate",
} as const;

export const nameMissing: Rule = {
  id: "name-missing",
  severity: "error",
  what: "Every tool and prompt has a name, every resource a URI: a text that is not empty.",
  why: "Nothing can be called without a name, and SDK clients fail to read the whole list.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/schema#tool",
  before: '{ "description": "Find orders.", "inputSchema": { "type": "object" } }',
  after: '{ "name": "find_orders", "description": "Find orders.", "inputSchema": { "type": "object" } }',
  *check({ items }) {
    for (const item of items) {
      if (item.name !== undefined) continue;
      const key = nameKeys[item.list];
      const found = item.definition[key];
      const state = found === undefined ? "is missing" : found === "" ? "is empty" : "is not a text";
      yield {
        item,
        pointer: `/${key}`,
        message: `The ${item.kind}'s ${key} ${state}, so it cannot be called.`,
      };
    }
  },
};
