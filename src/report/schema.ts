import * as z from "zod";
import { severities } from "./finding.ts";

/** The JSON report of every command (product.md, "JSON report"): stable, and published as a JSON Schema. */

const name = z.string().min(1);

const findingSchema = z.strictObject({
  ruleId: name.describe("Kebab-case id of the rule or check."),
  severity: z.enum(severities).describe("error, warning or info."),
  message: name.describe("What is wrong and why."),
  tool: name.optional().describe("Tool that the finding is about."),
  prompt: name.optional().describe("Prompt that the finding is about."),
  resource: name.optional().describe("Resource or resource template that the finding is about."),
  pointer: z.string().optional().describe("JSON pointer into the tool object, or into the file."),
  file: name.optional().describe("Path relative to the working directory, with forward slashes."),
  line: z.int().min(1).optional().describe("1-based."),
  column: z.int().min(1).optional().describe("1-based, in UTF-16 code units."),
  clients: z.array(name).optional().describe("Clients or providers that suffer, where not all do."),
  help: name.optional().describe("What to write instead."),
  evidence: name.optional().describe("Link or quote that shows that the problem is real."),
  fingerprint: name.optional().describe("The same for the same problem after unrelated edits."),
});

const checkSchema = z.strictObject({
  id: name.describe("Kebab-case id of the check."),
  status: z
    .enum(["passed", "failed", "not exercised"])
    .describe("What was not looked at is not exercised, never passed."),
  message: name.optional().describe("Why it failed or was not exercised; what was seen where it passed."),
  revision: name.optional().describe("Protocol revision in which it was looked at."),
});

/** Report of one stage. */
export const stageReportSchema = z.strictObject({
  schemaVersion: z.literal(1).describe("Version of this format."),
  stage: name.describe("Stage or command that reports."),
  status: z
    .enum(["passed", "failed", "skipped", "error"])
    .describe("failed: it judged and refused (exit 1); error: it could not judge (exit 2 or 3)."),
  durationMs: z.number().min(0).describe("Wall time in milliseconds."),
  findings: z.array(findingSchema).describe("Worst first."),
  checks: z.array(checkSchema).describe("Everything that was looked at, and what was not."),
  outputs: z.record(name, z.string()).describe("Named outputs, for the stages that follow."),
});
export type StageReport = z.infer<typeof stageReportSchema>;

/** Report of `run`: that of each stage, in order. */
export const runReportSchema = z.strictObject({
  schemaVersion: z.literal(1).describe("Version of this format."),
  status: stageReportSchema.shape.status.describe("The worst of the stages."),
  stages: z.array(stageReportSchema).describe("One report for each stage that ran, in order."),
});
export type RunReport = z.infer<typeof runReportSchema>;

/** Either form of the report. */
export const reportSchema = z.union([stageReportSchema, runReportSchema]);
export type Report = z.infer<typeof reportSchema>;
