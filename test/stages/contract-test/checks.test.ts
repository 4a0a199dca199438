import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contractChecks } from "../../../src/stages/contract-test/checks.ts";
import { fixtures, idsOf, runStage } from "./run-stage.ts";

const run = (name: string) =>
  runStage({ command: "node server.mjs", manifest: "mcp.yaml" }, join(fixtures, name));

describe.concurrent("each check", () => {
  it("has an id of its own", () => {
    const ids = contractChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("passes a correct server", async () => {
    const result = await run("good");
    expect(result.findings).toEqual([]);
    expect(result.status).toBe("passed");
    expect(idsOf(result, "passed")).toEqual(contractChecks.map(({ id }) => id));
  });

  it.each(contractChecks.map(({ id, severity }) => ({ id, severity })))(
    "$id fails on its broken server, and no other check does",
    async ({ id, severity }) => {
      expect(existsSync(join(fixtures, id))).toBe(true);
      const result = await run(id);
      expect(idsOf(result, "failed")).toEqual([id]);
      expect(new Set(result.findings.map(({ ruleId }) => ruleId))).toEqual(new Set([id]));
      expect(result.status).toBe(severity === "error" ? "failed" : "passed");
      for (const finding of result.findings) {
        expect(finding.severity).toBe(severity);
        expect(["mcp.yaml", "mcp.lock.json"]).toContain(finding.file);
      }
    },
  );
});
