import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { stage } from "../../../src/stages/validate/index.ts";
import { fixture, problemOf } from "../../manifest/expected.ts";

const home = mkdtempSync(join(tmpdir(), "validate-"));
afterAll(() => rmSync(home, { recursive: true }));

function run(manifest: string, platform?: string, environment = "local") {
  const context = {
    cwd: fixture("manifests/good"),
    env: { MCP_PIPELINE_HOME: home },
    progress: () => {},
    signal: new AbortController().signal,
  };
  return stage.run({ manifest, platform, environment }, context);
}

it("passes, and hands on the plan", async () => {
  const { status, outputs, checks } = await run("full.yaml");
  expect(status).toBe("passed");
  expect(outputs).toEqual({
    name: "ads-search",
    version: "1.2.3",
    environment: "local",
    plan: join(home, "work", "ads-search", "plan.json"),
    "deploy-to": "",
    register: "false",
  });
  expect(Object.keys(outputs).sort()).toEqual(Object.keys(stage.outputs).sort());
  expect(JSON.parse(readFileSync(outputs.plan ?? "", "utf8"))).toMatchObject({
    schemaVersion: 1,
    name: "ads-search",
  });
  expect(checks.find(({ id }) => id === "manifest-schema")?.status).toBe("passed");
});

it("never passes rendered objects that nobody has rendered", async () => {
  for (const environment of ["local", "staging"]) {
    const { checks } = await run("full.yaml", "../../platforms/good/acme.yaml", environment);
    expect(checks.find(({ id }) => id === "rendered-objects")?.status).toBe("not exercised");
  }
});

it("shows what was detected", async () => {
  const { findings } = await run("../bad/../good/minimal.yaml");
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
});

it("throws with exit 2 and the failed checks for a bad manifest", async () => {
  const problem = await problemOf(run("../bad/unknown-key.yaml"));
  expect(problem.exitCode).toBe(2);
  expect(problem.checks.find(({ id }) => id === "manifest-schema")?.status).toBe("failed");
});

it("warns about a suppression that has ended", async () => {
  const { findings, status } = await run("../good/suppression-expired.yaml");
  expect(status).toBe("passed");
  expect(findings.map(({ ruleId, severity }) => [ruleId, severity])).toEqual([
    ["suppression-expired", "warning"],
  ]);
});
