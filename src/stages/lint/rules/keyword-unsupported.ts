import { isObject, nodePointer, type SchemaNode } from "../../../surface/walk.ts";
import type { Profile } from "../profiles/profile.ts";
import { count, quote } from "../quote.ts";
import type { Hit, Rule } from "../rule.ts";

export const keywordUnsupported: Rule = {
  id: "keyword-unsupported",
  severity: "error",
  what: "An input schema uses only keywords that the profiles in lint.profiles know.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["gemini-legacy", "openai-strict"],
  evidence: "promptfoo#6902, https://platform.openai.com/docs/guides/structured-outputs#supported-schemas",
  before: '"size": { "exclusiveMinimum": 0, "type": "integer" }, with lint.profiles: [gemini-legacy]',
  after: '"size": { "minimum": 1, "type": "integer" }',
  needsProfile: "keywords",
  *check(context) {
    const limited = context.profiles.filter(({ keywords }) => keywords !== undefined);
    if (limited.length === 0) return;
    for (const { tool: item, nodes } of context.schemas("inputSchema")) {
      for (const profile of limited) {
        for (const hit of refusedIn(nodes, profile)) yield { item, ...hit };
      }
    }
  },
};

/** One finding for a keyword, at its first place. */
function* refusedIn(nodes: readonly SchemaNode[], { id, keywords }: Profile): Iterable<Hit> {
  const places = new Map<string, SchemaNode[]>();
  for (const node of nodes) {
    if (!isObject(node.schema)) continue;
    for (const keyword of keywords?.refused ?? []) {
      if (Object.hasOwn(node.schema, keyword)) places.set(keyword, [...(places.get(keyword) ?? []), node]);
    }
  }
  for (const [keyword, [first, ...rest]] of places) {
    if (first === undefined) continue;
    const more = rest.length === 0 ? "" : ` (and in ${count(rest.length, "more place")})`;
    yield {
      pointer: `/inputSchema${nodePointer(first)}/${keyword}`,
      message: `${id} ${keywords?.effect} for ${quote(keyword)}${more}.`,
      help: "Say it with other keywords, or in the description.",
      clients: [id],
      evidence: keywords?.source ?? "",
    };
  }
}
