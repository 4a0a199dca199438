import { isObject, nodePointer } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const arrayWithoutItems: Rule = {
  id: "array-without-items",
  severity: "error",
  what: "A parameter of type array says what it holds, with items or prefixItems.",
  why: "VS Code leaves the tool out; OpenAI and Gemini refuse the whole request.",
  clients: ["gemini", "openai", "vscode"],
  evidence: "microsoft/vscode#284536, webflow#119, mark3labs/mcphost#35",
  before: '"ids": { "type": "array" }',
  after: '"ids": { "type": "array", "items": { "type": "string" } }',
  *check(context) {
    const clients = context.profiles
      .filter((profile) => profile.arrayItems !== undefined)
      .map(({ id }) => id);
    if (clients.length === 0) return;
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      for (const node of nodes) {
        if (!isObject(node.schema)) continue;
        const { type, items, prefixItems } = node.schema;
        const isArray = type === "array" || (Array.isArray(type) && type.includes("array"));
        if (!isArray || items !== undefined || prefixItems !== undefined) continue;
        yield {
          item,
          pointer: `/inputSchema${nodePointer(node)}`,
          message: "An array without items: the tool, or the whole request, is refused.",
          help: 'Say what it holds, e.g. "items": { "type": "string" }.',
          clients: [...clients].sort(),
        };
      }
    }
  },
};
