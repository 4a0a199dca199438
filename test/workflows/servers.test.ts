import { describe, expect, it } from "vitest";
import { parseWorkflow, text } from "./read.ts";
import { leastPrivilege, noFreeText, noSecrets, steps, timeouts, triggers } from "./rules.ts";

const source = text("workflows/servers.yml");
const servers = parseWorkflow(source);
const pipeline = parseWorkflow(text("workflows/pipeline.yml"));

describe("workflows/servers.yml", () => {
  it("is where GitHub looks, byte for byte", () => {
    expect(text(".github/workflows/servers.yml")).toBe(source);
  });

  it("grants what pipeline.yml asks for, and names it at the same commit", () => {
    const asked = Object.values(pipeline.jobs).flatMap((job) => Object.entries(job.permissions ?? {}));
    const granted = servers.jobs.server?.permissions ?? {};
    for (const [scope, level] of asked) expect([level, "write"]).toContain(granted[scope]);
    expect(Object.keys(granted).sort()).toEqual([...new Set(asked.map(([scope]) => scope))].sort());
    expect(servers.jobs.server?.uses).toBe("$/.github/workflows/pipeline.yml");
  });

  it("keeps the rules", () => {
    for (const rule of [leastPrivilege, noFreeText, noSecrets, steps, timeouts, triggers])
      expect(rule(servers)).toEqual([]);
  });

  it("has one check that always runs and looks at the others", () => {
    expect(servers.jobs.result).toMatchObject({ if: "always()", needs: ["find", "server"] });
  });
});
