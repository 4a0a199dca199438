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

describe("rendered objects", () => {
  const acme = "../../platforms/good/acme.yaml";
  const check = ({ checks }: Awaited<ReturnType<typeof run>>) =>
    checks.find(({ id }) => id === "rendered-objects");

  /** The full manifest beside a platform in which some words are others. */
  function changed(manifest: [string, string], platform: [string, string] = ["", ""]) {
    const folder = mkdtempSync(join(home, "rendered-"));
    const write = (from: string, to: string, [what, by]: [string, string]) => {
      const text = readFileSync(join(fixture(from)), "utf8");
      if (!text.includes(what)) throw new Error(`${from} has no ${what}`);
      writeFileSync(join(folder, to), text.replace(what, by));
    };
    write("manifests/good/full.yaml", "mcp.yaml", manifest);
    write("platforms/good/acme.yaml", "platform.yaml", platform);
    return run(join(folder, "mcp.yaml"), join(folder, "platform.yaml"), "staging");
  }

  it("are not exercised for a process, and checked for a cluster", async () => {
    expect(check(await run("full.yaml", acme, "local"))?.status).toBe("not exercised");
    const staging = await run("full.yaml", acme, "staging");
    expect(staging.status).toBe("passed");
    expect(check(staging)).toMatchObject({
      status: "passed",
      message: expect.stringMatching(/^\d+ objects of staging/),
    });
  });

  it.each([
    ["patch-target-missing", "kind: Deployment }", "kind: Deployment, name: other }"],
    [
      "patch-does-not-apply",
      "op: add, path: /spec/template/spec/volumes/-",
      "op: replace, path: /spec/template/spec/volumes/9",
    ],
    [
      "rendered-object-invalid",
      "value: { name: scratch, emptyDir: {} }",
      "value: { name: scratch, emptyDir: { size: 1Gi } }",
    ],
  ])("end with exit 2 and %s where a patch cannot be", async (ruleId, what, by) => {
    const problem = await problemOf(changed([what, by]));
    expect(problem).toMatchObject({ exitCode: 2, findings: [{ ruleId, line: 53 }] });
    expect(problem.checks).toMatchObject([{ id: "rendered-objects", status: "failed" }]);
  });

  it("end with exit 2 where the platform accepts nobody's tokens", async () => {
    const issuers =
      / {2}issuers: .*\n/.exec(readFileSync(fixture("platforms/good/acme.yaml"), "utf8"))?.[0] ?? "";
    const workload = '{ workloads: ["spiffe://acme.example/ns/agents/sa/planner"], scopes: [ads.read] }';
    const problem = await problemOf(changed([workload, "{ scopes: [ads.read] }"], [issuers, ""]));
    expect(problem.findings.map(({ ruleId }) => ruleId)).toContain("gateway-no-issuer");
  });

  it("fail with exit 1 where they break a policy of the platform: rendered-image-unpinned", async () => {
    const result = await changed(
      ["", ""],
      ["staging: { clusters", "staging: { protection: required, clusters"],
    );
    expect(result.status).toBe("failed");
    expect(result.findings).toContainEqual(
      expect.objectContaining({ ruleId: "rendered-image-unpinned", severity: "error" }),
    );
    expect(check(result)?.status).toBe("failed");
  });

  it("fail with exit 1 where a patch goes beyond a limit: rendered-above-limit", async () => {
    const memory = "/spec/template/spec/containers/0/resources/limits/memory";
    const result = await changed(
      [
        "op: add, path: /spec/template/spec/volumes/-, value: { name: scratch, emptyDir: {} }",
        `op: replace, path: ${memory}, value: 4Gi`,
      ],
      ["/spec/template/spec/volumes/*", memory],
    );
    expect(result.status).toBe("failed");
    expect(result.findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { ruleId: "rendered-above-limit", pointer: memory },
    ]);
  });
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
