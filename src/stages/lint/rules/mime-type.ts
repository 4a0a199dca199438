import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

/** RFC 6838, section 4.2; what follows a semicolon is up to the type. */
const form = /^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}\/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}(?:\s*;.*)?$/s;

export const mimeType: Rule = {
  id: "mime-type",
  severity: "warning",
  what: "mimeType has the form type/subtype.",
  why: "Clients choose how to show a resource by it, and take one that they cannot read for plain bytes.",
  clients: [],
  evidence: "https://www.rfc-editor.org/rfc/rfc6838#section-4.2",
  before: '{ "uri": "reports://today", "name": "today", "mimeType": "json" }',
  after: '{ "uri": "reports://today", "name": "today", "mimeType": "application/json" }',
  *check({ items }) {
    for (const item of items) {
      const { mimeType: type } = item.definition;
      if (typeof type !== "string" || form.test(type)) continue;
      yield {
        item,
        pointer: "/mimeType",
        message: `The mimeType ${quote(type)} is not of the form type/subtype.`,
        help: "Write for example application/json or text/markdown.",
      };
    }
  },
};
