import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  _enum,
  array,
  int,
  literal,
  number,
  record,
  strictObject,
  string,
  union
} from "./chunk-3S3HXV5Q.js";
import {
  severities
} from "./chunk-XSJEOQQV.js";

// src/report/schema.ts
var name = string().min(1);
var findingSchema = strictObject({
  ruleId: name.describe("Kebab-case id of the rule or check."),
  severity: _enum(severities).describe("error, warning or info."),
  message: name.describe("What is wrong and why."),
  tool: name.optional().describe("Tool that the finding is about."),
  prompt: name.optional().describe("Prompt that the finding is about."),
  resource: name.optional().describe("Resource or resource template that the finding is about."),
  pointer: string().optional().describe("JSON pointer into the tool object, or into the file."),
  file: name.optional().describe("Path relative to the working directory, with forward slashes."),
  line: int().min(1).optional().describe("1-based."),
  column: int().min(1).optional().describe("1-based, in UTF-16 code units."),
  clients: array(name).optional().describe("Clients or providers that suffer, where not all do."),
  help: name.optional().describe("What to write instead."),
  evidence: name.optional().describe("Link or quote that shows that the problem is real."),
  fingerprint: name.optional().describe("The same for the same problem after unrelated edits.")
});
var checkSchema = strictObject({
  id: name.describe("Kebab-case id of the check."),
  status: _enum(["passed", "failed", "not exercised"]).describe("What was not looked at is not exercised, never passed."),
  message: name.optional().describe("Why it failed or was not exercised; what was seen where it passed."),
  revision: name.optional().describe("Protocol revision in which it was looked at.")
});
var stageReportSchema = strictObject({
  schemaVersion: literal(1).describe("Version of this format."),
  stage: name.describe("Stage or command that reports."),
  status: _enum(["passed", "failed", "skipped", "error"]).describe("failed: it judged and refused (exit 1); error: it could not judge (exit 2 or 3)."),
  durationMs: number().min(0).describe("Wall time in milliseconds."),
  findings: array(findingSchema).describe("Worst first."),
  checks: array(checkSchema).describe("Everything that was looked at, and what was not."),
  outputs: record(name, string()).describe("Named outputs, for the stages that follow.")
});
var runReportSchema = strictObject({
  schemaVersion: literal(1).describe("Version of this format."),
  status: stageReportSchema.shape.status.describe("The worst of the stages."),
  stages: array(stageReportSchema).describe("One report for each stage that ran, in order.")
});
var reportSchema = union([stageReportSchema, runReportSchema]);

export {
  stageReportSchema
};
