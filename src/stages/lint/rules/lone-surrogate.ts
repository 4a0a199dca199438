import { stringPointer } from "../../../surface/strings.ts";
import { quote } from "../quote.ts";
import type { Rule } from "../rule.ts";

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

export const loneSurrogateRule: Rule = {
  id: "lone-surrogate",
  severity: "error",
  what: "Every \\uD800–\\uDFFF escape is one half of a pair.",
  why: "Strict JSON readers (Rust's serde_json among them) fail to read the whole list.",
  clients: ["codex", "goose", "zed"],
  evidence: "serde-rs/json#495, RFC 8259 section 8.2",
  before: '"description": "Cut in the middle of an emoji: \\ud83d"',
  after: '"description": "Cut at a character, not at a code unit."',
  *check(context) {
    for (const item of context.items) {
      for (const string of context.scan(item).strings) {
        const match = loneSurrogate.exec(string.text);
        if (match === null) continue;
        const before = string.text.slice(Math.max(0, match.index - 20), match.index);
        yield {
          item,
          pointer: stringPointer(string),
          message: `Half of a surrogate pair after ${quote(before)}: strict JSON readers refuse the whole list.`,
          help: "Cut texts between characters, not between UTF-16 code units.",
        };
      }
    }
  },
};
