import { isObject } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

/** The revision that moved tasks out of the core. */
const revision = "2026-07-28";

export const deprecatedFeature: Rule = {
  id: "deprecated-feature",
  severity: "warning",
  what: `A server that speaks ${revision} has no tool that can be called only as a task.`,
  why: "Tasks are an extension since then: a client that does not know it cannot call the tool at all.",
  clients: [],
  evidence: "SEP-2663 (tasks become an extension), https://modelcontextprotocol.io/specification/2026-07-28",
  before: '"execution": { "taskSupport": "required" }',
  after: '"execution": { "taskSupport": "optional" }',
  *check({ tools, surface }) {
    if (!surface.protocolVersions.includes(revision)) return;
    for (const item of tools) {
      const { execution } = item.definition;
      if (!isObject(execution) || execution.taskSupport !== "required") continue;
      yield {
        item,
        pointer: "/execution/taskSupport",
        message: `The tool can only be called as a task, which clients of ${revision} know only as an extension.`,
        help: "Write optional, and answer a plain call as well.",
      };
    }
  },
};
