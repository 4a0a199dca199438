import { isObject, nodePointer } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const formatUnsupported: Rule = {
  id: "format-unsupported",
  severity: "error",
  what: "A format in an input schema is one that the profiles in lint.profiles know.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["gemini-legacy", "openai-strict"],
  evidence:
    "mcp-server-excel#672, https://platform.openai.com/docs/guides/structured-outputs#supported-schemas",
  before: '"link": { "type": "string", "format": "uri" }, with lint.profiles: [openai-strict]',
  after: '"link": { "type": "string", "description": "Address, https://…" }',
  needsProfile: "formats",
  *check(context) {
    const limited = context.profiles.filter(({ formats }) => formats !== undefined);
    if (limited.length === 0) return;
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      for (const node of nodes) {
        const format = isObject(node.schema) ? node.schema.format : undefined;
        if (typeof format !== "string") continue;
        const refusing = limited.filter(({ formats }) => !formats?.known.includes(format));
        const [first] = refusing;
        if (first === undefined) continue;
        yield {
          item,
          pointer: `/inputSchema${nodePointer(node)}/format`,
          message: `The format ${quote(format)} is unknown to ${first.id}: the whole request is refused.`,
          help: `Known are ${first.formats?.known.join(", ")}; say any other in the description.`,
          clients: refusing.map(({ id }) => id).sort(),
          evidence: first.formats?.source ?? "",
        };
      }
    }
  },
};
