import { describe, expect, it } from "vitest";
import { rollbackEntry } from "../../../src/kubernetes/deploy/roll-back.ts";
import type { ReleaseEntry } from "../../../src/kubernetes/release/head.ts";

const entry = (release: number, state: ReleaseEntry["state"], rollbackTo?: number): ReleaseEntry => ({
  release,
  state,
  step: "pruning",
  image: "r/x@sha256:0",
  url: "https://x.example/mcp",
  who: "ann",
  run: "run",
  startedAt: "2026-11-22T10:00:00Z",
  ...(rollbackTo === undefined ? {} : { rollbackTo }),
  objects: [],
});
const head = (...releases: ReleaseEntry[]) => ({
  schemaVersion: 1 as const,
  server: "x",
  environment: "e",
  releases,
});
const target = (releases: ReleaseEntry[], to?: number) => rollbackEntry(head(...releases), to).release;

describe("the release to go back to", () => {
  it("is the verified one before the current, never a failed one", () => {
    expect(target([entry(1, "verified"), entry(2, "failed"), entry(3, "verified"), entry(4, "failed")])).toBe(
      1,
    );
  });

  it("goes further back after a rollback", () => {
    const before = [entry(1, "verified"), entry(2, "verified"), entry(3, "verified")];
    expect(target([...before, entry(4, "verified", 2)])).toBe(1);
  });

  it("is the named one, where it was verified", () => {
    expect(target([entry(1, "verified"), entry(2, "verified")], 2)).toBe(2);
  });

  it.each([
    ["nothing was verified", [entry(1, "failed")], undefined],
    ["there is none before", [entry(1, "verified")], undefined],
    ["the named one failed", [entry(1, "verified"), entry(2, "failed")], 2],
  ] as const)("is refused where %s", (_why, releases, to) => {
    expect(() => target([...releases], to)).toThrowError(
      expect.objectContaining({
        exitCode: 2,
        findings: [expect.objectContaining({ ruleId: "rollback-target" })],
      }),
    );
  });
});
