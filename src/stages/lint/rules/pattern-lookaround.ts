import { pointerToken } from "../../../source/position.ts";
import type { Json } from "../../../surface/surface.ts";
import { isObject, nodePointer } from "../../../surface/walk.ts";
import { patternsOf } from "../patterns.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

export const patternLookaround: Rule = {
  id: "pattern-lookaround",
  severity: "error",
  what: "A pattern has no lookahead, lookbehind or backreference.",
  why: "OpenAI (GPT-5.5) and llama.cpp refuse a request with lookaround, and RE2, Go and Rust know none of the three.",
  clients: ["llama.cpp", "openai"],
  evidence: "SmartBear/smartbear-mcp#491, Dokploy/mcp#45, vercel/ai#21037, codefuturist/email-mcp#72",
  before: '"email": { "type": "string", "pattern": "^(?!\\\\.)[^@]+@[^@]+$" }',
  after: '"email": { "type": "string", "pattern": "^[^.@][^@]*@[^@]+$" }',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      for (const node of nodes) {
        for (const { pattern, keyword } of patternsOf(node.schema)) {
          const problem = problemOf(pattern, node.schema);
          if (problem === undefined) continue;
          // Providers read input schemas only; validators of clients read both.
          const milder = side === "outputSchema" ? { severity: "warning" as const, clients: [] } : {};
          yield {
            item,
            pointer: `/${side}${nodePointer(node)}/${pointerToken(keyword)}`,
            ...problem,
            ...milder,
          };
        }
      }
    }
  },
};

/** zod's pattern for z.email() is where most lookarounds in tool schemas come from. */
const zodEmail = "^(?!\\.)(?!.*\\.\\.)";

function problemOf(
  pattern: string,
  schema: Json,
): Pick<Hit, "message" | "help" | "severity" | "clients"> | undefined {
  const bare = pattern.replace(/\\\\/g, "").replace(/\[(?:\\.|[^\]\\])*\]/g, "[]");
  if (/\(\?<?[=!]/.test(bare)) {
    const isEmail = pattern.startsWith(zodEmail) || (isObject(schema) && schema.format === "email");
    return {
      message: `The pattern ${quote(pattern)} looks around: OpenAI and llama.cpp refuse the whole request.`,
      help: isEmail
        ? "With zod: z.email({ pattern: z.regexes.html5Email }); otherwise leave the pattern to the tool."
        : "Say it without (?=, (?!, (?<= and (?<!, or check it in the tool.",
    };
  }
  if (!/\\(?:[1-9]|k<)/.test(bare)) return undefined;
  return {
    message: `The pattern ${quote(pattern)} refers back to a group, which RE2, Go and Rust do not know.`,
    help: "Say it without \\1 and \\k<name>, or check it in the tool.",
    severity: "warning",
    clients: ["go-sdk", "rust-sdk"],
  };
}
