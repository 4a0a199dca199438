import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { stage } from "../../../src/stages/validate/index.ts";
import { fixture, problemOf } from "../../manifest/expected.ts";

const home = mkdtempSync(join(tmpdir(), "validate-"));
afterAll(() => rmSync(home, { recursive: true }));

function run(manifest: string, platform?: string, environment: string | null = "local", env = {}) {
  const context = {
    cwd: fixture("manifests/good"),
    env: { MCP_PIPELINE_HOME: home, ...env },
    progress: () => {},
    signal: new AbortController().signal,
  };
  return stage.run({ manifest, platform, environment: environment ?? undefined }, context);
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

it("tells who has no manifest how to get one", async () => {
  const problem = await problemOf(run("no-such-manifest.yaml"));
  expect(problem.findings).toMatchObject([{ ruleId: "unreadable-file" }]);
  expect(problem.findings[0]?.help).toContain("init");
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

describe("without an environment", () => {
  const acme = "../../platforms/good/acme.yaml";
  const every = (manifest: string, env = {}) => run(manifest, acme, null, env);
  const pushed = (ref: string) => ({
    GITHUB_EVENT_NAME: "push",
    GITHUB_REF: ref,
    RUNNER_ENVIRONMENT: "self-hosted",
  });

  it("finds what only production would refuse", async () => {
    const manifest = "../cross/above-platform-limit-environment.yaml";
    expect((await run(manifest, acme, "staging")).status).toBe("passed");
    const { findings } = await problemOf(every(manifest));
    expect(findings.map(({ ruleId }) => ruleId)).toContain("above-platform-limit");
  });

  it("says a problem of several environments once", async () => {
    const { findings } = await problemOf(every("../cross/group-unknown.yaml"));
    const said = findings.map(({ ruleId, line, column, message }) =>
      [ruleId, line, column, message].join(" "),
    );
    expect(said).toEqual([...new Set(said)]);
  });

  it("hands on the plan of the environment that the run deploys to", async () => {
    expect((await every("full.yaml")).outputs.environment).toBe("staging");
    expect((await every("full.yaml", pushed("refs/tags/v1.2.3"))).outputs.environment).toBe("production");
    expect((await run("full.yaml", undefined, null)).outputs.environment).toBe("local");
  });
});

it.each([
  ["no such file", undefined, "unreadable-file"],
  ["another shape", "add: 1\n", "examples-invalid"],
])("refuses examples in a file with %s", async (_what, text, ruleId) => {
  const folder = mkdtempSync(join(home, "examples-"));
  const manifest = readFileSync(join(fixture("manifests/good"), "minimal.yaml"), "utf8");
  writeFileSync(join(folder, "mcp.yaml"), `${manifest}contractTest: { examples: examples.yaml }\n`);
  if (text !== undefined) writeFileSync(join(folder, "examples.yaml"), text);
  const problem = await problemOf(run(join(folder, "mcp.yaml")));
  expect(problem).toMatchObject({ exitCode: 2, findings: [{ ruleId }] });
});

it("refuses a profile that lint does not know", async () => {
  const manifest = readFileSync(join(fixture("manifests/good"), "minimal.yaml"), "utf8");
  writeFileSync(join(home, "profile.yaml"), `${manifest}lint: { profiles: [nonsense] }\n`);
  const problem = await problemOf(run(join(home, "profile.yaml")));
  expect(problem).toMatchObject({ exitCode: 2, findings: [{ ruleId: "unknown-profile" }] });
});
