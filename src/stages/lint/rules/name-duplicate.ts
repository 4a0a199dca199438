import type { Rule } from "../rule.ts";

export const nameDuplicate: Rule = {
  id: "name-duplicate",
  severity: "error",
  what: "No two tools, prompts or resources have the same name.",
  why: "Model providers refuse the whole request, and other clients call whichever they saw last.",
  clients: [],
  evidence: 'Anthropic answers 400 "Tool names must be unique" (cloudwego/eino#632)',
  before: '[{ "name": "search", … }, { "name": "search", … }]',
  after: '[{ "name": "search_orders", … }, { "name": "search_customers", … }]',
  *check({ items }) {
    const seen = new Map<string, number>();
    for (const item of items) {
      if (item.name === undefined) continue;
      const key = JSON.stringify([item.kind, item.name]);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      if (times !== 2) continue;
      yield {
        item,
        pointer: item.kind === "resource" ? "/uri" : "/name",
        message: `Another ${item.kind} before it has the same name, so a call can reach only one of them.`,
        help: "Give each its own name, or remove one.",
      };
    }
  },
};
