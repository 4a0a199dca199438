import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { reportSchema, stageReportSchema } from "../../src/report/schema.ts";
import { stages } from "../../src/stages/index.ts";
import { captureOutput, runIn } from "./cli.ts";

const output = captureOutput();
const minimal = new URL("../fixtures/manifests/good/minimal.yaml", import.meta.url);
let directory: string;
beforeAll(() => {
  directory = mkdtempSync(join(tmpdir(), "cli-"));
  process.env.MCP_PIPELINE_HOME = join(directory, "home");
  writeFileSync(join(directory, "mcp.yaml"), readFileSync(minimal));
  writeFileSync(join(directory, "bad.yaml"), "schemaVersion: 1\nnmae: x\n");
});
afterAll(() => rmSync(directory, { recursive: true }));
const run = (...argv: string[]) => runIn(directory, argv);

describe("help", () => {
  it("lists every command and is not an error", async () => {
    expect(await run("--help")).toBe(0);
    for (const { name } of commands) expect(output.stdout()).toContain(`  ${name}`);
  });

  it.each(stages.map(({ name }) => name))("of %s shows a flag for each input", async (name) => {
    expect(await run(name, "--help")).toBe(0);
    const stage = await stages.find((entry) => entry.name === name)?.load();
    for (const input of Object.keys(stage?.inputs.shape ?? {}))
      expect(output.stdout()).toContain(`--${input} `);
  });

  it("says of each stage what its own code says", async () => {
    for (const entry of stages) expect((await entry.load()).summary).toBe(entry.summary);
  });
});

describe("what cannot be understood", () => {
  it.each([
    ["no command", []],
    ["an unknown command", ["vallidate"]],
    ["an unknown flag", ["validate", "--fast"]],
    ["a flag without its value", ["validate", "--manifest"]],
    ["an unknown format", ["validate", "--format", "xml"]],
    ["a report without a file", ["validate", "--report", "sarif"]],
    ["a report of unknown format", ["validate", "--report", "pdf=x"]],
    ["a missing operand", ["can-i", "call"]],
    ["a missing input", ["deploy"]],
    ["an unknown environment", ["validate", "--environment", "moon"]],
    ["an unknown rule", ["explain", "array-without-itms"]],
  ])("%s is bad input", async (_what, argv) => {
    expect(await run(...argv)).toBe(2);
    expect(output.stdout() + output.stderr()).not.toMatch(/^\s+at .+:\d+:\d+/m);
  });

  it.each([
    ["explain", "nonsense", "unknown-rule"],
    ["rollback", "--to=x", "usage"],
  ])("%s %s names the rule %s", async (command, operand, ruleId) => {
    expect(await run(command, operand, "--format", "json")).toBe(2);
    expect(reportSchema.parse(JSON.parse(output.stdout()))).toMatchObject({ findings: [{ ruleId }] });
  });

  it("is still a report with --format json", async () => {
    expect(await run("validate", "--fast", "--format", "json")).toBe(2);
    expect(reportSchema.parse(JSON.parse(output.stdout()))).toMatchObject({ status: "error" });
  });
});

describe("a stage", () => {
  it("prints its report alone on stdout with --format json", async () => {
    expect(await run("validate", "--format", "json")).toBe(0);
    expect(stageReportSchema.parse(JSON.parse(output.stdout()))).toMatchObject({
      stage: "validate",
      status: "passed",
    });
  });

  it("prints it with exit 2 too, where the cause is a finding", async () => {
    expect(await run("validate", "--manifest", "bad.yaml", "--format", "json")).toBe(2);
    const report = stageReportSchema.parse(JSON.parse(output.stdout()));
    expect(report.status).toBe("error");
    expect(report.findings).toContainEqual(
      expect.objectContaining({ severity: "error", file: "bad.yaml", line: 2 }),
    );
  });

  it("prints it with exit 3 too", async () => {
    expect(await run("lint", "--command", "no-such-program-anywhere", "--format", "json")).toBe(3);
    expect(stageReportSchema.parse(JSON.parse(output.stdout())).status).toBe("error");
  });

  it("prints markdown", async () => {
    expect(await run("validate", "--format", "markdown")).toBe(0);
    expect(output.stdout()).toContain("validate");
  });

  it("writes the reports that are asked for, into folders that are not there yet", async () => {
    const wanted = ["json=out/r.json", "sarif=out/r.sarif", "junit=out/r.xml", "markdown=out/r.md"];
    expect(await run("validate", ...wanted.flatMap((report) => ["--report", report]))).toBe(0);
    expect(
      stageReportSchema.safeParse(JSON.parse(readFileSync(join(directory, "out/r.json"), "utf8"))).success,
    ).toBe(true);
    expect(JSON.parse(readFileSync(join(directory, "out/r.sarif"), "utf8"))).toMatchObject({
      version: "2.1.0",
    });
    expect(readFileSync(join(directory, "out/r.xml"), "utf8")).toContain("<testsuite");
  });

  it("says why a report cannot be written", async () => {
    expect(await run("validate", "--report", "json=mcp.yaml/r.json", "--format", "json")).toBe(2);
    expect(output.stdout()).toContain("report-not-written");
  });

  it("says nothing of progress with --quiet", async () => {
    expect(await run("validate", "--quiet")).toBe(0);
    expect(output.stderr()).toBe("");
  });

  it("shows a stack only with --debug", async () => {
    await run("validate", "--manifest", "none.yaml");
    expect(output.stderr()).not.toContain("    at ");
    await run("validate", "--manifest", "none.yaml", "--debug");
    expect(output.stderr()).toContain("    at ");
  });
});

describe("render", () => {
  it("prints the plan", async () => {
    expect(await run("render")).toBe(0);
    expect(JSON.parse(output.stdout())).toMatchObject({ schemaVersion: 1, environment: "local" });
    expect(output.stdout()).not.toContain(directory);
  });

  it("says where each value came from", async () => {
    expect(await run("render", "--origins")).toBe(0);
    expect(output.stdout()).toMatch(/^\/name +"[^"]+" +mcp\.yaml:\d+$/m);
  });
});
