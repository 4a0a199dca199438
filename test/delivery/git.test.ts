import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { DeliveryContent } from "../../src/delivery/delivery.ts";
import { GitDelivery, type GitPlace } from "../../src/delivery/git.ts";
import { openDelivery } from "../../src/delivery/open.ts";
import { githubApi } from "../../src/github/api.ts";
import { caseRequest } from "../kubernetes/objects/cases.ts";
import { problemOf } from "../manifest/expected.ts";
import { SmallGithub } from "./small-github.ts";

const path = "staging/ads-search.yaml";
let github: SmallGithub;
beforeEach(async () => {
  github = await SmallGithub.open();
});
afterEach(() => github.close());

const signal = new AbortController().signal;

function delivery(pullRequest = false, more: Partial<GitPlace> = {}): GitDelivery {
  const env = { GITHUB_API_URL: github.url, GITHUB_TOKEN: "a token", GITHUB_REPOSITORY: "acme/clusters" };
  const place = {
    repository: "acme/clusters",
    branch: "main",
    path,
    verifiedTag: "mcp-pipeline/staging/ads-search",
  };
  const options = { pullRequest, mergeMs: 200, lookEveryMs: 20, signal, progress: () => {} };
  return new GitDelivery(githubApi(env, signal), { ...place, ...more }, options);
}

const content = (release: number): DeliveryContent => ({
  release,
  marker: `m${release}`,
  image: `i@${release}`,
  objects: [{ kind: "Deployment", replicas: release }] as never,
  run: "a test",
});

describe.each([
  ["commits", false],
  ["pull requests", true],
])("delivery by %s", (_what, pullRequest) => {
  it("keeps one file, says which release it is, and goes back to the verified one", async () => {
    const one = delivery(pullRequest);
    expect(await one.read()).toEqual({ next: 1 });
    const first = await one.deliver(content(1));
    await one.markVerified(first);
    expect(github.file(path)).toMatch(
      /^# mcp-pipeline: \{"release":1,"marker":"m1","image":"i@1"\}\nkind: Deployment\n/,
    );
    await one.deliver(content(2));
    expect(await one.read()).toMatchObject({
      current: { release: 2 },
      verified: { release: 1, id: first.id },
    });
    await one.restore((await one.read()).verified!);
    expect(github.file(path)).toContain("replicas: 1");
    const { current, next } = await one.read();
    expect(current).toMatchObject({ release: 1, marker: "m1" });
    expect(next).toBe(3);
  });
});

describe("delivery by git", () => {
  it("moves the tag of the verified release", async () => {
    const one = delivery();
    await one.markVerified(await one.deliver(content(1)));
    await one.markVerified(await one.deliver(content(2)));
    expect((await one.read()).verified).toMatchObject({ release: 2, marker: "m2" });
  });

  it.each([
    ["delivery-declined", "close"],
    ["delivery-not-merged", "wait"],
  ] as const)("says %s of a pull request that they %s", async (ruleId, onPull) => {
    github.onPull = onPull;
    expect(await problemOf(delivery(true).deliver(content(1)))).toMatchObject({
      exitCode: 3,
      findings: [{ ruleId }],
    });
  });

  it("says what is in its way: delivery-refused, delivery-foreign, delivery-branch-missing, delivered-release-gone", async () => {
    const ids = async (work: Promise<unknown>) =>
      (await problemOf(work)).findings.map(({ ruleId }) => ruleId);
    expect(await ids(delivery(true, { branch: "gone" }).deliver(content(1)))).toEqual([
      "delivery-branch-missing",
    ]);
    expect(await ids(delivery().restore({ id: "0".repeat(40), release: 1, marker: "", image: "" }))).toEqual([
      "delivered-release-gone",
    ]);
    github.commits.get(github.refs.get("heads/main")!)!.files[path] = "kind: Secret\n";
    expect(await ids(delivery().read())).toEqual(["delivery-foreign"]);
    github.readOnly = true;
    expect(await ids(delivery().deliver(content(1)))).toEqual(["delivery-refused"]);
  });
});

describe("openDelivery", () => {
  const open = async (kind: "git" | "oci", more: object, env = {}) => {
    const { plan, image } = await caseRequest("whole");
    plan.target = { ...plan.target, delivery: { kind, ...more } };
    return openDelivery(plan, image, { env, signal, progress: () => {} });
  };

  it("puts artifacts beside the image unless the platform names a place", async () => {
    expect((await open("oci", {})).where).toBe("oci://registry.acme.example/mcp/ads-search/objects:staging");
    const named = await open("oci", { repository: "oci://other.example/deploy/{owner.team}-{name}" });
    expect(named.where).toBe("oci://other.example/deploy/ads-ads-search:staging");
  });

  it("writes to another repository only with a token for it: delivery-token-missing", async () => {
    const job = { GITHUB_TOKEN: "job", GITHUB_REPOSITORY: "acme/ads" };
    const repository = { repository: "acme/clusters" };
    const problem = await problemOf(open("git", repository, job));
    expect(problem.findings).toMatchObject([{ ruleId: "delivery-token-missing" }]);
    const given = await open("git", repository, { ...job, MCP_PIPELINE_DELIVERY_TOKEN: "other" });
    expect(given.where).toBe("acme/clusters:staging/ads-search.yaml (main)");
    expect((await open("git", { repository: "acme/ads" }, job)).where).toContain("acme/ads:");
  });
});
