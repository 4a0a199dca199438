import type { Profile } from "./profile.ts";

const source = "https://platform.openai.com/docs/guides/structured-outputs#supported-schemas";
const lastVerified = "2026-11";

/** OpenAI's function calls with `strict: true`. */
export const openaiStrict: Profile = {
  id: "openai-strict",
  keywords: {
    refused: [
      ...["allOf", "oneOf", "not", "if", "then", "else", "dependentRequired", "dependentSchemas"],
      ...["patternProperties", "propertyNames", "unevaluatedProperties", "minProperties", "maxProperties"],
      ...["contains", "minContains", "maxContains", "unevaluatedItems", "uniqueItems"],
    ],
    effect: "refuses the whole request in strict mode",
    source,
    lastVerified,
  },
  formats: {
    known: "date-time time date duration email hostname ipv4 ipv6 uuid".split(" "),
    source,
    lastVerified,
  },
  nesting: { max: 5, source: "tidyverse/ellmer#671", lastVerified },
  strictObjects: { source, lastVerified },
};
