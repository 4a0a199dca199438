import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

const keyword = "x-mcp-header";
/** RFC 9110, section 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/;
const allowed = ["boolean", "integer", "string"];

export const headerParameter: Rule = {
  id: "header-parameter",
  severity: "error",
  what: "x-mcp-header stands on a text, whole number or boolean reached through properties only, with a header name of its own.",
  why: "Clients of revision 2026-07-28 leave out a tool that breaks one of these rules.",
  clients: ["python-sdk", "typescript-sdk"],
  evidence: "https://modelcontextprotocol.io/specification/2026-07-28/basic/transports, SEP-2243",
  before: '"region": { "type": "object", "x-mcp-header": "Region Name" }',
  after: '"region": { "type": "string", "x-mcp-header": "Region" }',
  *check(context) {
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      const seen = new Set<string>();
      for (const node of nodes) {
        const message = problemOf(node, seen);
        if (message === undefined) continue;
        yield {
          item,
          pointer: `/inputSchema${nodePointer(node)}/${keyword}`,
          message,
          help: "Correct it, or remove x-mcp-header: the parameter then travels in the body only.",
        };
      }
    }
  },
};

function problemOf(node: SchemaNode, seen: Set<string>): string | undefined {
  if (!isObject(node.schema) || !Object.hasOwn(node.schema, keyword)) return undefined;
  const { [keyword]: header, type } = node.schema;
  if (!isReachable(node)) return `${keyword} may only stand on a parameter reached through properties.`;
  if (typeof header !== "string" || !token.test(header)) {
    return `${keyword} is ${quote(JSON.stringify(header))}, which is no name of a header.`;
  }
  if (typeof type !== "string" || !allowed.includes(type)) {
    return `${keyword} may only stand on a string, integer or boolean.`;
  }
  const folded = header.toLowerCase();
  if (seen.has(folded)) return `Another parameter before it has the header ${quote(header)} as well.`;
  seen.add(folded);
  return undefined;
}

function isReachable(node: SchemaNode): boolean {
  if (node.parent === undefined) return false;
  for (let at: SchemaNode = node; at.parent !== undefined; at = at.parent) {
    if (at.keyword !== "properties") return false;
  }
  return true;
}
