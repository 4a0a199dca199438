import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const schemaNesting: Rule = {
  id: "schema-nesting",
  severity: "error",
  what: "Objects of an input schema nest no deeper than the profiles in lint.profiles allow.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["openai-strict"],
  evidence: "tidyverse/ellmer#671",
  before: "A filter in a query in a page in a section in a report, with lint.profiles: [openai-strict]",
  after: "The same with the inner levels as parameters of their own",
  needsProfile: "nesting",
  *check(context) {
    for (const { id, nesting } of context.profiles) {
      if (nesting === undefined) continue;
      for (const { tool: item, nodes } of context.schemas("inputSchema")) {
        const deep = nodes.find((node) => holdsObject(node) && levelsOf(node) > nesting.max);
        if (deep === undefined) continue;
        yield {
          item,
          pointer: `/inputSchema${nodePointer(deep)}`,
          message: `Objects nest ${levelsOf(deep)} levels deep here; ${id} refuses the request above ${nesting.max}.`,
          help: "Make the inner levels parameters of their own.",
          clients: [id],
          evidence: nesting.source,
        };
      }
    }
  },
};

function holdsObject({ schema }: SchemaNode): boolean {
  return isObject(schema) && (schema.type === "object" || isObject(schema.properties));
}

/** Objects around a node and itself; references are not written out. */
function levelsOf(node: SchemaNode): number {
  let levels = 0;
  for (let at: SchemaNode | undefined = node; at !== undefined; at = at.parent) {
    if (holdsObject(at)) levels += 1;
  }
  return levels;
}
