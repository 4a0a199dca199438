import type { Rule } from "../rule.ts";

export const descriptionLength: Rule = {
  id: "description-length",
  severity: "error",
  what: "A tool's description is not longer than what clients and providers take.",
  why: "OpenAI refuses the whole request above 1024 characters; Claude Code cuts at 2048 without a word.",
  clients: ["claude-code", "openai"],
  evidence: "modelcontextprotocol/servers#799, getsentry/sentry-mcp#106, anthropics/claude-code#41593",
  before: '{ "name": "query", "description": "Runs a query. …1,900 more characters of grammar…" }',
  after: '{ "name": "query", "description": "Runs a query. Read the resource grammar://sql first." }',
  *check({ tools, profiles }) {
    for (const item of tools) {
      const { description } = item.definition;
      if (typeof description !== "string") continue;
      const over = profiles.flatMap(({ id, description: limit }) =>
        limit !== undefined && description.length > limit.max ? [{ id, limit }] : [],
      );
      if (over.length === 0) continue;
      const said = over.map(({ id, limit }) => `${id} ${limit.effect} above ${limit.max}`).join(", ");
      yield {
        item,
        pointer: "/description",
        message: `The description has ${description.length} characters; ${said}.`,
        help: `Keep it within ${Math.min(...over.map(({ limit }) => limit.max))}; move reference material to a resource or a prompt.`,
        severity: over.some(({ limit }) => limit.effect === "rejects the request") ? "error" : "warning",
        clients: over.map(({ id }) => id).sort(),
        evidence: over.map(({ limit }) => limit.source).join(", "),
      };
    }
  },
};
