import { describe, expect, it } from "vitest";
import { currentRelease, rollbackTarget } from "../../src/release/choose.ts";
import type { ReleaseRecord } from "../../src/release/record.ts";
import { sampleRecord } from "./sample.ts";

/** "v" verified, "f" failed, "p" pending, a number: a verified rollback to it. */
function releases(...kinds: (string | number)[]): ReleaseRecord[] {
  const states = { v: "verified", f: "failed", p: "pending" } as const;
  return kinds.map((kind, index) =>
    typeof kind === "number"
      ? sampleRecord({ release: index + 1, rollbackTo: kind })
      : sampleRecord({ release: index + 1, state: states[kind as keyof typeof states] }),
  );
}

describe("currentRelease", () => {
  it("is the newest verified one", () => {
    expect(currentRelease(releases("v", "v", "f", "p"))?.release).toBe(2);
    expect(currentRelease(releases("f", "p"))).toBeUndefined();
  });
});

describe("rollbackTarget", () => {
  it.each([
    ["the verified one before", releases("v", "v"), 1],
    ["not a failed one", releases("v", "f", "v"), 1],
    ["not past a failed attempt after the current", releases("v", "v", "f"), 1],
    ["further back the second time", releases("v", "v", "v", 2), 1],
    ["never what was rolled back from", releases("v", "v", "v", 2, "f"), 1],
    ["before what a chain of rollbacks repeats", releases("v", "v", "v", 2, 4), 1],
  ])("is %s", (_, records, expected) => {
    expect(rollbackTarget(records).release).toBe(expected);
  });

  it("is the named one, where it was verified", () => {
    expect(rollbackTarget(releases("v", "v", "f"), 1).release).toBe(1);
    expect(rollbackTarget(releases("v", "v", "f"), 2).release).toBe(2);
  });

  it.each([
    ["nothing was verified", releases("f"), undefined],
    ["nothing is older", releases("v"), undefined],
    ["nothing is older than what was rolled back to", releases("v", "v", 1), undefined],
    ["the named one failed", releases("v", "f", "v"), 2],
    ["the named one is unfinished", releases("v", "p"), 2],
    ["the named one does not exist", releases("v"), 7],
  ])("is refused where %s", (_, records, to) => {
    expect(() => rollbackTarget(records, to)).toThrow(
      expect.objectContaining({
        exitCode: 2,
        findings: [expect.objectContaining({ ruleId: "rollback-target" })],
      }),
    );
  });
});
