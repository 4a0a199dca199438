import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { asProblem } from "../../src/report/as-problem.ts";
import { badInput } from "../../src/report/problem.ts";

function mistake(work: () => void): unknown {
  try {
    return work();
  } catch (error) {
    return error;
  }
}

const running = new AbortController().signal;
const ended = AbortSignal.abort();

describe("what was thrown", () => {
  it("stays what it is where it was meant", () => {
    const problem = badInput("usage", "No.");
    expect(asProblem(problem, running)).toBe(problem);
    expect(asProblem(problem, ended)).toBe(problem);
  });

  it("is no defect of ours where the machine refuses a file", () => {
    const error = mistake(() => mkdirSync(join(import.meta.filename, "home"), { recursive: true }));
    expect(asProblem(error, running)).toMatchObject({ exitCode: 3, findings: [{ ruleId: "file-unusable" }] });
    expect(asProblem(error, running).message).toContain(import.meta.filename);
  });

  it.each([
    ["an interrupt is no defect of ours", ended, "interrupted"],
    ["anything else is", running, "internal-error"],
  ])("%s", (_what, signal, ruleId) => {
    for (const error of [new DOMException("x", "AbortError"), new Error("x"), "x", undefined])
      expect(asProblem(error, signal)).toMatchObject({ exitCode: 3, findings: [{ ruleId }] });
  });
});
