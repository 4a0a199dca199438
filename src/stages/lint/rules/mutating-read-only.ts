import { isObject } from "../../../surface/walk.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";
import { mutatingVerb } from "../verbs.ts";

export const mutatingReadOnly: Rule = {
  id: "mutating-read-only",
  severity: "error",
  what: "A tool whose name says that it changes something is not marked read-only.",
  why: "Clients call read-only tools without asking, so data is changed without anybody's consent.",
  clients: [],
  evidence: "aovestdipaperino/tokensave#94",
  before: '{ "name": "delete_order", "annotations": { "readOnlyHint": true } }',
  after: '{ "name": "delete_order", "annotations": { "readOnlyHint": false, "destructiveHint": true } }',
  *check({ tools }) {
    for (const item of tools) {
      const { annotations } = item.definition;
      if (item.name === undefined || !isObject(annotations) || annotations.readOnlyHint !== true) continue;
      const found = mutatingVerb(item.name);
      if (found === undefined) continue;
      yield {
        item,
        pointer: "/annotations/readOnlyHint",
        message: `The tool is marked read-only, but its name says ${quote(found.verb)}: clients call it without asking.`,
        help: "Set readOnlyHint to false; if it really only reads, give it a name that says so.",
        severity: found.isCertain ? "error" : "warning",
      };
    }
  },
};
