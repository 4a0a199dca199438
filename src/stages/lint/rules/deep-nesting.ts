import { count } from "../quote.ts";
import type { Rule } from "../rule.ts";

/** serde_json refuses more than 128 levels; the response around a definition takes four of them. */
const maxLevels = 124;

export const deepNesting: Rule = {
  id: "deep-nesting",
  severity: "error",
  what: `A definition nests at most ${maxLevels} levels of lists and objects.`,
  why: "JSON readers with a fixed limit (128 levels in Rust's serde_json) fail to read the whole list.",
  clients: ["codex", "goose", "zed"],
  evidence:
    "https://docs.rs/serde_json/latest/serde_json/struct.Deserializer.html#method.disable_recursion_limit",
  before: "A schema generated from a type that contains itself, written out to a fixed depth",
  after: 'The same with one definition under "$defs" and "$ref" where it repeats',
  *check(context) {
    for (const item of context.items) {
      const { depth } = context.scan(item);
      if (depth <= maxLevels) continue;
      yield {
        item,
        message: `The definition nests ${count(depth, "level")}; some clients cannot read more than ${maxLevels}.`,
        help: "Flatten the schema, or define what repeats once and refer to it.",
      };
    }
  },
};
