import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { decideFlow, type WorkflowRun, workflowRun } from "../../src/platform/flow.ts";
import type { Platform } from "../../src/platform/schema.ts";

const company: Platform = {
  schemaVersion: 1,
  environments: {
    production: { promoteFrom: "staging", delivery: { kind: "oci" } },
    staging: { delivery: { kind: "apply" } },
  },
};
const local: Platform = { schemaVersion: 1, environments: { local: { delivery: { kind: "process" } } } };
const push = (ref: string, runner = "self-hosted"): WorkflowRun => ({
  event: "push",
  ref,
  defaultBranch: "main",
  runner,
});

describe("decideFlow", () => {
  it.each<[string, Platform, WorkflowRun, string]>([
    ["a pull request", company, { ...push("refs/pull/1/merge"), event: "pull_request" }, ""],
    ["a merge queue", company, { ...push("refs/heads/gh-readonly-queue/main/1"), event: "merge_group" }, ""],
    ["a push to the default branch", company, push("refs/heads/main"), "staging"],
    ["a push to another branch", company, push("refs/heads/topic"), ""],
    ["a release tag", company, push("refs/tags/v1.2.0"), "production"],
    ["a pre-release tag", company, push("refs/tags/v1.2.0-rc.1"), "production"],
    ["a release tag of this server", company, push("refs/tags/presto/v1.2.0"), "production"],
    ["a release tag with a dash", company, push("refs/tags/presto-v1.2.0"), "production"],
    ["a release tag with an at sign", company, push("refs/tags/presto@1.2.0"), "production"],
    ["a release tag of another server", company, push("refs/tags/ads/v1.2.0"), ""],
    ["a tag that is no release", company, push("refs/tags/nightly"), ""],
    ["a tag without a platform", local, push("refs/tags/v1.2.0"), "local"],
    ["a push without a platform", local, push("refs/heads/main"), "local"],
    ["a push without a platform on a hosted runner", local, push("refs/heads/main", "github-hosted"), ""],
    [
      "a terminal",
      local,
      { event: undefined, ref: undefined, defaultBranch: undefined, runner: undefined },
      "",
    ],
  ])("of %s", (_what, platform, run, expected) => {
    expect(decideFlow(platform, "presto", run).deployTo).toBe(expected);
  });
});

describe("what a run registers", () => {
  it("is what the environment that it deploys to says", () => {
    const quiet: Platform = {
      ...company,
      environments: { staging: { delivery: { kind: "apply" }, register: false } },
    };
    expect(decideFlow(company, "presto", push("refs/heads/main")).register).toBe(true);
    expect(decideFlow(quiet, "presto", push("refs/heads/main")).register).toBe(false);
    expect(decideFlow(company, "presto", push("refs/heads/topic")).register).toBe(false);
  });
});

it("says what a hosted runner cannot deploy", () => {
  const flow = decideFlow(local, "presto", push("refs/heads/main", "github-hosted"));
  expect(flow.skipped).toMatchObject([{ status: "not exercised" }]);
});

describe("workflowRun", () => {
  it.each([
    ['{"repository":{"default_branch":"trunk"}}', "trunk"],
    ['{"repository":{}}', undefined],
    ["{", undefined],
  ])("of the event %s knows the default branch %s", async (event, expected) => {
    const directory = await mkdtemp(join(tmpdir(), "flow-"));
    const path = join(directory, "event.json");
    await writeFile(path, event);
    expect((await workflowRun({ GITHUB_EVENT_PATH: path })).defaultBranch).toBe(expected);
    await rm(directory, { recursive: true });
  });

  it("of a terminal knows nothing", async () => {
    expect(Object.values(await workflowRun({})).filter((value) => value !== undefined)).toEqual([]);
  });
});
