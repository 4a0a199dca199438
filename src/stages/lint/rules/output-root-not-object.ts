import { describeRoot, isObjectSchema } from "../root-type.ts";
import type { Rule } from "../rule.ts";

/** Last revision in which the root of an output schema has to be an object. */
const lastRevision = "2025-11-25";

export const outputRootNotObject: Rule = {
  id: "output-root-not-object",
  severity: "error",
  what: 'The root of an outputSchema has "type": "object", in revisions up to 2025-11-25.',
  why: "Clients that read those revisions refuse the tool or the whole list.",
  clients: ["claude-code", "typescript-sdk"],
  evidence:
    "longhand#10 (12 of 19 tools lost), anthropics/claude-code#10825, modelcontextprotocol/inspector#552",
  before: '"outputSchema": { "type": "array", "items": { … } }',
  after:
    '"outputSchema": { "type": "object", "properties": { "rows": { "type": "array", "items": { … } } } }',
  *check({ tools, surface }) {
    const revisions = surface.protocolVersions;
    if (revisions.length > 0 && !revisions.some((revision) => revision <= lastRevision)) return;
    for (const item of tools) {
      const { outputSchema } = item.definition;
      if (outputSchema === undefined || outputSchema === null || isObjectSchema(outputSchema)) continue;
      yield {
        item,
        pointer: "/outputSchema",
        message: `The root of outputSchema ${describeRoot(outputSchema)}; up to revision ${lastRevision} it has to be an object.`,
        help: "Put the value into a member of an object.",
      };
    }
  },
};
