import type { JsonObject } from "../../../surface/surface.ts";
import { isObject, nodePointer } from "../../../surface/walk.ts";
import type { LintContext } from "../context.ts";
import { profileFaults } from "../profile-faults.ts";
import { count } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

export const typeList: Rule = {
  id: "type-list",
  severity: "error",
  what: "type names one type: an error for the profiles in lint.profiles that read no list, else only said.",
  why: "The route that the profile stands for refuses the whole request; anyOf says the same and is read everywhere.",
  clients: ["gemini-legacy"],
  evidence: "goai#108",
  before: '"size": { "type": ["integer", "null"] }, with lint.profiles: [gemini-legacy]',
  after: '"size": { "anyOf": [{ "type": "integer" }, { "type": "null" }] }',
  *check(context) {
    const isStrict = context.profiles.some(({ typeLists }) => typeLists !== undefined);
    yield* isStrict ? profileFaults(context, "typeLists", placeIn, refused) : said(context);
  },
};

const refused = {
  message: "type is a list, which gemini-legacy does not read: the whole request is refused.",
  help: "Write the same with anyOf, one branch for each type.",
};

function* said(context: LintContext): Iterable<Hit> {
  for (const { tool: item, nodes } of context.schemas("inputSchema")) {
    const lists = nodes.filter(({ schema }) => isObject(schema) && placeIn(schema) !== undefined);
    const [first] = lists;
    if (first === undefined) continue;
    yield {
      item,
      pointer: `/inputSchema${nodePointer(first)}/type`,
      message: `${count(lists.length, "parameter")} with a list of types, which Gemini's older route refuses.`,
      help: "Write the same with anyOf, one branch for each type.",
      severity: "info",
    };
  }
}

function placeIn({ type }: JsonObject): string | undefined {
  return Array.isArray(type) ? "/type" : undefined;
}
