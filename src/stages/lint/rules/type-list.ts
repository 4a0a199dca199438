import type { JsonObject } from "../../../surface/surface.ts";
import { profileFaults } from "../profile-faults.ts";
import type { Rule } from "../rule.ts";

export const typeList: Rule = {
  id: "type-list",
  severity: "error",
  what: "type names one type, for the profiles in lint.profiles that read no list.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["gemini-legacy"],
  evidence: "goai#108",
  before: '"size": { "type": ["integer", "null"] }, with lint.profiles: [gemini-legacy]',
  after: '"size": { "anyOf": [{ "type": "integer" }, { "type": "null" }] }',
  needsProfile: "typeLists",
  check: (context) =>
    profileFaults(context, "typeLists", placeIn, {
      message: "type is a list, which gemini-legacy does not read: the whole request is refused.",
      help: "Write the same with anyOf, one branch for each type.",
    }),
};

function placeIn({ type }: JsonObject): string | undefined {
  return Array.isArray(type) ? "/type" : undefined;
}
