import type { JsonObject } from "../../../surface/surface.ts";
import { isObject } from "../../../surface/walk.ts";
import { profileFaults } from "../profile-faults.ts";
import type { Rule } from "../rule.ts";

export const branchUntyped: Rule = {
  id: "branch-untyped",
  severity: "error",
  what: "Every branch of anyOf names its type, for the profiles in lint.profiles that ask for it.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["gemini-legacy"],
  evidence: "opencode#12295",
  before:
    '"by": { "anyOf": [{ "type": "string" }, { "description": "…" }] }, with lint.profiles: [gemini-legacy]',
  after: '"by": { "anyOf": [{ "type": "string" }, { "type": "number", "description": "…" }] }',
  needsProfile: "typedBranches",
  check: (context) =>
    profileFaults(context, "typedBranches", placeIn, {
      message: "A branch of anyOf names no type: gemini-legacy refuses the whole request.",
      help: "Write type in each branch.",
    }),
};

function placeIn({ anyOf }: JsonObject): string | undefined {
  if (!Array.isArray(anyOf)) return undefined;
  const index = anyOf.findIndex((branch) => isObject(branch) && branch.type === undefined && !branch.$ref);
  return index < 0 ? undefined : `/anyOf/${index}`;
}
