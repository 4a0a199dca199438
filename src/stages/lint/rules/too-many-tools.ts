import type { Rule } from "../rule.ts";

export const tooManyTools: Rule = {
  id: "too-many-tools",
  severity: "warning",
  what: "A server has no more tools than a client can send in one request.",
  why: "OpenAI and VS Code refuse more than 128 tools, those of other servers included.",
  clients: ["openai", "vscode"],
  evidence: "microsoft/vscode-copilot-release#11653, anytype-mcp#5",
  before: "One server with 160 tools",
  after: "Two servers by subject, or fewer tools with a parameter for what differs",
  *check({ tools, profiles }) {
    const over = profiles.flatMap(({ id, toolCount }) =>
      toolCount !== undefined && tools.length > toolCount.max ? [{ id, limit: toolCount }] : [],
    );
    const [first] = over;
    if (first === undefined) return;
    yield {
      message: `The server has ${tools.length} tools; ${first.id} ${first.limit.effect} than ${first.limit.max}.`,
      help: "Split the server by subject, or merge tools that differ in one parameter.",
      clients: over.map(({ id }) => id).sort(),
      evidence: first.limit.source,
    };
  },
};
