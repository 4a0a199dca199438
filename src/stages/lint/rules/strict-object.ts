import type { JsonObject } from "../../../surface/surface.ts";
import { isObject } from "../../../surface/walk.ts";
import { profileFaults } from "../profile-faults.ts";
import type { Rule } from "../rule.ts";

export const strictObject: Rule = {
  id: "strict-object",
  severity: "error",
  what: "Every object is closed and requires all of its properties, for openai-strict in lint.profiles.",
  why: "The route that the profile stands for refuses the whole request.",
  clients: ["openai-strict"],
  evidence: "https://platform.openai.com/docs/guides/structured-outputs#supported-schemas",
  before: '{ "type": "object", "properties": { "q": { … } } }, with lint.profiles: [openai-strict]',
  after:
    '{ "type": "object", "properties": { "q": { … } }, "required": ["q"], "additionalProperties": false }',
  needsProfile: "strictObjects",
  check: (context) =>
    profileFaults(context, "strictObjects", placeIn, {
      message:
        "An object that is open, or has properties that may be left out: openai-strict refuses the whole request.",
      help: 'Write "additionalProperties": false and list every property in required; an optional one also takes null.',
    }),
};

function placeIn(schema: JsonObject): string | undefined {
  const { type, properties, additionalProperties, required } = schema;
  if (type !== "object" && properties === undefined) return undefined;
  const names = isObject(properties) ? Object.keys(properties) : [];
  const isComplete = names.every((name) => Array.isArray(required) && required.includes(name));
  return additionalProperties === false && isComplete ? undefined : "";
}
