import type { Rule } from "../rule.ts";

export const nothingServed: Rule = {
  id: "nothing-served",
  severity: "warning",
  what: "A server exposes at least one tool, prompt, resource or resource template.",
  why: "Clients show it as connected and empty: mostly a module that was not imported, or a list that needs a credential.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/basic/lifecycle#capability-negotiation",
  before: '{ "tools": [] }',
  after: '{ "tools": [{ "name": "list_tables", … }] }',
  *check({ items }) {
    if (items.length > 0) return;
    yield {
      message: "The server exposes nothing: no tool, no prompt, no resource.",
      help: "See whether the code that registers the tools runs before the server starts.",
    };
  },
};
