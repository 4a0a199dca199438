import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands } from "../../src/cli/commands.ts";
import { reportSchema, runReportSchema, stageReportSchema } from "../../src/report/schema.ts";
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

  it.each([[["--format", "json"]], [["--format=json"]]])("is still a report with %j", async (format) => {
    expect(await run("validate", "--fast", ...format)).toBe(2);
    expect(reportSchema.parse(JSON.parse(output.stdout()))).toMatchObject({
      stage: "validate",
      status: "error",
    });
  });

  it("is no report where json is the value of something else", async () => {
    expect(await run("validate", "--fast", "--manifest", "json")).toBe(2);
    expect(output.stdout()).toBe("");
  });

  it.each([
    ["an unknown flag", ["--fast"]],
    ["an unknown stage", ["--until", "moon"]],
    ["a report of unknown format", ["--report", "pdf=x"]],
  ])("has the form of run, of which it is no stage: %s", async (_what, argv) => {
    expect(await run("run", ...argv, "--format", "json")).toBe(2);
    expect(runReportSchema.parse(JSON.parse(output.stdout()))).toMatchObject({
      status: "error",
      stages: [{ stage: "run", findings: [{ ruleId: "usage" }] }],
    });
  });

  it("is named before the command too", async () => {
    expect(await run("--format", "json", "validate")).toBe(2);
    expect(reportSchema.parse(JSON.parse(output.stdout()))).toMatchObject({ stage: "validate" });
  });

  it.each(["explain", "doctor", "render"])("includes a report that %s does not write", async (command) => {
    expect(await run(command, "--report", "json=never.json")).toBe(2);
    expect(existsSync(join(directory, "never.json"))).toBe(false);
  });
});

describe("text from outside", () => {
  const words = "w ".repeat(40);
  const hostile = `{"\\e[31m\\x9b2J\\u2028 ::error::a": 1, "${words}::add-mask::b ##[error]c": 2}`;

  it.each(["terminal", "json", "markdown"])(
    "moves no terminal and commands no runner: %s",
    async (format) => {
      writeFileSync(join(directory, "hostile.yaml"), hostile);
      const argv = ["--manifest", "hostile.yaml", "--format", format];
      expect(await run("validate", ...argv)).toBe(2);
      expect(await run("validate", "--\u001b[31m::error::x", "--format", format)).toBe(2);
      expect(await run("can-i", "call", "x\n::error::\u001b[31m", "--format", format)).toBe(1);
      const all = output.stdout() + output.stderr();
      expect(all).not.toMatch(/[^\P{Cc}\n\t]|[\u2028-\u202e]/u);
      expect(all).not.toMatch(/^\s*::|##\[/m);
    },
  );
});

describe("manifest and platform", () => {
  const operands: Record<string, string[]> = {
    "can-i": ["call", "x"],
    deploy: ["--image", `local/x@sha256:${"0".repeat(64)}`],
    register: ["--url", "http://localhost:1/mcp", "--release", "1"],
  };
  // The last three name no server: they read a platform only, or write one, or nothing of either.
  const others = ["run", "init", "doctor", "explain", "diff", "catalog", "platform", "token", "fleet"];
  const readers = commands.map(({ name }) => name).filter((name) => !others.includes(name));

  it.each(readers)("are judged together by %s", async (name) => {
    writeFileSync(join(directory, "bad-platform.yaml"), "schemaVersion: 1\nenviroments: {}\n");
    const files = ["--manifest", "bad.yaml", "--platform", "bad-platform.yaml", "--format", "json"];
    expect(await run(name, ...(operands[name] ?? []), ...files)).toBe(2);
    const report = reportSchema.parse(JSON.parse(output.stdout()));
    const findings = "stages" in report ? report.stages.flatMap((one) => one.findings) : report.findings;
    const places = findings.map(({ file, line }) => `${file}:${line}`);
    expect(places).toEqual(expect.arrayContaining(["bad.yaml:2", "bad-platform.yaml:2"]));
  });

  it.each(readers)("are not passed over by %s where only the platform is missing", async (name) => {
    const argv = [...(operands[name] ?? []), "--platform", "none.yaml", "--format", "json"];
    expect(await run(name, ...argv)).toBe(2);
    expect(output.stdout()).toContain("unreadable-file");
  });

  it.each(["status", "history", "rollback", "retire"])("give %s its environments", async (name) => {
    expect(await run(name, "--environment", "moon", "--format", "json")).toBe(2);
    expect(output.stdout()).toContain("environment-unknown");
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

  it("keeps what it found, and writes the other reports, where one cannot be written", async () => {
    const wanted = ["--report", "json=mcp.yaml/r.json", "--report", "markdown=out/other.md"];
    const argv = ["--manifest", "bad.yaml", ...wanted, "--format", "json"];
    expect(await run("validate", ...argv)).toBe(2);
    const rules = stageReportSchema.parse(JSON.parse(output.stdout())).findings.map(({ ruleId }) => ruleId);
    expect(rules).toEqual(expect.arrayContaining(["report-not-written", "manifest-schema"]));
    expect(existsSync(join(directory, "out/other.md"))).toBe(true);
  });

  it("does not pass where a report cannot be written, in the form of run", async () => {
    const argv = ["--manifest", "none.yaml", "--report", "json=mcp.yaml/r.json", "--format", "json"];
    expect(await run("run", ...argv)).toBe(2);
    const { stages: reported } = runReportSchema.parse(JSON.parse(output.stdout()));
    expect(reported.at(-1)).toMatchObject({ stage: "run", findings: [{ ruleId: "report-not-written" }] });
    expect(reported[0]?.stage).toBe("validate");
  });

  it("is not the only thing that writes a report: answers do", async () => {
    expect(await run("can-i", "call", "x", "--report", "json=out/answer.json")).toBe(1);
    expect(JSON.parse(readFileSync(join(directory, "out/answer.json"), "utf8"))).toMatchObject({
      allowed: false,
    });
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
