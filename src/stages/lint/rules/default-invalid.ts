import type { Json } from "../../../surface/surface.ts";
import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import { refusal } from "../instance.ts";
import { quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

export const defaultInvalid: Rule = {
  id: "default-invalid",
  severity: "error",
  what: "A default, and every example, is a value that its own schema accepts.",
  why: "Clients that fill in defaults, and models that copy an example, send a call that is refused.",
  clients: [],
  evidence: "https://json-schema.org/draft/2020-12/json-schema-validation#section-9.2",
  before: '"limit": { "type": "integer", "maximum": 100, "default": "all" }',
  after: '"limit": { "type": "integer", "maximum": 100, "default": 100 }',
  *check(context) {
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      const root = nodes[0]?.schema ?? null;
      for (const node of nodes) {
        for (const { pointer, ...hit } of problemsOf(node, root)) {
          yield { item, pointer: `/inputSchema${nodePointer(node)}${pointer}`, ...hit };
        }
      }
    }
  },
};

function* problemsOf(node: SchemaNode, root: Json): Iterable<Hit & { pointer: string }> {
  const { schema } = node;
  if (!isObject(schema)) return;
  if (schema.default !== undefined) {
    const reason = refusal(schema.default, schema, root);
    // An optional parameter with null for "not given" is sent by no client that leaves it out.
    const severity = schema.default === null ? ("info" as const) : ("error" as const);
    if (reason !== undefined) {
      const help = "Correct the default, or the schema; for no default leave it out.";
      const message = `The default ${shown(schema.default)} is refused by its own schema: ${reason}.`;
      yield { pointer: "/default", message, help, severity };
    }
  }
  if (!Array.isArray(schema.examples)) return;
  for (const [index, example] of schema.examples.entries()) {
    const reason = refusal(example, schema, root);
    if (reason === undefined) continue;
    const message = `The example ${shown(example)} is refused by its own schema: ${reason}.`;
    const help = "Correct the example, or the schema.";
    yield { pointer: `/examples/${index}`, message, help, severity: "warning" };
  }
}

function shown(value: Json): string {
  if (Array.isArray(value)) return `(a list of ${value.length})`;
  return isObject(value) ? "(an object)" : quote(JSON.stringify(value));
}
