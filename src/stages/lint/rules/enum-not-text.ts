import type { JsonObject } from "../../../surface/surface.ts";
import { profileFaults } from "../profile-faults.ts";
import type { Rule } from "../rule.ts";

export const enumNotText: Rule = {
  id: "enum-not-text",
  severity: "error",
  what: "An enum holds only texts, for the profiles in lint.profiles that read nothing else.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["gemini-legacy"],
  evidence: "mcp-server-excel#672",
  before: '"level": { "enum": [1, 2, 3] }, with lint.profiles: [gemini-legacy]',
  after: '"level": { "enum": ["1", "2", "3"] }',
  needsProfile: "textEnums",
  check: (context) =>
    profileFaults(context, "textEnums", placeIn, {
      message: "enum holds values that are no texts: gemini-legacy refuses the whole request.",
      help: "Write texts, or minimum and maximum.",
    }),
};

function placeIn({ enum: values }: JsonObject): string | undefined {
  const isOther = Array.isArray(values) && values.some((value) => typeof value !== "string");
  return isOther ? "/enum" : undefined;
}
