import type { Severity } from "../../../report/finding.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const nameFormat: Rule = {
  id: "name-format",
  severity: "error",
  what: "A tool's name is one that every model provider accepts: ^[A-Za-z_][A-Za-z0-9_-]{0,63}$.",
  why: "A provider that does not accept one name refuses the whole request, with every tool in it.",
  clients: [],
  evidence: "brekkylab/ailoy#109, modelcontextprotocol/modelcontextprotocol#1345, seclab-taskflow-agent#287",
  before: '{ "name": "orders.find all" }',
  after: '{ "name": "orders_find_all" }',
  *check({ tools, profiles }) {
    for (const item of tools) {
      const { name } = item;
      if (name === undefined) continue;
      const refusing = profiles.flatMap(({ id, toolName }) =>
        toolName !== undefined && !toolName.accepts.test(name) ? [{ id, limit: toolName }] : [],
      );
      const fatal = refusing.filter(({ limit }) => limit.severity === "error");
      const [worst] = fatal.length > 0 ? fatal : refusing;
      if (worst === undefined) continue;
      const severity: Severity = worst.limit.severity;
      yield {
        item,
        pointer: "/name",
        message: `The name ${quote(name)} (${name.length} characters) is not accepted; ${worst.id} wants ${worst.limit.words}.`,
        help: `For example ${quote(acceptable(name), 64)}.`,
        severity,
        clients: fatal.map(({ id }) => id).sort(),
        evidence: worst.limit.source,
      };
    }
  },
};

/** A name near this one that every provider accepts. */
function acceptable(name: string): string {
  const plain = name.replace(/[^A-Za-z0-9_-]+/g, "_").replace(/^_+|_+$/g, "");
  const started = /^[A-Za-z]/.test(plain) ? plain : `tool_${plain}`;
  return started.slice(0, 64);
}
