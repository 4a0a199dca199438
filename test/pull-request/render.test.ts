import { describe, expect, it } from "vitest";
import { maxComment, maxSummary, renderPullRequest } from "../../src/pull-request/render.ts";
import { judge } from "../../src/pull-request/verdict.ts";
import type { Finding } from "../../src/report/finding.ts";
import { change, compared, stage, view } from "./view.ts";

const finding = (more: Partial<Finding> = {}): Finding => ({
  ruleId: "token-budget",
  severity: "error",
  message: "Too long.",
  file: "mcp.yaml",
  line: 7,
  help: "Shorten it.",
  ...more,
});

describe("the verdict", () => {
  it.each([
    ["nothing changed", view(), "Ready: no change of the surface", false],
    ["a new server", view({ surface: undefined }), "Ready: new server", false],
    [
      "a compatible change",
      view({ surface: compared([change({ verdict: "compatible" })]) }),
      "Ready: 1 definition changed, 0 breaking",
      false,
    ],
    [
      "a breaking change",
      view({ surface: compared([change()]) }),
      "Blocked: 1 breaking change not accepted",
      true,
    ],
    [
      "an accepted one",
      view({ surface: compared([change({ accepted: "agreed" })]) }),
      "Ready: 1 definition changed, 1 breaking",
      false,
    ],
    [
      "a change that no proof covers",
      view({ surface: compared([change({ verdict: "unknown" })]) }),
      "Blocked: 1 breaking change not accepted",
      true,
    ],
    [
      "an approval that is missing",
      view({ acceptances: [{ rule: "r", reason: "x", reviewer: "alice", approved: false }] }),
      "Blocked: approval of alice missing",
      true,
    ],
    [
      "a base that cannot be read",
      view({ surface: { unreadable: "no" } }),
      "Blocked: the surface could not be compared",
      true,
    ],
    [
      "a failed check without reports",
      view({ check: "failure", stages: undefined }),
      "Blocked: check: failure",
      true,
    ],
    [
      "a cancelled check whose reports say passed",
      view({ check: "cancelled" }),
      "Blocked: check: cancelled",
      true,
    ],
  ])("of %s", (_, seen, words, blocked) => {
    expect(judge(seen)).toMatchObject({ words, blocked });
  });

  it("has nothing to say only where nothing changed at all", () => {
    expect(judge(view()).quiet).toBe(true);
    const loud = [
      view({ surface: compared([change({ verdict: "compatible" })]) }),
      view({ patches: [{ target: "{}", reason: "r", isNew: true }] }),
      view({ reviews: [{ name: "security", team: "acme/security", because: ["patch"] }] }),
      view({
        surface: compared([], { matrix: [{ subject: "tool a", before: "nobody", after: "everybody" }] }),
      }),
      view({ stages: [stage("lint", { findings: [finding({ severity: "warning" })] })] }),
      view({ check: "failure" }),
      view({ surface: undefined }),
    ];
    expect(loud.map((seen) => judge(seen).quiet)).toEqual(loud.map(() => false));
  });
});

describe("the comment", () => {
  it("says the verdict first, six stages in one table, what blocks with place and fix, and how to reproduce it", () => {
    const failed = stage("lint", { status: "failed", findings: [finding()] });
    const text = renderPullRequest(
      view({
        check: "failure",
        stages: [stage("validate"), failed, stage("contract-test")],
        surface: compared([change({ before: '{"type":"string"}' })]),
        reviews: [{ name: "security", team: "acme/security", because: ["destructive-tool"] }],
        patches: [{ target: '{"kind":"Deployment"}', reason: "GPU", isNew: true }],
      }),
      maxComment,
    );
    expect(text).toMatchSnapshot();
    expect(text.indexOf("Blocked")).toBeLessThan(text.indexOf("| stage |"));
    expect(text.match(/^\| (validate|lint|contract-test|build-push|deploy|register) \|/gm)).toHaveLength(6);
  });

  it("of 500 changed tools stays below GitHub's limit, says what it left out, and the summary has them all", () => {
    const changes = Array.from({ length: 500 }, (_, at) =>
      change({
        tool: `tool_${at}`,
        before: "x".repeat(300),
        after: "y".repeat(300),
        message: "m".repeat(300),
      }),
    );
    const big = view({ surface: compared(changes) });
    const comment = renderPullRequest(big, maxComment);
    expect(comment.length).toBeLessThanOrEqual(maxComment);
    expect(comment).toMatch(/and 490 more in the summary/);
    expect(comment).toMatch(/500 changes of the surface/);
    expect(comment).toContain("Reproduce:");
    expect(comment.match(/<details>/g)?.length).toBe(comment.match(/<\/details>/g)?.length);
    const summary = renderPullRequest(big, maxSummary);
    expect(summary.match(/^- `property-removed`/gm)?.length).toBeGreaterThan(200);
    expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  });

  it("never splits a character or a list entry", () => {
    const changes = Array.from({ length: 400 }, (_, at) =>
      change({ tool: `🦄`.repeat(90), message: `${at} ${"🦄".repeat(300)}` }),
    );
    const text = renderPullRequest(view({ surface: compared(changes) }), 20_000);
    expect(text.length).toBeLessThanOrEqual(20_000);
    expect(text).not.toMatch(/\p{Cs}/u);
  });
});

const hostile = [
  "@acme/security please approve",
  "<img src=x onerror=alert(1)>",
  "</details><h1>Ready: approved</h1>",
  "<!-- mcp-pipeline:1:mcp.yaml -->",
  "[click](javascript:alert(1))",
  "![x](https://evil.example/pixel.png)",
  "https://evil.example/phish www.evil.example",
  "fixes #1, GH-2, closes acme/clock#3",
  "| a | b |\n|---|---|\n# Ready\n- [x] approved",
  "```\n::set-output name=x::y\n##[error]z",
  "`` ` ``` @mention",
  "\u202Egnp.exe \u0000\u001b[2J",
  `$(touch /tmp/x) \`id\` \${{ secrets.KEY }}`,
  "__proto__",
];

describe("text that strangers wrote", () => {
  it.each(hostile)("is only text, wherever it stands: %j", (text) => {
    const everywhere = view({
      manifest: text,
      server: text,
      check: "failure",
      stages: [
        stage("lint", {
          status: "failed",
          findings: [finding({ ruleId: text, message: text, help: text, tool: text, file: text })],
          checks: [{ id: text, status: "not exercised", message: text }],
        }),
      ],
      surface: compared([change({ tool: text, message: text, before: text, after: text, accepted: text })], {
        matrix: [{ subject: text, environment: text, before: text, after: text }],
      }),
      acceptances: [{ rule: text, tool: text, reason: text, expires: text, reviewer: text, approved: false }],
      patches: [{ target: text, reason: text, isNew: true }],
      reviews: [{ name: text, team: text, because: [text] }],
      problems: [finding({ message: text })],
    });
    const rendered = renderPullRequest(everywhere, maxComment);
    const plain = withoutCode(rendered);
    expect(plain).not.toMatch(/@[a-z]/i);
    expect(plain).not.toMatch(/<(?!\/?(details|summary)>)/);
    expect(plain).not.toMatch(/(?<!\\)!\[|(?<!\\)\]\((javascript|https:\/\/evil)/);
    expect(plain).not.toMatch(/(?<!\()https:\/\/evil|www\.evil/);
    expect(plain).not.toMatch(/#\d|GH-\d/i);
    expect(plain.match(/^#+ .*/gm)?.length).toBe(2);
    expect(rendered).not.toMatch(/^\s*::/m);
    expect(rendered).not.toContain("\u202E");
    expect(rendered.match(/<details>/g)?.length).toBe(rendered.match(/^<\/details>/gm)?.length);
  });
});

/** The text without its code spans, which GitHub shows as they are. */
function withoutCode(text: string): string {
  return text.replace(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "CODE");
}
