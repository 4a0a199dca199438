import type { Severity } from "../../../report/finding.ts";
import { pointerToken } from "../../../source/position.ts";
import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import type { SchemaSide } from "../context.ts";
import { type Dialect, dialectOf } from "../dialect.ts";
import { jsonKind } from "../root-type.ts";
import type { Hit, Rule } from "../rule.ts";
import { checkKeyword } from "../schema-keywords.ts";

export const schemaInvalid: Rule = {
  id: "schema-invalid",
  severity: "error",
  what: "Every schema is valid in its dialect (2020-12 where $schema names none), and an input schema in 2020-12 as well.",
  why: "Validators cannot compile it: SDK clients fail the call or the list, Anthropic refuses the whole request.",
  clients: [],
  evidence: "anthropics/claude-code#586, kintone/mcp-server#547, SEP-1613",
  before: '"limit": { "type": "int", "required": true }',
  after: '"limit": { "type": "integer" }, and "required": ["limit"] in the schema around it',
  *check(context) {
    for (const { tool: item, side, nodes } of context.schemas("inputSchema", "outputSchema")) {
      const root = nodes[0]?.schema;
      if (!isObject(root)) continue;
      const dialect = dialectOf(root);
      if (dialect === undefined) continue;
      for (const node of nodes) {
        for (const problem of problemsOf(node, dialect, side)) {
          yield { item, ...problem, pointer: `/${side}${nodePointer(node)}${problem.pointer}` };
        }
      }
    }
  },
};

type Problem = Pick<Hit, "message" | "help" | "clients"> & { pointer: string; severity: Severity };

function* problemsOf(node: SchemaNode, dialect: Dialect, side: SchemaSide): Iterable<Problem> {
  const { schema } = node;
  if (typeof schema === "boolean") return;
  if (!isObject(schema)) {
    const message = `A schema has to be an object, here is ${jsonKind(schema)}.`;
    yield { pointer: "", message, help: 'For example { "type": "string" }.', severity: "error" };
    return;
  }
  for (const [keyword, value] of Object.entries(schema)) {
    const pointer = `/${pointerToken(keyword)}`;
    const problem = checkKeyword(keyword, value, dialect);
    if (problem !== undefined) {
      yield { pointer, ...problem };
      continue;
    }
    const elsewhere =
      side === "inputSchema" && dialect !== "2020-12" && checkKeyword(keyword, value, "2020-12");
    if (!elsewhere) continue;
    const message = `${elsewhere.message} The schema declares draft ${dialect}, but Anthropic reads every input schema as 2020-12 and refuses the whole request.`;
    yield { pointer, ...elsewhere, message, clients: ["anthropic"] };
  }
}
