import { patternsToAnalyse } from "../pattern-analysis.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

export const patternSlow: Rule = {
  id: "pattern-slow",
  severity: "warning",
  what: "No pattern takes time exponential in the length of the text that it is matched against.",
  why: "Whoever checks arguments with it, client, gateway or server, hangs on a text of thirty characters.",
  clients: [],
  evidence: "https://cwe.mitre.org/data/definitions/1333.html",
  before: '"pattern": "^([a-z0-9]+)*$"',
  after: '"pattern": "^[a-z0-9]*$"',
  *check(context) {
    const { isExponential } = context.helpers;
    if (isExponential === undefined) return;
    for (const { item, pointer, pattern } of patternsToAnalyse(context)) {
      if (!isExponential(pattern)) continue;
      yield {
        item,
        pointer,
        message: `Matching ${quote(pattern)} can take exponential time: a short text keeps a validator busy for hours.`,
        help: "Repeat only once: (a+)* is a*. Or set maxLength and check the rest in the tool.",
      };
    }
  },
};
