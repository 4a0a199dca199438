import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { maxPackedBytes, packReports, unpackReports } from "../../src/pull-request/carried-reports.ts";
import { stage } from "./view.ts";

const findings = (count: number, length: number) =>
  Array.from({ length: count }, (_, at) => ({
    ruleId: "r",
    severity: "error" as const,
    message: Array.from({ length: length / 10 }, () => Math.random().toString(36).slice(2, 12)).join("") + at,
  }));

it("carries reports from job to job, without what only their own job needs", () => {
  const report = stage("lint", {
    findings: findings(3, 100),
    outputs: { tools: "3" },
    checks: [
      { id: "a", status: "passed" },
      { id: "b", status: "not exercised" },
    ],
  });
  const unpacked = unpackReports(packReports([report]));
  expect(unpacked?.stages[0]).toEqual({
    ...report,
    outputs: {},
    checks: [{ id: "b", status: "not exercised" }],
  });
  expect(unpacked?.leftOut).toBe(0);
});

it("carries as much of a report of 10 MB as an output may hold, and says how much it left out", () => {
  const packed = packReports([stage("lint", { findings: findings(5000, 2000) })]);
  expect(packed.length).toBeLessThanOrEqual(maxPackedBytes);
  const unpacked = unpackReports(packed);
  expect((unpacked?.leftOut ?? 0) + (unpacked?.stages[0]?.findings.length ?? 0)).toBe(5000);
});

const gz = (value: unknown) =>
  gzipSync(typeof value === "string" ? value : JSON.stringify(value)).toString("base64");
const good = { schemaVersion: 1, leftOut: 0, stages: [stage("lint")] };

it.each([
  ["nothing", ""],
  ["no base64", "%%%"],
  ["no gzip", Buffer.from("hello").toString("base64")],
  ["no JSON", gz("{")],
  ["another version", gz({ ...good, schemaVersion: 2 })],
  ["an unknown key", gz({ ...good, __proto__x: 1 })],
  ["seven stages", gz({ ...good, stages: Array.from({ length: 7 }, () => stage("lint")) })],
  ["a finding of another form", gz({ ...good, stages: [{ ...stage("lint"), findings: [{ message: {} }] }] })],
  ["more than an output holds", "A".repeat(maxPackedBytes + 1)],
  ["a text that unfolds to 100 MB", gz(`"${"a".repeat(100 * 1024 * 1024)}"`)],
])("reads %s as nothing at all", (_, packed) => {
  expect(unpackReports(packed)).toBeUndefined();
});
