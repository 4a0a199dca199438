import { describe, expect, it } from "vitest";
import { explainRule, listRules } from "../../src/cli/explain.ts";
import { exitCodes } from "../../src/report/exit-codes.ts";
import { Problem } from "../../src/report/problem.ts";
import { rules } from "../../src/stages/lint/rules/index.ts";

describe("explain", () => {
  it.each(rules.map((rule) => [rule.id, rule] as const))("tells all about %s", (id, rule) => {
    const text = explainRule(id);
    for (const part of [id, rule.severity, rule.what, rule.why, rule.evidence]) expect(text).toContain(part);
    expect(listRules()).toContain(rule.what);
  });

  it.each(["stale-suppression", "list-incomplete"])("knows %s, which is no rule of the table", (id) => {
    expect(explainRule(id)).toContain(id);
  });

  it.each(["array-without-itms", "constructor", "__proto__", ""])("refuses %j with exit 2", (id) => {
    try {
      explainRule(id);
      expect.unreachable();
    } catch (error) {
      expect(error instanceof Problem && error.exitCode).toBe(exitCodes.badInput);
      if (id === "array-without-itms") expect(String(error)).toContain("array-without-items");
    }
  });
});
