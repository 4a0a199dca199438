import type { Profile } from "./profile.ts";

const lastVerified = "2026-11";

/** Gemini's older route, `parameters`, which reads a subset of OpenAPI; `parametersJsonSchema` does not need this. */
export const geminiLegacy: Profile = {
  id: "gemini-legacy",
  keywords: {
    refused: [
      ...["$schema", "$ref", "$defs", "definitions", "additionalProperties", "const", "exclusiveMinimum"],
      ...["exclusiveMaximum", "propertyNames", "patternProperties", "uniqueItems"],
    ],
    effect: "refuses the whole request on its older route",
    source: "promptfoo#6902, goai#108, opencode#12295, gemini-cli#13142",
    lastVerified,
  },
  formats: { known: ["enum", "date-time"], source: "mcp-server-excel#672, LibreChat#13845", lastVerified },
  typeLists: { source: "goai#108", lastVerified },
  textEnums: { source: "mcp-server-excel#672", lastVerified },
  typedBranches: { source: "opencode#12295", lastVerified },
};
