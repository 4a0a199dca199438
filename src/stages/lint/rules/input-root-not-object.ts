import { describeRoot, isObjectSchema } from "../root-type.ts";
import type { Rule } from "../rule.ts";

export const inputRootNotObject: Rule = {
  id: "input-root-not-object",
  severity: "error",
  what: 'The root of an inputSchema has "type": "object".',
  why: "One tool with another root makes Claude Code drop every tool of the server without a word; SDKs refuse the list.",
  clients: [],
  evidence: "anthropics/claude-code#88049, modelcontextprotocol/servers#3051",
  before: '"inputSchema": { "$schema": "http://json-schema.org/draft-07/schema#" }',
  after: '"inputSchema": { "type": "object", "properties": { … } }',
  *check({ tools }) {
    for (const item of tools) {
      const { inputSchema } = item.definition;
      if (inputSchema === undefined || inputSchema === null || isObjectSchema(inputSchema)) continue;
      yield {
        item,
        pointer: "/inputSchema",
        message: `The root of inputSchema ${describeRoot(inputSchema)}; arguments are always an object.`,
        help: 'Write "type": "object" at the root.',
      };
    }
  },
};
