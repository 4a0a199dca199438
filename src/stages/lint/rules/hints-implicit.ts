import { isObject } from "../../../surface/walk.ts";
import type { Rule } from "../rule.ts";

export const hintsImplicit: Rule = {
  id: "hints-implicit",
  severity: "error",
  what: "A tool's annotations say what it does to data, for the directories in lint.profiles that ask for it.",
  why: "The directory refuses the submission: what is left out has a default that few tools mean.",
  clients: ["anthropic-directory", "openai-apps"],
  evidence: "aiquila#386, whisper-money#751, basic-memory#1031",
  before: '"annotations": { "readOnlyHint": true }, with lint.profiles: [openai-apps]',
  after: '"annotations": { "readOnlyHint": true, "destructiveHint": false, "openWorldHint": false }',
  needsProfile: "hints",
  *check({ tools, profiles }) {
    for (const item of tools) {
      const annotations = isObject(item.definition.annotations) ? item.definition.annotations : {};
      const lacking = profiles.flatMap(({ id, hints: limit }) => {
        const missing = (limit?.hints ?? []).filter((hint) => typeof annotations[hint] !== "boolean");
        const isEnough = limit?.isAnyEnough ? missing.length < limit.hints.length : missing.length === 0;
        return limit === undefined || isEnough ? [] : [{ id, limit, missing }];
      });
      const [first] = lacking;
      if (first === undefined) continue;
      const all = [...new Set(lacking.flatMap(({ missing }) => missing))];
      yield {
        item,
        pointer: "/annotations",
        message: `annotations do not say ${all.join(", ")}: ${first.id} refuses the submission.`,
        help: "Write each as true or false.",
        clients: lacking.map(({ id }) => id).sort(),
        evidence: lacking.map(({ limit }) => limit.source).join(", "),
      };
    }
  },
};
