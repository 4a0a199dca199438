import { toPointer } from "../../../source/position.ts";
import { isObject } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const propertyKey: Rule = {
  id: "property-key",
  severity: "error",
  what: "Names of top-level parameters match ^[a-zA-Z0-9_.-]{1,64}$.",
  why: "Anthropic refuses the whole request, with every tool in it.",
  clients: ["anthropic"],
  evidence: "twilio-labs/mcp#56 (9 of 197 tools), freee-mcp#15, composio#2330",
  before: '"properties": { "filter[status]": { … } }',
  after: '"properties": { "filter_status": { … } }',
  *check({ tools, profiles }) {
    for (const item of tools) {
      const schema = item.definition.inputSchema;
      const properties = isObject(schema) ? schema.properties : undefined;
      if (!isObject(properties)) continue;
      for (const name of Object.keys(properties)) {
        const refusing = profiles.filter(
          ({ propertyKey: limit }) => limit !== undefined && !limit.accepts.test(name),
        );
        const [first] = refusing;
        if (first === undefined) continue;
        yield {
          item,
          pointer: `/inputSchema${toPointer(["properties", name])}`,
          message: `The parameter name ${quote(name)} is not accepted; ${first.id} wants ${first.propertyKey?.words}.`,
          help: "Rename the parameter, and map it to the old name inside the tool.",
          clients: refusing.map(({ id }) => id).sort(),
        };
      }
    }
  },
};
