import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const resourceUri: Rule = {
  id: "resource-uri",
  severity: "error",
  what: "The uri of a resource begins with a scheme, and the braces of a uriTemplate are in pairs.",
  why: "The Python SDK fails the whole list for an address that is no URI; a broken template matches nothing.",
  clients: ["python-sdk"],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/server/resources#resource",
  before: '{ "uri": "reports/today", "name": "today" }',
  after: '{ "uri": "reports://today", "name": "today" }',
  *check({ items }) {
    for (const item of items) {
      if (item.kind !== "resource" || item.name === undefined) continue;
      const isTemplate = item.list === "resourceTemplates";
      if (isTemplate ? hasPairs(item.name) : isUri(item.name)) continue;
      yield {
        item,
        pointer: isTemplate ? "/uriTemplate" : "/uri",
        message: isTemplate
          ? `The braces in ${quote(item.name)} are not in pairs.`
          : `${quote(item.name)} is no URI: it has no scheme, or contains spaces.`,
        help: isTemplate ? "Write {name} for each part that differs." : "Write for example reports://today.",
        ...(isTemplate ? { severity: "warning", clients: [] } : {}),
      };
    }
  },
};

function isUri(text: string): boolean {
  return /^[A-Za-z][A-Za-z0-9+.-]*:\S+$/.test(text);
}

function hasPairs(text: string): boolean {
  return !/[{}]/.test(text.replace(/\{[^{}]+\}/g, ""));
}
