import type { Finding } from "../../src/report/finding.ts";
import { buildReport } from "../../src/report/json.ts";
import type { StageReport } from "../../src/report/schema.ts";
import type { StageStatus } from "../../src/stages/stage.ts";

/** What a hostile server may put into its definitions, for reports to survive. */
export const hostile = [
  "@octocat, see https://evil.example/x and www.evil.example, #1 GH-2 acme/repo#3",
  "<img src=x onerror=alert(1)> </code></pre><!-- -->",
  "[click](javascript:alert(1)) ![x](https://evil.example/p.png)",
  "``` ` `` \\` **bold** _it_ ~~s~~ | cell | $x$ &amp; &#64;octocat",
  "::error file=x::forged\n::set-output name=a::b\r%0A%25 ::",
  "]]> & \" ' <failure>",
  "\u0000\u0007\u001B[31mred\u001B[0m \u202Egnp.exe\u200B \uFEFF \uFFFE",
  "\uD83D half and \uDE00 other half",
  "{0} {missing} [link](1)",
  "\n# Heading\n- item\n> quote\n1. one",
];

export const finding = (more: Partial<Finding> = {}): Finding => ({
  ruleId: "array-without-items",
  severity: "error",
  message: "An array without items.",
  tool: "search",
  pointer: "/inputSchema/properties/ids",
  file: "mcp.yaml",
  line: 31,
  column: 5,
  clients: ["openai", "vscode"],
  help: "Say what it holds.",
  evidence: "microsoft/vscode#284536",
  ...more,
});

/** A report in which every text field of a finding holds each hostile text once. */
export const hostileReport = (status: StageStatus = "failed"): StageReport =>
  reportOf(
    hostile.map((text, index) =>
      finding({
        message: text,
        tool: text,
        help: text,
        evidence: text,
        pointer: `/${text}`,
        file: text,
        line: index + 1,
      }),
    ),
    status,
  );

export function reportOf(findings: Finding[], status: StageStatus = "failed"): StageReport {
  const outputs = { tools: "3" };
  return buildReport("lint", { status, findings, checks: [], outputs }, 41);
}
