import { isObject } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

const values = ["forbidden", "optional", "required"];

export const taskSupport: Rule = {
  id: "task-support",
  severity: "error",
  what: "execution.taskSupport of a tool is forbidden, optional or required.",
  why: "SDK clients check the whole list at once: another value, and every tool is gone.",
  clients: ["python-sdk", "typescript-sdk"],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/schema#toolexecution",
  before: '"execution": { "taskSupport": true }',
  after: '"execution": { "taskSupport": "optional" }',
  *check({ tools }) {
    for (const item of tools) {
      const { execution } = item.definition;
      const value = isObject(execution) ? execution.taskSupport : undefined;
      if (value === undefined || values.includes(String(value))) continue;
      yield {
        item,
        pointer: "/execution/taskSupport",
        message: `taskSupport is ${quote(JSON.stringify(value))}.`,
        help: "Write forbidden, optional or required, or leave it out, which means forbidden.",
      };
    }
  },
};
