import { describe, expect, it } from "vitest";
import { judgedManifest, newSuppressions, type Suppression } from "../../src/manifest/judge.ts";
import type { Manifest } from "../../src/manifest/schema.ts";
import type { Platform } from "../../src/platform/schema.ts";
import { reporter } from "../../src/source/reporter.ts";

const accepted: Suppression = {
  rule: "token-budget",
  tool: "a",
  reason: "agreed",
  expires: "2027-01-01",
  reviewer: "Alice",
};
const platform: Platform = {
  schemaVersion: 1,
  environments: {},
  policy: { acceptance: { reviewers: ["alice"] } },
};

function judge(head: object, base: unknown, by: Platform | undefined = platform) {
  const { findings, report } = reporter(() => ({ file: "mcp.yaml", line: 1, column: 1 }));
  const manifest = judgedManifest(head as Manifest, base, by, report);
  return { manifest, rules: findings.map(({ ruleId, severity }) => `${severity} ${ruleId}`) };
}

describe("a pull request cannot loosen its own judge:", () => {
  const stranger = { ...accepted, reviewer: "mallory" };
  it.each([
    ["no reviewer", { ...accepted, reviewer: undefined }],
    ["a reviewer whom the platform does not permit", stranger],
    ["no end", { ...accepted, expires: undefined }],
  ])("a new suppression with %s does not count", (_, entry) => {
    for (const base of [{ lint: {} }, undefined, "not a manifest"]) {
      const { manifest, rules } = judge({ lint: { suppress: [entry] } }, base);
      expect(manifest.lint?.suppress).toEqual([]);
      expect(rules).toContain("warning judge-loosened");
    }
  });

  it("a new severity below error does not count, and one of the base is not dropped", () => {
    const entry = (severity: string) => ({ rule: "injection-phrase", severity, reason: "agreed" });
    const lint = (...list: unknown[]) => ({ lint: { severity: list } });
    expect(judge(lint(entry("info")), {})).toMatchObject({
      manifest: { lint: { severity: [] } },
      rules: ["warning judge-loosened"],
    });
    expect(judge(lint(entry("error")), {})).toMatchObject({ manifest: lint(entry("error")), rules: [] });
    expect(judge(lint(entry("info")), lint(entry("info"))).rules).toEqual([]);
    expect(judge({}, lint(entry("error"), "nonsense"))).toMatchObject({
      manifest: lint(entry("error")),
      rules: ["warning judge-loosened"],
    });
  });

  it("a suppression whose end is moved is a new one", () => {
    const base = { lint: { suppress: [stranger] } };
    const { manifest } = judge({ lint: { suppress: [{ ...stranger, expires: "2030-01-01" }] } }, base);
    expect(manifest.lint?.suppress).toEqual([]);
  });

  it("levels are the stricter ones of both, profiles those of both", () => {
    const { manifest, rules } = judge(
      { lint: { failOn: "error", profiles: ["openai"] }, contractTest: { breaking: "call" } },
      { lint: { failOn: "warning", profiles: ["gemini"] }, contractTest: { breaking: "surface" } },
    );
    expect(manifest.lint).toMatchObject({ failOn: "warning", profiles: ["openai", "gemini"] });
    expect(manifest.contractTest?.breaking).toBe("surface");
    expect(rules).toHaveLength(3);
  });

  it("a level that the base leaves to the default is not loosened either", () => {
    expect(judge({ contractTest: { breaking: "call" } }, {}).manifest.contractTest?.breaking).toBe("client");
  });
});

describe("a pull request may", () => {
  it("tighten", () => {
    const { manifest, rules } = judge(
      { lint: { failOn: "info" }, contractTest: { breaking: "surface" } },
      { lint: { failOn: "error", suppress: [accepted] } },
    );
    expect(manifest.lint).toEqual({ failOn: "info" });
    expect(manifest.contractTest?.breaking).toBe("surface");
    expect(rules).toEqual([]);
  });

  it("keep a suppression that its base has, and add one whose reviewer is permitted, shown as a risk", () => {
    const old = { rule: "x", reason: "y" };
    const { manifest, rules } = judge({ lint: { suppress: [old, accepted] } }, { lint: { suppress: [old] } });
    expect(manifest.lint?.suppress).toEqual([old, accepted]);
    expect(rules).toEqual(["warning judge-loosened"]);
    expect(newSuppressions({ lint: { suppress: [old, accepted] } }, { lint: { suppress: [old] } })).toEqual([
      accepted,
    ]);
  });
});

it("without a platform nobody could permit anybody, so a new suppression counts and is shown", () => {
  const { findings, report } = reporter(() => ({ file: "mcp.yaml", line: 1, column: 1 }));
  const entry = { rule: "x", reason: "y" };
  const manifest = judgedManifest({ lint: { suppress: [entry] } } as Manifest, {}, undefined, report);
  expect([manifest.lint?.suppress, findings.length]).toEqual([[entry], 1]);
});
