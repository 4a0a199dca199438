import { isObject } from "../../../surface/walk.ts";
import { dialectOf } from "../dialect.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const unknownDialect: Rule = {
  id: "unknown-dialect",
  severity: "warning",
  what: "$schema names a published dialect of JSON Schema.",
  why: 'Validators stop at one that they do not know ("no schema with key or ref"), and this linter cannot check it.',
  clients: [],
  evidence: "nicobailon/pi-mcp-adapter#2",
  before: '"$schema": "https://acme.example/our-schema"',
  after: '"$schema": "https://json-schema.org/draft/2020-12/schema"',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      const root = nodes[0]?.schema;
      if (!isObject(root) || dialectOf(root) !== undefined) continue;
      yield {
        item,
        pointer: `/${side}/$schema`,
        message: `$schema names ${quote(String(root.$schema))}, which is no published dialect; the schema was not checked.`,
        help: "Name a published dialect, or leave $schema out, which means 2020-12.",
      };
    }
  },
};
