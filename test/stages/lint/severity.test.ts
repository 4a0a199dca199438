import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/report/finding.ts";
import { applySeverities, type SeverityOverride, staleOverrides } from "../../../src/stages/lint/severity.ts";

const finding = (ruleId: string, tool?: string): Finding => ({
  ruleId,
  severity: "warning",
  message: "m",
  ...(tool === undefined ? {} : { tool }),
});
const entry = (rule: string, severity: SeverityOverride["severity"], tool?: string): SeverityOverride => ({
  ...{ rule, severity, reason: "agreed" },
  ...(tool === undefined ? {} : { tool }),
});

describe("severities", () => {
  it.each([
    ["no entry", [], {}, "warning"],
    ["another rule", [entry("y", "error")], {}, "warning"],
    ["the rule", [entry("x", "error")], {}, "error"],
    ["another tool", [entry("x", "error", "u")], {}, "warning"],
    ["the tool before the rule", [entry("x", "error"), entry("x", "info", "t")], {}, "info"],
    ["a floor", [], { x: "error" }, "error"],
    ["a floor below", [], { x: "info" }, "warning"],
    ["a floor above what is written", [entry("x", "info")], { x: "warning" }, "warning"],
    ["a raise above the floor", [entry("x", "error")], { x: "warning" }, "error"],
    ["a floor of a rule called constructor", [], { constructor: "error" }, "warning"],
  ] as const)("%s", (_what, overrides, floors, expected) => {
    const [found] = applySeverities([finding("x", "t")], { overrides, floors });
    expect(found?.severity).toBe(expected);
  });

  it("that name no rule, or a tool of which nothing was found, are stale", () => {
    const entries = [
      entry("x", "info"),
      entry("x", "info", "t"),
      entry("x", "info", "u"),
      entry("z", "info"),
    ];
    expect(staleOverrides([finding("x", "t")], entries, ["x", "y"])).toEqual(entries.slice(2));
  });
});
