import { toPointer } from "../../../source/position.ts";
import { isObject, nodePointer } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const parameterCase: Rule = {
  id: "parameter-case",
  severity: "warning",
  what: "No two parameters differ only in upper and lower case.",
  why: "Models mix them up, and servers that read names without case see only one of them.",
  clients: [],
  evidence: "cyanheads/mcp-ts-core rule input-alias-conflict",
  before: '"properties": { "userId": { … }, "userid": { … } }',
  after: '"properties": { "userId": { … } }',
  *check(context) {
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      for (const node of nodes) {
        if (!isObject(node.schema) || !isObject(node.schema.properties)) continue;
        const seen = new Map<string, string>();
        for (const name of Object.keys(node.schema.properties)) {
          const folded = name.toLowerCase();
          const other = seen.get(folded);
          seen.set(folded, name);
          if (other === undefined) continue;
          yield {
            item,
            pointer: `/inputSchema${nodePointer(node)}${toPointer(["properties", name])}`,
            message: `${quote(name)} and ${quote(other)} differ only in case.`,
            help: "Keep one of them, or give them names that say what differs.",
          };
        }
      }
    }
  },
};
