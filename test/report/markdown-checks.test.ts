import { expect, it } from "vitest";
import { checkTables } from "../../src/report/markdown-checks.ts";
import type { StageReport } from "../../src/report/schema.ts";

const report = (checks: StageReport["checks"]): StageReport => {
  return {
    schemaVersion: 1,
    stage: "contract-test",
    status: "passed",
    durationMs: 1,
    findings: [],
    checks,
    outputs: {},
  };
};

it("makes one table for each revision, each check with its status", () => {
  const tables = checkTables(
    report([
      { id: "lock-missing", status: "passed" },
      { id: "ping-refused", status: "failed", message: "a | b\n<script>", revision: "2025-11-25" },
      { id: "meta-not-checked", status: "not exercised", revision: "2026-07-28" },
    ]),
  );
  expect(tables).toHaveLength(3);
  expect(tables[1]).toContain("contract-test, 2025-11-25: 0 passed, 1 failed, 0 not exercised");
  expect(tables[1]).toContain("`ping-refused` | **failed** |");
  expect(tables[1]).not.toContain("<script>");
  expect(tables[2]).toContain("0 passed, 0 failed, 1 not exercised");
});

it("makes none where no revision was looked at", () => {
  expect(checkTables(report([{ id: "release-started", status: "passed" }]))).toEqual([]);
});
