import { isObject } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const rootCombinator: Rule = {
  id: "root-combinator",
  severity: "error",
  what: "The root of an inputSchema has no oneOf, anyOf or allOf (inside properties they are fine).",
  why: "Anthropic and OpenAI refuse the whole request, with every tool in it.",
  clients: ["anthropic", "openai"],
  evidence: "langchain-ai/langchain#39271, Kilo-Org/kilocode#12905, langchain-ai/langchainjs#9804",
  before: '{ "type": "object", "oneOf": [{ "required": ["id"] }, { "required": ["name"] }] }',
  after: '{ "type": "object", "properties": { "by": { "oneOf": [{ … }, { … }] } } }',
  *check({ tools, profiles }) {
    for (const item of tools) {
      const schema = item.definition.inputSchema;
      if (!isObject(schema)) continue;
      const keywords = new Set(profiles.flatMap(({ rootKeywords }) => rootKeywords?.refused ?? []));
      for (const keyword of [...keywords].filter((name) => Object.hasOwn(schema, name)).sort()) {
        const refusing = profiles.filter(({ rootKeywords }) => rootKeywords?.refused.includes(keyword));
        yield {
          item,
          pointer: `/inputSchema/${keyword}`,
          message: `${keyword} at the root of inputSchema: the whole request is refused.`,
          help: "Move the alternatives into a property, or describe them and check them in the tool.",
          clients: refusing.map(({ id }) => id).sort(),
          evidence: refusing.map(({ rootKeywords }) => rootKeywords?.source).join(", "),
        };
      }
    }
  },
};
