import type { Log } from "sarif";
import { describe, expect, it } from "vitest";
import { renderSarif } from "../../src/report/sarif.ts";
import { finding, hostile, hostileReport, reportOf } from "./sample.ts";

const parse = (text: string) => (JSON.parse(text) as Log).runs[0]!;

describe("renderSarif", () => {
  it("points at lines, and names rules by index", () => {
    const report = reportOf([finding(), finding({ severity: "info", ruleId: "parameter-undescribed" })]);
    const run = parse(renderSarif([report]));
    expect(run.results?.map(({ level }) => level)).toEqual(["error", "note"]);
    for (const result of run.results ?? []) {
      expect(run.tool.driver.rules?.[result.ruleIndex ?? -1]?.id).toBe(result.ruleId);
      expect(result.locations?.[0]?.physicalLocation).toEqual({
        artifactLocation: { uri: "mcp.yaml", uriBaseId: "%SRCROOT%" },
        region: { startLine: 31, startColumn: 5 },
      });
    }
  });

  it("takes what rules say about themselves", () => {
    const describe = () => ({ what: "What.", why: "Why.", evidence: "Evidence." });
    const [rule] = parse(renderSarif([reportOf([finding()])], { describe })).tool.driver.rules ?? [];
    expect(rule).toMatchObject({ shortDescription: { text: "What." }, fullDescription: { text: "Why." } });
  });

  it("gives every result a place, and a fingerprint of its own that lines do not change", () => {
    const { file: _file, line: _line, column: _column, ...bare } = finding();
    const prints = (findings: (typeof bare)[]) =>
      parse(renderSarif([reportOf(findings)], { fallbackFile: "servers/a/mcp.yaml" })).results?.map(
        (result) => {
          expect(result.locations?.[0]?.physicalLocation?.region?.startLine).toBeGreaterThan(0);
          return result.partialFingerprints?.primaryLocationLineHash;
        },
      );
    const first = prints([bare, bare, { ...bare, tool: "other" }]);
    expect(new Set(first).size).toBe(3);
    expect(prints([finding({ line: 99 })])).toEqual(prints([bare]));
  });

  it("stays within what code scanning keeps, worst first, and says what is missing", () => {
    const many = Array.from({ length: 5_200 }, (_, index) =>
      finding({ tool: `t${index}`, severity: index < 10 ? "error" : "warning" }),
    );
    const run = parse(renderSarif([reportOf(many)]));
    expect(run.results).toHaveLength(5_000);
    expect(run.results?.slice(0, 10).every(({ level }) => level === "error")).toBe(true);
    expect(run.invocations?.[0]?.toolExecutionNotifications?.[0]?.message.text).toContain("200");
  });

  it("shows third-party text as it is, without placeholders, links, hidden characters or half characters", () => {
    const text = renderSarif([hostileReport()]);
    expect(text).not.toMatch(/\\ud[89a-f]/i);
    for (const result of parse(text).results ?? []) {
      const message = result.message.text ?? "";
      expect(message).not.toMatch(/\]\(/);
      expect(message).not.toMatch(/(?<!\{)\{\d+\}/);
      expect(message).not.toMatch(/(?!\n)\p{Cc}|[\u200B\u202E\uFEFF]/u);
      expect(
        () => new URL(result.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? " ", "file:///root/"),
      ).not.toThrow();
    }
    expect(parse(text).results).toHaveLength(hostile.length);
  });

  it("puts the folder of the working directory before files", () => {
    const [result] =
      parse(renderSarif([reportOf([finding({ file: "a b%.yaml" })])], { prefix: "servers/x/" })).results ??
      [];
    expect(result?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe("servers/x/a%20b%25.yaml");
  });
});
