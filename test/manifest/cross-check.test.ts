import { describe, expect, it } from "vitest";
import { resolvePlan } from "../../src/manifest/resolve.ts";
import { expectations, fixture, places, problemOf } from "./expected.ts";

const platform = "../../platforms/good/acme.yaml";
const cwd = fixture("manifests/cross");
const env = { GITHUB_REPOSITORY: "Acme/ads-search" };

describe("cross-checks of manifest and platform", () => {
  it.each(expectations("manifests/cross"))(
    "%s: each problem at its place, exit 2",
    async (file, problems) => {
      const problem = await problemOf(
        resolvePlan({ manifest: file, platform, environment: "production", cwd, env }),
      );
      expect(problem.exitCode).toBe(2);
      expect(places(problem)).toEqual(problems);
      expect(problem.checks.filter(({ status }) => status === "failed")).not.toHaveLength(0);
    },
  );

  it("locates a value that the platform wrote in the platform's file", async () => {
    const manifest = "merged-replicas.yaml";
    const problem = await problemOf(resolvePlan({ manifest, platform, environment: "production", cwd, env }));
    expect(problem.findings[0]?.file).toBe(platform);
  });

  it("reports problems of both files together", async () => {
    const request = { manifest: "../bad/unknown-key.yaml", platform: "../../platforms/bad/unknown-key.yaml" };
    const problem = await problemOf(resolvePlan({ ...request, environment: "staging", cwd, env }));
    expect(new Set(problem.findings.map(({ file }) => file))).toEqual(
      new Set([request.manifest, request.platform]),
    );
  });

  it("reports a missing manifest and a broken platform together", async () => {
    const request = { manifest: "no.yaml", platform: "../../platforms/bad/unknown-key.yaml" };
    const problem = await problemOf(resolvePlan({ ...request, environment: "staging", cwd, env }));
    expect(problem.findings.map(({ ruleId }) => ruleId)).toEqual(
      expect.arrayContaining(["unreadable-file", "platform-schema"]),
    );
  });

  it.each([
    ["staging", undefined],
    ["constructor", undefined],
    ["productoin", platform],
  ])("refuses the environment %s and points to --platform", async (environment, path) => {
    const request = { manifest: "../good/minimal.yaml", platform: path, environment };
    const problem = await problemOf(
      resolvePlan({ ...request, cwd, env: { GITHUB_REPOSITORY: "acme/ads-x" } }),
    );
    const finding = problem.findings.find(({ ruleId }) => ruleId === "environment-unknown");
    expect(problem.exitCode).toBe(2);
    expect(finding?.help).toContain("--platform");
  });

  it("does not pass ownership where the repository is not known", async () => {
    const manifest = "../good/full.yaml";
    const { checks } = await resolvePlan({ manifest, platform, environment: "staging", cwd, env: {} });
    expect(checks.find(({ id }) => id === "ownership")?.status).toBe("not exercised");
  });

  it("fails ownership for a repository without a grant", async () => {
    const request = { manifest: "../good/full.yaml", platform, environment: "staging", cwd };
    const problem = await problemOf(
      resolvePlan({ ...request, env: { GITHUB_REPOSITORY: "evil/ads-search" } }),
    );
    expect(problem.checks.find(({ id }) => id === "ownership")?.status).toBe("failed");
  });

  it("keeps the company's rules but not its registry for the local environment", async () => {
    const { plan } = await resolvePlan({
      manifest: "../good/full.yaml",
      platform,
      environment: "local",
      cwd,
      env,
    });
    expect(plan.target.delivery.kind).toBe("process");
    expect(plan.platform.registry?.url).toMatch(/^file:/);
    expect(plan.manifest.deploy?.autoscaling?.minReplicas).toBe(2);
  });
});
