import { isObject } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const hintConflict: Rule = {
  id: "hint-conflict",
  severity: "warning",
  what: "A tool is not marked both read-only and destructive.",
  why: "Clients believe one of the two: some call it without asking, others never without.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/schema#toolannotations",
  before: '"annotations": { "readOnlyHint": true, "destructiveHint": true }',
  after: '"annotations": { "readOnlyHint": false, "destructiveHint": true }',
  *check({ tools }) {
    for (const item of tools) {
      const { annotations } = item.definition;
      if (!isObject(annotations)) continue;
      if (annotations.readOnlyHint !== true || annotations.destructiveHint !== true) continue;
      yield {
        item,
        pointer: "/annotations/destructiveHint",
        message: "The tool is marked read-only and destructive; it cannot be both.",
        help: "Set readOnlyHint to false where it changes anything, destructiveHint to false otherwise.",
      };
    }
  },
};
