import { describe, expect, it } from "vitest";
import * as z from "zod";
import { badInput, unreachable } from "../../src/report/problem.ts";
import { executeStage } from "../../src/stages/execute.ts";
import { defineStage, type Stage, type StageResult } from "../../src/stages/stage.ts";

const context = { cwd: "/", env: {}, progress: () => {}, signal: new AbortController().signal };
const passed: StageResult = { status: "passed", findings: [], checks: [], outputs: {} };

function stageThat(run: () => Promise<StageResult>): Stage {
  const inputs = z.object({ url: z.url(), "fail-on": z.enum(["error", "info"]).default("error") });
  return defineStage({ name: "lint", summary: "", inputs, outputs: {}, run }) as unknown as Stage;
}
const good = { url: "http://localhost:1/mcp" };

describe("executeStage", () => {
  it("reports all wrong inputs at once, with exit 2", async () => {
    const raw = { url: "nowhere", "fail-on": "never" };
    const { report, exitCode } = await executeStage(
      stageThat(async () => passed),
      raw,
      context,
    );
    expect(exitCode).toBe(2);
    expect(report.findings.map(({ message }) => message).join()).toMatch(/url.*fail-on|fail-on.*url/s);
  });

  it("takes an empty input for one that was not given, as actions pass it", async () => {
    const { exitCode } = await executeStage(
      stageThat(async () => passed),
      { ...good, "fail-on": "" },
      context,
    );
    expect(exitCode).toBe(0);
  });

  it.each<[string, () => Promise<StageResult>, number, string]>([
    ["passed", async () => passed, 0, "passed"],
    ["skipped", async () => ({ ...passed, status: "skipped" }), 0, "skipped"],
    ["failed", async () => ({ ...passed, status: "failed" }), 1, "failed"],
    ["bad input", () => Promise.reject(badInput("x", "y")), 2, "error"],
    ["not reached", () => Promise.reject(unreachable("x", "y")), 3, "error"],
    ["a defect of ours", () => Promise.reject(new TypeError("undefined is not a function")), 3, "error"],
    ["something odd thrown", () => Promise.reject("odd"), 3, "error"],
  ])("%s has its exit code and status", async (_what, run, exitCode, status) => {
    const execution = await executeStage(stageThat(run), good, context);
    expect(execution).toMatchObject({ exitCode, report: { status } });
    expect(JSON.stringify(execution.report)).not.toContain("execute.ts");
  });
});
