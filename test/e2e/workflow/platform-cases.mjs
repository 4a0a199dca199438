import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pullRequest, pushToMain, releaseTag } from "./events.mjs";
import { assertFailed, assertJobs, clockTeam } from "./pull-request-cases.mjs";

const platform = (names) => `schemaVersion: 1
servers:
  - { repositories: ["acme/clock"], names: ["${names}"], groups: ["staff"] }
clusters:
  stg: { server: "https://stg.k8s.acme.example", auth: { kind: oidc } }
  prod: { server: "https://prod.k8s.acme.example", auth: { kind: oidc } }
environments:
  staging: { clusters: [stg], delivery: { kind: apply }, domain: "{name}.mcp.stg.acme.example", register: false }
  production: { promoteFrom: staging, clusters: [prod], delivery: { kind: oci }, domain: "{name}.mcp.acme.example" }
identity: { issuers: [{ issuer: "https://idp.acme.example", audiences: ["{url}"] }], groups: { staff: "8f1c" } }
namespace: "mcp-{name}"
gateway: { parentRefs: [{ name: mcp, namespace: gateways }] }
registry: { url: "https://mcp-registry.acme.example", namePrefix: com.acme }
`;

/** Which jobs a company's platform leads to. Nothing deploys to a cluster yet: those jobs must say so and fail. */
export async function platformCases(tally, open) {
  const { setting, team } = clockTeam(open, "platform");
  setting.pipeline();
  const owned = join(setting.copy, "platform.yaml");
  writeFileSync(owned, platform("clock"));

  await tally.check("with a platform, a pull request is checked and nothing else", async () => {
    const run = await setting.run(team, pullRequest(team));
    assertJobs(run, {
      check: "success",
      "build-push": "skipped",
      "deploy-staging": "skipped",
      result: "success",
    });
  });

  await tally.check(
    "with a platform, a push to the default branch stops where the platform names no image registry",
    async () => {
      const run = await setting.run(team, pushToMain(team));
      assert.equal(run.outputs("check")["deploy-to"], "staging", run.tail);
      assertRefused(run, "build-push", "images-registry-missing");
      for (const job of ["deploy-local", "deploy-staging", "deploy-production", "register"]) {
        assert.equal(run.jobs[job], "skipped", job);
      }
    },
  );

  await tally.check(
    "with a platform, a release tag builds nothing and stops where no registry can hold what staging proved",
    async () => {
      const run = await setting.run(team, releaseTag(team, "v1.0.0"));
      assert.equal(run.outputs("check")["deploy-to"], "production", run.tail);
      assertRefused(run, "deploy-production", "images-registry-missing");
      for (const job of ["build-push", "deploy-local", "deploy-staging", "register"]) {
        assert.equal(run.jobs[job], "skipped", job);
      }
    },
  );

  await tally.check("the platform repository judges, not a platform.yaml of the team", async () => {
    writeFileSync(owned, platform("another-*"));
    team.write("platform.yaml", platform("clock"));
    team.commit("A platform of our own");
    const run = await setting.run(team, pullRequest(team));
    assertFailed(run);
    assert.equal(run.steps("check").validate, "failure", run.tail);
  });
}

/** The job ran, said by rule id why it cannot go on, and `result` does not call that a pass. */
function assertRefused(run, job, rule) {
  assert.equal(run.jobs[job], "failure", run.tail);
  assert.equal(run.jobs.result, "failure", run.tail);
  assert.ok(
    run.annotations.some(({ level, title }) => level === "error" && title?.startsWith(rule)),
    run.tail,
  );
}
