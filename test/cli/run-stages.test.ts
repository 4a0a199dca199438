import { describe, expect, it } from "vitest";
import { runStage, stageFlags, stagesUntil } from "../../src/cli/run-stages.ts";
import { stages } from "../../src/stages/index.ts";
import { stageNames } from "../../src/stages/stage.ts";

const shared = { manifest: "mcp.yaml", environment: "local" };
const report = (stage: string, outputs: Record<string, string>) => ({
  schemaVersion: 1 as const,
  stage,
  status: "passed" as const,
  durationMs: 1,
  findings: [],
  checks: [],
  outputs,
});

describe("what passes between stages", () => {
  it("is declared on both sides, and enough for every required input", async () => {
    const done: ReturnType<typeof report>[] = [];
    for (const entry of stages) {
      const stage = await entry.load();
      const flags = stageFlags(entry.name, { ...shared, platform: "platform.yaml" }, done);
      const given = flags.filter((_, index) => index % 2 === 0).map((flag) => flag.slice(2));
      expect(Object.keys(stage.inputs.shape)).toEqual(expect.arrayContaining(given));
      const required = Object.entries(stage.inputs.shape).filter(
        ([, input]) => !input.safeParse(undefined).success,
      );
      expect(given).toEqual(expect.arrayContaining(required.map(([name]) => name)));
      done.push(
        report(entry.name, Object.fromEntries(Object.keys(stage.outputs).map((name) => [name, "x"]))),
      );
    }
  });

  it("is nothing that a stage did not put out", () => {
    expect(stageFlags("deploy", shared, [report("build-push", {})])).not.toContain("--image");
    expect(stageFlags("deploy", shared, [report("build-push", { image: "i" })])).toContain("i");
  });

  it("ends with the stage that --until names", () => {
    expect(stagesUntil("lint")).toEqual(["validate", "lint"]);
    expect(stagesUntil("register")).toEqual(stageNames);
  });
});

describe("a stage's process", () => {
  const where = { cwd: process.cwd(), env: process.env, signal: new AbortController().signal };
  const program = (code: string) => ({ ...where, command: [process.execPath, "-e", code, "--"] });

  it("hands over its report and its exit code", async () => {
    const text = JSON.stringify(report("lint", { tools: "3" }));
    const code = `process.stdout.write(${JSON.stringify(text)}); process.exitCode = 1`;
    expect(await runStage("lint", [], program(code), () => {})).toMatchObject({
      exitCode: 1,
      report: { outputs: { tools: "3" } },
    });
  });

  it.each([
    ["prints no report", "console.log('hello')"],
    ["prints nothing and is killed", "process.kill(process.pid, 'SIGKILL')"],
    ["ends with 0 and no report", ""],
  ])("that %s is never a pass", async (_what, code) => {
    const result = await runStage("lint", [], program(code), () => {});
    expect(result.exitCode).toBe(3);
    expect(result.report).toMatchObject({ status: "error", findings: [{ ruleId: "stage-broke-off" }] });
  });

  it("cannot be started", async () => {
    const result = await runStage("lint", [], { ...where, command: ["/no/such/program"] }, () => {});
    expect(result.report.findings[0]?.ruleId).toBe("stage-broke-off");
  });

  it("says what it is doing", async () => {
    const said: string[] = [];
    const code = "process.stderr.write('lint: reading the surface\\n')";
    await runStage("lint", [], program(code), (line) => said.push(line));
    expect(said).toEqual(["reading the surface"]);
  });
});
