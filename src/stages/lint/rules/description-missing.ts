import type { Rule } from "../rule.ts";

export const descriptionMissing: Rule = {
  id: "description-missing",
  severity: "warning",
  what: "Every tool has a description.",
  why: "The description is how a model decides whether to call the tool; without one it guesses from the name.",
  clients: [],
  evidence: "The official conformance suite fails tools without one (scenario tools-list)",
  before: '{ "name": "kill_query", "inputSchema": { "type": "object" } }',
  after: '{ "name": "kill_query", "description": "Stop a running query by its id.", … }',
  *check({ tools }) {
    for (const item of tools) {
      const { description } = item.definition;
      if (description !== undefined && typeof description !== "string") continue;
      if (description !== undefined && description.trim() !== "") continue;
      yield {
        item,
        pointer: "/description",
        message: `The description is ${description === undefined ? "missing" : "empty"}: a model has only the name to go by.`,
        help: "Say in one or two sentences what it does, when to use it and what it changes.",
      };
    }
  },
};
