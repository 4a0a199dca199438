import { describe, expect, it } from "vitest";
import { decideFlow, defaultBranchOf, type WorkflowRun } from "../../src/platform/flow.ts";
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

describe("defaultBranchOf", () => {
  it.each([
    [{ repository: { default_branch: "trunk" } }, "trunk"],
    [{ repository: {} }, undefined],
    [undefined, undefined],
  ])("%j", (payload, expected) => expect(defaultBranchOf(payload)).toBe(expected));
});
