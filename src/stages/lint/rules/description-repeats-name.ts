import type { Rule } from "../rule.ts";
import { wordsOf } from "../verbs.ts";

/** They add nothing to the words of a name. */
const fillers = new Set("a an the this tool to for of function mcp".split(" "));

export const descriptionRepeatsName: Rule = {
  id: "description-repeats-name",
  severity: "warning",
  what: "A tool's description says more than its name.",
  why: "The description is how a model decides whether to call the tool; this one tells it nothing.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/server/tools#tool",
  before: '{ "name": "sync_orders", "description": "Sync orders." }',
  after: '{ "name": "sync_orders", "description": "Fetch orders changed since the last run from the shop." }',
  *check({ tools }) {
    for (const item of tools) {
      const { description } = item.definition;
      if (item.name === undefined || typeof description !== "string" || description.length > 200) continue;
      const known = new Set(wordsOf(item.name));
      const words = wordsOf(description);
      // One word of a name is as good as a sentence where it needs no object: "Ping."
      if (words.length === 0 || known.size < 2) continue;
      if (words.some((word) => !known.has(word) && !fillers.has(word))) continue;
      yield {
        item,
        pointer: "/description",
        message: "The description only repeats the name.",
        help: "Say when to use it, what it returns and what it changes.",
      };
    }
  },
};
