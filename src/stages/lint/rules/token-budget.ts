import type { LintContext, SurfaceItem } from "../context.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";
import { countedAtMost, serverBudget, tokensOf, toolBudget } from "../tokens.ts";

export const tokenBudget: Rule = {
  id: "token-budget",
  severity: "warning",
  what: `One tool takes at most ${toolBudget} tokens of a model's context, all tools of a server at most ${serverBudget}.`,
  why: "Definitions are sent with each request: they cost money, push out the conversation, and Claude Code warns users.",
  clients: ["claude-code"],
  evidence: "anthropics/claude-code#12241, getsentry/XcodeBuildMCP#153, larksuite/lark-openapi-mcp#63",
  before: '"country": { "enum": [ …all 250 countries, each with its cities… ] }',
  after: '"country": { "type": "string", "description": "ISO 3166-1 code, e.g. DE." }',
  *check(context) {
    const { countTokens } = context.helpers;
    if (countTokens === undefined) return;
    const counted = [...tokensOf(context, countTokens)];
    for (const [item, tokens] of counted) {
      if (tokens <= toolBudget) continue;
      yield {
        item,
        message: `The definition takes about ${tokens} tokens of a model's context; ${toolBudget} are reasonable.`,
        help: "Shorten descriptions and enums, or move reference material to a resource.",
      };
    }
    const hit = serverHit(counted, context);
    if (hit !== undefined) yield hit;
  },
};

function serverHit(counted: [SurfaceItem, number][], context: LintContext): Hit | undefined {
  const { tools } = context;
  const total = counted.reduce((sum, [, tokens]) => sum + tokens, 0);
  if (total <= serverBudget) return undefined;
  const isCut = total > countedAtMost || counted.length < tools.length;
  const isLeast = isCut || context.helpers.countsAtLeast === true;
  const largest = [...counted].sort(([, a], [, b]) => b - a).slice(0, 5);
  const shares = largest.map(
    ([{ name }, tokens]) => `${quote(name ?? "?")} ${Math.round((tokens / total) * 100)} %`,
  );
  return {
    message: `The tools take ${isLeast ? "more than" : "about"} ${isCut ? countedAtMost : total} tokens of a model's context; above ${serverBudget} Claude Code warns its users.`,
    help: `Split the server by subject, or shorten the largest: ${shares.join(", ")}.`,
  };
}
