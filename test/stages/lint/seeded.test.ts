import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { Finding } from "../../../src/report/finding.ts";
import { renderSarif } from "../../../src/report/sarif.ts";
import type { StageReport } from "../../../src/report/schema.ts";
import { executeStage } from "../../../src/stages/execute.ts";
import { stage } from "../../../src/stages/lint/index.ts";
import { rules } from "../../../src/stages/lint/rules/index.ts";
import type { Stage } from "../../../src/stages/stage.ts";

/** Rules that the same file cannot break as well, and why; each has a fixture of its own. */
const elsewhere: Readonly<Record<string, string>> = {
  "deprecated-feature": "a server of a later revision, for which other rules do not hold",
  "nothing-served": "a server without tools",
  "profile-outdated": "another day",
  "too-many-tools": "more than 128 tools",
};

let report: StageReport;
let findings: readonly Finding[];
beforeAll(async () => {
  const cwd = fileURLToPath(new URL("../../fixtures/lint-seeded/", import.meta.url));
  const context = { cwd, env: {}, progress: () => {}, signal: new AbortController().signal };
  const inputs = { tools: "tools.json", manifest: "mcp.yaml" };
  ({ report } = await executeStage(stage as unknown as Stage, inputs, context));
  findings = report.findings;
});

describe("a file with one defect for each rule", () => {
  const seeded = rules.filter(({ id, needsProfile }) => needsProfile === undefined && !(id in elsewhere));

  it.each(seeded.map(({ id }) => id))("has exactly one finding of %s", (id) => {
    expect(findings.filter(({ ruleId }) => ruleId === id)).toHaveLength(1);
  });

  it("has no other finding", () => {
    expect(findings).toHaveLength(seeded.length);
    expect(Object.keys(elsewhere).every((id) => rules.some((rule) => rule.id === id))).toBe(true);
  });

  it("has at least 95 % of its findings at a line", () => {
    const located = findings.filter(({ file, line }) => file !== undefined && line !== undefined);
    expect(located.length / findings.length).toBeGreaterThanOrEqual(0.95);
  });

  it("has a fingerprint of its own for each finding in SARIF", () => {
    const { runs } = JSON.parse(renderSarif([report])) as {
      runs: { results: { partialFingerprints: object }[] }[];
    };
    const prints = runs.flatMap(({ results }) =>
      results.map((result) => JSON.stringify(result.partialFingerprints)),
    );
    expect(new Set(prints).size).toBe(findings.length);
  });
});

describe.each(["stockroom", "delivery-dates"])("the example %s", (example) => {
  it("held against every directory has at least 95 % of its findings at a line", async () => {
    const { cp, mkdtemp, rm, appendFile } = await import("node:fs/promises");
    const cwd = await mkdtemp(join(tmpdir(), "located-"));
    await cp(new URL(`../../../examples/${example}/`, import.meta.url), cwd, {
      recursive: true,
      filter: (path) => !path.includes("node_modules"),
    });
    await appendFile(
      join(cwd, "mcp.yaml"),
      "lint: { profiles: [anthropic-directory, openai-apps, openai-strict, gemini-legacy] }\n",
    );
    const context = { cwd, env: {}, progress: () => {}, signal: new AbortController().signal };
    const { report } = await executeStage(stage as unknown as Stage, {}, context);
    await rm(cwd, { recursive: true });
    const located = report.findings.filter(({ file, line }) => file !== undefined && line !== undefined);
    expect(report.findings.length).toBeGreaterThan(0);
    expect(located.length / report.findings.length).toBeGreaterThanOrEqual(0.95);
  });
});

describe("checks", () => {
  const checkIds = async (profiles: string) => {
    const { mkdtemp, rm, writeFile } = await import("node:fs/promises");
    const cwd = await mkdtemp(join(tmpdir(), "checks-"));
    const text = `schemaVersion: 1\nname: orders\ndescription: Orders.\nowner: { team: shop, support: ["mailto:shop@acme.example"] }\nruntime: { language: node, command: "node server.js" }\ntools: { find: { authorize: { groups: [shop] } } }\n`;
    await writeFile(join(cwd, "mcp.yaml"), `${text}${profiles}`);
    await writeFile(join(cwd, "tools.json"), "[]");
    const context = { cwd, env: {}, progress: () => {}, signal: new AbortController().signal };
    const inputs = { tools: "tools.json", manifest: "mcp.yaml" };
    const { report } = await executeStage(stage as unknown as Stage, inputs, context);
    await rm(cwd, { recursive: true });
    return (report.checks ?? []).map(({ id }) => id);
  };
  const optIn = rules.filter(({ needsProfile }) => needsProfile !== undefined).map(({ id }) => id);

  it("are the rules that hold for everybody, and those of a directory only where a manifest names it", async () => {
    const usual = await checkIds("");
    expect(usual).toEqual(rules.filter(({ needsProfile }) => needsProfile === undefined).map(({ id }) => id));
    const strict = await checkIds("lint: { profiles: [openai-strict] }\n");
    expect(strict.filter((id) => optIn.includes(id)).sort()).toEqual(
      ["format-unsupported", "keyword-unsupported", "schema-nesting", "strict-object"].sort(),
    );
    const all = await checkIds(
      "lint: { profiles: [anthropic-directory, openai-apps, openai-strict, gemini-legacy] }\n",
    );
    expect(all).toEqual(rules.map(({ id }) => id));
  });
});
