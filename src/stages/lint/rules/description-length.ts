import { severities } from "../../../report/finding.ts";
import type { Rule } from "../rule.ts";

export const descriptionLength: Rule = {
  id: "description-length",
  severity: "warning",
  what: "A tool's description is not longer than what clients and providers take.",
  why: "Claude Code cuts it at 2048 characters without a word; some Azure deployments refuse more than 1024.",
  clients: ["azure-openai", "claude-code"],
  evidence: "anthropics/claude-code#41593, modelcontextprotocol/servers#799",
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
      const said = over.map(({ id, limit }) => `above ${limit.max}, ${id} ${limit.effect}`).join("; ");
      yield {
        item,
        pointer: "/description",
        message: `The description has ${description.length} characters: ${said}.`,
        help: `Keep it within ${Math.min(...over.map(({ limit }) => limit.max))}; move reference material to a resource or a prompt.`,
        severity:
          severities.find((severity) => over.some(({ limit }) => limit.severity === severity)) ?? "warning",
        clients: over.map(({ id }) => id).sort(),
        evidence: over.map(({ limit }) => limit.source).join(", "),
      };
    }
  },
};
