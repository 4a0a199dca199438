import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/report/json.ts";
import { renderMarkdown } from "../../src/report/markdown.ts";
import { codeSpan, markdownText } from "../../src/report/markdown-text.ts";
import { finding, hostile, hostileReport, reportOf } from "./sample.ts";

/** Takes code spans away as GitHub does: a run of backticks up to the next run of the same length. */
function withoutCode(markdown: string): string {
  return markdown.replace(/(?<![\\`])(`+)(?!`)((?:(?!(?<!`)\1(?!`))[\s\S])*?)(?<!`)\1(?!`)/g, "CODE");
}

describe("markdownText", () => {
  it.each(hostile)("leaves nothing alive in %j", (text) => {
    const alive = withoutCode(markdownText(text));
    expect(alive).not.toMatch(/@[a-z]/i);
    expect(alive).not.toMatch(/:\/\/|www\./i);
    expect(alive).not.toMatch(/#\d|GH-\d/i);
    expect(alive).not.toMatch(/(?<!\\)[*_[\]~|]|[<>$]/);
    expect(alive).not.toMatch(/[\p{Cc}\u202E\uFEFF]/u);
  });

  it("keeps what is in backticks as code", () => {
    expect(markdownText("The name `a_b*c` is bad.")).toBe("The name `a_b*c` is bad.");
    expect(markdownText("`<script>@x`")).toBe("`<script>@x`");
  });
});

describe("codeSpan", () => {
  it.each(["plain", "`", "``", "a`b``c```d", "`x`", " ", "", "a|b", "<b>@x</b>", "\n\n"])(
    "holds %j",
    (text) => {
      const span = codeSpan(text);
      expect(withoutCode(span)).toBe("CODE");
      expect(span).not.toContain("\n");
      expect(span.replace(/\\\|/g, "")).not.toContain("|");
    },
  );
});

describe("renderMarkdown", () => {
  it("has a row for each stage, and findings worst first", () => {
    const text = renderMarkdown([
      buildReport("validate", { status: "passed", findings: [], outputs: {} }, 5),
      reportOf([finding({ severity: "warning", message: "Second." }), finding({ message: "First." })]),
    ]);
    expect(text.match(/^\| (validate|lint) \|/gm)).toHaveLength(2);
    expect(text.indexOf("First.")).toBeLessThan(text.indexOf("Second."));
    expect(text).toContain("`mcp.yaml:31`");
  });

  it("says what was not exercised", () => {
    const checks = [{ id: "undeclared", status: "not exercised" as const, message: "no manifest" }];
    const text = renderMarkdown([
      buildReport("lint", { status: "passed", findings: [], checks, outputs: {} }, 5),
    ]);
    expect(text).toContain("`undeclared`");
  });

  it("is harmless whatever the text says", () => {
    const text = renderMarkdown([{ ...hostileReport(), outputs: { url: hostile.join(" ") } }]);
    const alive = withoutCode(text);
    expect(alive).not.toMatch(/@[a-z]|:\/\/|www\.|<img|<\/|javascript:[^a]*\)\(/i);
    expect(alive.match(/^#+ /gm)).toHaveLength(2);
    for (const row of alive.split("\n").filter((line) => line.startsWith("| "))) {
      expect(row.match(/(?<!\\)\|/g)).toHaveLength(5);
    }
  });

  it("is cut between findings, and says how many are missing", () => {
    const findings = Array.from({ length: 1_000 }, (_, index) => finding({ tool: `t${index}` }));
    const text = renderMarkdown([reportOf(findings)], { max: 10_000 });
    expect(text.length).toBeLessThanOrEqual(10_000);
    const shown = text.match(/^- /gm)?.length ?? 0;
    expect(shown).toBeGreaterThan(10);
    expect(text).toContain(`${1_000 - shown} more`);
  });
});
