import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/json.ts";
import { stageReportSchema } from "../../src/report/schema.ts";
import { finding, hostileReport, reportOf } from "./sample.ts";

describe("buildReport", () => {
  it("sorts findings worst first and gives each its fingerprint", () => {
    const report = reportOf([finding({ severity: "info" }), finding({ severity: "warning" }), finding()]);
    expect(report.findings.map(({ severity }) => severity)).toEqual(["error", "warning", "info"]);
    for (const { fingerprint } of report.findings) expect(fingerprint).toMatch(/^[0-9a-f]{32}$/);
  });

  it("keeps a fingerprint when line and wording change, and changes it with rule, tool and pointer", () => {
    const print = (more: object) => reportOf([finding(more)]).findings[0]?.fingerprint;
    expect(print({ line: 1, message: "Other words." })).toBe(print({}));
    for (const more of [{ ruleId: "x" }, { tool: "x" }, { pointer: "/x" }])
      expect(print(more)).not.toBe(print({}));
  });

  it("is what its schema says", () => {
    expect(() => stageReportSchema.parse(hostileReport())).not.toThrow();
    const report = buildReport("lock", { status: "passed", findings: [], outputs: {} }, 1.6);
    expect(stageReportSchema.parse(report)).toMatchObject({ durationMs: 2, checks: [] });
  });
});
