import { describe, expect, it } from "vitest";
import { atLeast } from "../../../src/report/finding.ts";
import { rules } from "../../../src/stages/lint/rules/index.ts";
import { fixtureNames, lintFixture } from "./fixtures.ts";

/** Findings that are not made by a rule of the table. */
const others = ["list-incomplete", "stale-suppression"];

describe("rules", () => {
  it.each([...rules.map(({ id }) => id), ...others])(
    "%s is tripped by its fixture, once, and nothing else is",
    async (id) => {
      const { findings } = await lintFixture(id);
      expect(findings.map((finding) => finding.ruleId)).toEqual([id]);
    },
  );

  it.each(["clean", "noise"])("nothing but information is said about the list %s", async (name) => {
    expect((await lintFixture(name)).findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  });

  it("every fixture belongs to a rule", () => {
    const known = new Set([...rules.map(({ id }) => id), ...others, "clean", "noise"]);
    expect(fixtureNames.filter((name) => !known.has(name))).toEqual([]);
  });

  it.each(rules.map((rule) => [rule.id, rule] as const))("%s explains itself", async (id, rule) => {
    expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
    for (const text of [rule.what, rule.why, rule.evidence, rule.before, rule.after])
      expect(text).not.toBe("");
    for (const finding of (await lintFixture(id)).findings) {
      expect(atLeast(rule.severity, finding.severity)).toBe(true);
      expect(finding.evidence).toBeTruthy();
      for (const text of [finding.message, finding.help ?? "none"]) expect(text).not.toBe("");
    }
  });

  it("ids are unique", () => {
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });
});
