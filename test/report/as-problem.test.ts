import { describe, expect, it } from "vitest";
import { asProblem } from "../../src/report/as-problem.ts";
import { badInput } from "../../src/report/problem.ts";

const running = new AbortController().signal;
const ended = AbortSignal.abort();

describe("what was thrown", () => {
  it("stays what it is where it was meant", () => {
    const problem = badInput("usage", "No.");
    expect(asProblem(problem, running)).toBe(problem);
    expect(asProblem(problem, ended)).toBe(problem);
  });

  it.each([
    ["an interrupt is no defect of ours", ended, "interrupted"],
    ["anything else is", running, "internal-error"],
  ])("%s", (_what, signal, ruleId) => {
    for (const error of [new DOMException("x", "AbortError"), new Error("x"), "x", undefined])
      expect(asProblem(error, signal)).toMatchObject({ exitCode: 3, findings: [{ ruleId }] });
  });
});
