import { describe, expect, it } from "vitest";
import { loadManifest } from "../../src/manifest/load.ts";
import { resolvePlan } from "../../src/manifest/resolve.ts";
import { expectations, fixture, places, problemOf } from "./expected.ts";

describe("every bad manifest", () => {
  it.each(expectations("manifests/bad"))(
    "%s: each problem at its line and column, exit 2",
    async (file, problems) => {
      const cwd = fixture("manifests/bad");
      const problem = await problemOf(resolvePlan({ manifest: file, environment: "local", cwd, env: {} }));
      expect(problems.length).toBeGreaterThan(0);
      expect(problem.exitCode).toBe(2);
      expect(places(problem)).toEqual(problems);
      for (const finding of problem.findings) {
        expect(finding.file).toBe(file);
        expect(finding.message).not.toMatch(/Invalid input|undefined|\[object/);
      }
    },
  );

  it("reports everything in one pass, from loadManifest as well", async () => {
    const problem = await problemOf(loadManifest("unknown-keys-two.yaml", fixture("manifests/bad")));
    expect(problem.findings).toHaveLength(2);
  });

  it("never repeats a credential", async () => {
    for (const file of [
      "credential-in-env.yaml",
      "credential-in-env-password.yaml",
      "credential-in-env-url.yaml",
    ]) {
      const problem = await problemOf(loadManifest(file, fixture("manifests/bad")));
      expect(JSON.stringify(problem.findings)).not.toMatch(/ghp_abc|hunter2|s3cr3t/);
      expect(problem.findings[0]?.help).toContain("secrets");
    }
  });

  it("is not polluted by __proto__", async () => {
    await problemOf(loadManifest("proto-key.yaml", fixture("manifests/bad")));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it.each([
    ["unknown-key.yaml", "environments"],
    ["unknown-key-case.yaml", "contractTest"],
    ["owner-typo.yaml", "support"],
    ["authorize-typo.yaml", "groups"],
    ["runtime-language.yaml", "python"],
    ["examples-tool.yaml", "run_query"],
    ["environment-slip.yaml", "local"],
  ])("%s suggests %s", async (file, meant) => {
    const cwd = fixture("manifests/bad");
    const problem = await problemOf(resolvePlan({ manifest: file, environment: "local", cwd, env: {} }));
    expect(problem.findings[0]?.message).toContain(`Did you mean ${JSON.stringify(meant)}?`);
  });

  it.each([
    ["authorize-groups-scalar.yaml", ["a list", '"data"']],
    ["runtime-port-text.yaml", ["a number", '"8080"']],
    ["env-number.yaml", ["text", "5"]],
    ["version-number.yaml", ["text", "a map", "1.1"]],
    ["authorize-text.yaml", ["a map", "a list", '"everyone"']],
  ])("%s says what was expected and what was there", async (file, parts) => {
    const problem = await problemOf(loadManifest(file, fixture("manifests/bad")));
    for (const part of parts) expect(problem.findings[0]?.message).toContain(part);
  });
});
