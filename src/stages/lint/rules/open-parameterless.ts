import { isObject } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const openParameterless: Rule = {
  id: "open-parameterless",
  severity: "info",
  what: "A tool without parameters takes no others.",
  why: "Models send arguments that nobody reads; closed, the call fails and the model corrects itself.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/server/tools#tool",
  before: '"inputSchema": { "type": "object" }',
  after: '"inputSchema": { "type": "object", "additionalProperties": false }',
  *check({ tools }) {
    for (const item of tools) {
      const { inputSchema: schema } = item.definition;
      if (!isObject(schema) || schema.type !== "object") continue;
      const { properties = {} } = schema;
      const others = Object.keys(schema).filter(
        (key) => !["$schema", "type", "title", "properties", "required"].includes(key),
      );
      if (!isObject(properties) || Object.keys(properties).length > 0 || others.length > 0) continue;
      yield {
        item,
        pointer: "/inputSchema",
        message: "The tool has no parameters and accepts any.",
        help: 'Write "additionalProperties": false.',
      };
    }
  },
};
