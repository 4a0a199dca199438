import * as z from "zod";
import { levels, verdicts } from "./change.ts";

const name = z.string().min(1);

const change = z.strictObject({
  id: name.describe("Id of the taxonomy's row (docs/diff.md)."),
  verdict: z
    .enum(["breaking", "unknown", "compatible"])
    .describe("breaking, unknown (no proof was found) or compatible, at the level that was asked for."),
  level: z.enum(levels).describe("Narrowest level that the change breaks: call, client or surface."),
  risk: z.boolean().describe("A human must look."),
  tool: name.optional().describe("Tool that changed."),
  prompt: name.optional().describe("Prompt that changed."),
  resource: name.optional().describe("Resource or resource template that changed."),
  pointer: z.string().describe("JSON pointer into the definition, else into the surface."),
  message: name.describe("What changed and what it means."),
});

/** What `diff --format json` prints (product.md, "diff prints"): stable, and published as a JSON Schema. */
export const diffSchema = z.strictObject({
  schemaVersion: z.literal(1).describe("Version of this format."),
  verdict: z.enum(verdicts).describe("The worst of the changes; none where there are none."),
  risk: z.boolean().describe("Independent of the verdict: a human must look."),
  changes: z.array(change).describe("Worst first."),
});
export type DiffReport = z.infer<typeof diffSchema>;
