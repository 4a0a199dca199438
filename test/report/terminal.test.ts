import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/report/finding.ts";
import type { StageReport } from "../../src/report/schema.ts";
import {
  countFindings,
  duration,
  renderFindings,
  renderStage,
  renderStageLine,
} from "../../src/report/terminal.ts";

const plain = { color: false };
const finding = (more: Partial<Finding> = {}): Finding => ({
  ruleId: "array-without-items",
  severity: "error",
  message: "The array has no items.",
  file: "mcp.yaml",
  line: 31,
  column: 5,
  ...more,
});
const report = (more: Partial<StageReport> = {}): StageReport => ({
  schemaVersion: 1,
  stage: "lint",
  status: "passed",
  durationMs: 41,
  findings: [],
  checks: [],
  outputs: {},
  ...more,
});

describe("findings", () => {
  it("are grouped by file, worst first, with place, rule, subject and help", () => {
    const text = renderFindings(
      [
        finding({ severity: "warning", line: 2, ruleId: "b-rule" }),
        finding({ tool: "search", help: "Add items." }),
        finding({ file: "mcp.lock.json", line: 1 }),
      ],
      plain,
    );
    const lines = text.split("\n");
    expect(lines.filter((line) => /^\S/.test(line))).toEqual(["mcp.lock.json", "mcp.yaml"]);
    expect(text.indexOf("31:5")).toBeLessThan(text.indexOf("b-rule"));
    expect(text).toContain("search: The array has no items.");
    expect(text).toContain("Add items.");
  });

  it("cannot move the cursor or hide text on the terminal", () => {
    const text = renderFindings(
      [finding({ tool: "a\u001b[2Jb", message: "x\u202Ey\r\nz", file: "\u001b]0;t\u0007" })],
      plain,
    );
    for (const control of ["\u001b", "\u0007", "\r", "\u202e"]) expect(text).not.toContain(control);
    expect(text).toContain("\\u{1b}");
  });

  it("leave out info when quiet", () => {
    expect(renderFindings([finding({ severity: "info" })], { color: false, quiet: true })).toBe("");
  });

  it("are counted in words", () => {
    const some = [finding(), finding(), finding({ severity: "warning" }), finding({ severity: "info" })];
    expect(countFindings(some)).toBe("2 errors, 1 warning, 1 info");
    expect(countFindings([])).toBe("");
  });
});

describe("a stage", () => {
  it("never looks passed without saying what was not exercised", () => {
    const checks = [{ id: "review-approved", status: "not exercised" as const }];
    expect(renderStageLine(report({ checks }), plain)).toContain("1 not exercised");
  });

  it("names the next command only after it passed", () => {
    expect(renderStage(report(), "mcp-pipeline contract-test", plain)).toContain(
      "mcp-pipeline contract-test",
    );
    expect(renderStage(report({ status: "failed" }), "mcp-pipeline contract-test", plain)).not.toContain(
      "contract-test",
    );
  });

  it("uses colour only when asked to", () => {
    expect(renderStage(report({ findings: [finding()] }), "x", plain)).not.toContain("\u001b");
    expect(renderStage(report({ findings: [finding()] }), "x", { color: true })).toContain("\u001b");
  });
});

describe("duration", () => {
  it.each([
    [0, "0 ms"],
    [999.4, "999 ms"],
    [1_250, "1.3 s"],
    [125_000, "2 min 5 s"],
  ])("of %d ms is %s", (milliseconds, text) => expect(duration(milliseconds)).toBe(text));
});
