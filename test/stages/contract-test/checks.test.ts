import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contractChecks } from "../../../src/stages/contract-test/checks.ts";
import { fixtures, idsOf, runStage } from "./run-stage.ts";

/** With a manifest the gateway checks these, so that they are warnings; alone they are errors. */
const gatewayChecks = ["host-not-checked", "origin-not-checked"];

const run = (name: string) => {
  const cwd = join(fixtures, name);
  const [, transport = ""] =
    /transport: (stdio|streamable-http)/.exec(readFileSync(join(cwd, "mcp.yaml"), "utf8")) ?? [];
  const platform = existsSync(join(cwd, "platform.yaml")) ? { platform: "platform.yaml" } : {};
  return runStage({ command: "node server.mjs", manifest: "mcp.yaml", transport, ...platform }, cwd);
};

describe.concurrent("each check", () => {
  it("has an id of its own", () => {
    const ids = contractChecks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("passes the correct servers, each where it applies to one of them", async () => {
    const passed = new Set<string>();
    for (const name of ["good", "good-http", "good-confirm"]) {
      const result = await run(name);
      expect(result.findings).toEqual([]);
      expect(result.status).toBe("passed");
      for (const id of idsOf(result, "passed")) passed.add(id);
    }
    expect(contractChecks.map(({ id }) => id).filter((id) => !passed.has(id))).toEqual([]);
  });

  it.each(contractChecks.map(({ id, severity }) => ({ id, severity })))(
    "$id fails on its broken server, and no other check does",
    async ({ id, severity }) => {
      expect(existsSync(join(fixtures, id))).toBe(true);
      const alone = gatewayChecks.includes(id);
      if (alone) expect((await run(id)).findings).toMatchObject([{ ruleId: id, severity: "warning" }]);
      const command = { command: "node server.mjs", transport: "streamable-http" };
      const result = alone ? await runStage(command, join(fixtures, id)) : await run(id);
      expect(new Set(idsOf(result, "failed"))).toEqual(new Set([id]));
      expect(new Set(result.findings.map(({ ruleId }) => ruleId))).toEqual(new Set([id]));
      expect(result.status).toBe(severity === "error" ? "failed" : "passed");
      for (const finding of result.findings) {
        expect(finding.severity).toBe(severity);
        if (!alone) expect(["mcp.yaml", "mcp.lock.json"]).toContain(finding.file);
      }
    },
  );
});
