import { toPointer } from "../../../source/position.ts";
import { isObject } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

const label = "[A-Za-z](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
const form = new RegExp(
  `^(?:${label}(?:\\.${label}){0,20}/)?(?:[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?)?$`,
);
/** The second label decides: `dev.mcp/`, `org.modelcontextprotocol.api/`. */
const reserved = /^[^./]+\.(?:mcp|modelcontextprotocol)[./]/;
/** What the specification and its extensions define themselves. */
const own = "io.modelcontextprotocol/";

export const metaKey: Rule = {
  id: "meta-key",
  severity: "warning",
  what: "Keys of _meta have the form prefix/name, and the prefix is not one that MCP keeps for itself.",
  why: "A later revision may give the key a meaning that the server did not intend.",
  clients: [],
  evidence: "https://modelcontextprotocol.io/specification/2025-11-25/basic#_meta",
  before: '"_meta": { "dev.mcp/team": "shop" }',
  after: '"_meta": { "com.acme/team": "shop" }',
  *check({ items }) {
    for (const item of items) {
      const { _meta: meta } = item.definition;
      if (!isObject(meta)) continue;
      for (const key of Object.keys(meta)) {
        const isReserved = reserved.test(key) && !key.startsWith(own);
        if (form.test(key) && !isReserved) continue;
        yield {
          item,
          pointer: toPointer(["_meta", key]),
          message: isReserved
            ? `${quote(key)} has a prefix that MCP keeps for itself.`
            : `${quote(key)} does not have the form prefix/name.`,
          help: "Use a domain of your own, reversed: com.example/name.",
        };
      }
    }
  },
};
