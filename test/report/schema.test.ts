import { expect, it } from "vitest";
import { reportSchema } from "../../src/report/schema.ts";

const stage = {
  schemaVersion: 1,
  stage: "lint",
  status: "failed",
  durationMs: 41,
  findings: [
    {
      ruleId: "r",
      severity: "error",
      message: "m",
      tool: "search",
      pointer: "/x",
      file: "mcp.yaml",
      line: 3,
      column: 5,
    },
  ],
  checks: [{ id: "c", status: "not exercised", message: "why" }],
  outputs: { tools: "4" },
};

it("accepts the report of a stage and that of run, and nothing else", () => {
  expect(reportSchema.safeParse(stage).success).toBe(true);
  expect(reportSchema.safeParse({ schemaVersion: 1, status: "failed", stages: [stage] }).success).toBe(true);
  expect(reportSchema.safeParse({ ...stage, status: "ok" }).success).toBe(false);
  expect(reportSchema.safeParse({ ...stage, extra: 1 }).success).toBe(false);
  expect(reportSchema.safeParse({ ...stage, checks: [{ id: "c", status: "skipped" }] }).success).toBe(false);
});
