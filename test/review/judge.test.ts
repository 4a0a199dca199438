import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Plan } from "../../src/manifest/plan.ts";
import { inRepository, judgeReviews, type ReviewRequest } from "../../src/review/judge.ts";
import { branchRule, reviewTeams, rulesetFor, rulesetGaps } from "../../src/review/ruleset.ts";
import { patchesIn } from "../../src/review/subject.ts";
import { parseLock, renderLock } from "../../src/surface/lock.ts";
import { emptySurface } from "../../src/surface/surface.ts";
import { planOf } from "../local/lab.ts";
import { type GithubStandIn, githubStandIn, type Schemas, user } from "./github-stand-in.ts";

const sha = "a".repeat(40);
const manifest = "name: fixture\n";
const lockText = renderLock({
  surface: { ...emptySurface(), tools: [{ name: "look", inputSchema: { type: "object" } }] },
  policy: { entries: [] },
  observed: { sessions: "none" },
});

let github: GithubStandIn;
beforeEach(async () => {
  github = await githubStandIn();
  commit(sha, lockText);
  answer("/repos/acme/fixture/pulls", []);
  answer("/orgs/acme/teams/security", { id: 7, slug: "security" } as Schemas["team-full"]);
  member("ann");
});
afterEach(() => github.close());

const answer = (path: string, body: unknown, status = 200) => github.answers.set(path, [status, body]);

function commit(ref: string, lock: string, text = manifest): void {
  const file = (content: string) =>
    ({ encoding: "base64", content: Buffer.from(content).toString("base64") }) as Schemas["content-file"];
  answer(`/repos/acme/fixture/contents/mcp.lock.json@${ref}`, file(lock));
  answer(`/repos/acme/fixture/contents/mcp.yaml@${ref}`, file(text));
}

function member(login: string, state: Schemas["team-membership"]["state"] = "active"): void {
  const membership: Schemas["team-membership"] = { url: "", role: "member", state };
  answer(`/orgs/acme/teams/security/memberships/${login}`, membership);
}

const approval = (login: string, state: Schemas["environment-approvals"]["state"], name = "production") => {
  const given: Schemas["environment-approvals"] = {
    environments: [{ name }],
    state,
    user: user(login),
    comment: "",
  };
  return given;
};

function request(more: Partial<ReviewRequest> = {}, env: Record<string, string> = {}): ReviewRequest {
  const base = planOf({ home: "/home", name: "fixture", environment: "production" }, 8080, {});
  const security = { team: "acme/security", when: ["new-server" as const] as ["new-server"] };
  const plan: Plan = {
    ...base,
    environment: "production",
    manifestFile: "mcp.yaml",
    target: { delivery: { kind: "apply" }, reviews: ["security"] },
    platform: { schemaVersion: 1, environments: {}, reviews: { security } },
  };
  return {
    plan,
    subject: { lock: parseLock(lockText, "mcp.lock.json"), patches: patchesIn(manifest, "production") },
    commit: sha,
    before: undefined,
    env: {
      GITHUB_API_URL: github.url,
      GITHUB_TOKEN: "t",
      GITHUB_REPOSITORY: "acme/fixture",
      GITHUB_RUN_ID: "5",
      ...env,
    },
    signal: new AbortController().signal,
    ...more,
  };
}

const runApprovals = "/repos/acme/fixture/actions/runs/5/approvals";

describe("evidence from GitHub", () => {
  it("takes an approval of the run's environment", async () => {
    answer(runApprovals, [approval("ann", "approved")]);
    const outcome = await judgeReviews(request());
    expect(outcome).toMatchObject({
      approved: true,
      marks: [{ review: "security", by: ["ann"], how: "environment" }],
    });
  });

  it("warns where GitHub itself would merge without the review, and is content where it would not", async () => {
    answer(runApprovals, [approval("ann", "approved")]);
    answer("/orgs/acme/teams/security", { id: 7, slug: "security" } as Schemas["team-full"]);
    answer("/repos/acme/fixture", { default_branch: "main" } as Schemas["full-repository"]);
    answer("/repos/acme/fixture/rules/branches/main", []);
    const open = await judgeReviews(request());
    expect([open.approved, open.findings.map(({ ruleId }) => ruleId)]).toEqual([
      true,
      ["ruleset-incomplete"],
    ]);
    answer("/repos/acme/fixture/rules/branches/main", rulesetFor(new Map([["acme/security", 7]])).rules);
    const closed = await judgeReviews(request());
    expect(closed.findings).toEqual([]);
    expect(closed.checks.map(({ id, status }) => `${id}: ${status}`)).toContain(
      "reviews-asked-by-github: passed",
    );
  });

  it.each([
    ["of another environment", approval("ann", "approved", "staging"), {}],
    ["by who started the run", approval("ann", "approved"), { GITHUB_ACTOR: "Ann" }],
    ["by a stranger", approval("sam", "approved"), {}],
  ])("refuses an approval %s", async (_what, given, env) => {
    answer(runApprovals, [given]);
    const outcome = await judgeReviews(request({}, env));
    expect([outcome.approved, outcome.findings.map(({ ruleId }) => ruleId)]).toEqual([
      false,
      ["review-missing"],
    ]);
  });

  it("refuses a membership that is only asked for", async () => {
    answer(runApprovals, [approval("ann", "approved")]);
    member("ann", "pending");
    expect((await judgeReviews(request())).approved).toBe(false);
  });

  it("does not take a token that sees no teams for a stranger", async () => {
    answer(runApprovals, [approval("ann", "approved")]);
    github.answers.delete("/orgs/acme/teams/security");
    await expect(judgeReviews(request())).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "team-unreadable" }],
    });
  });

  it("does not take a refusal of GitHub's for an absence", async () => {
    answer(runApprovals, { message: "Resource not accessible by integration" }, 403);
    await expect(judgeReviews(request())).rejects.toMatchObject({
      exitCode: 3,
      findings: [{ ruleId: "review-evidence-unreadable" }],
    });
  });

  it("takes the verdict of the App that the platform names, and of no other", async () => {
    const ai = {
      check: { name: "ai-review", app: "acme-ai" },
      when: ["new-server" as const] as ["new-server"],
    };
    const asked = request();
    asked.plan.platform.reviews = { security: ai };
    const run = (slug: string, conclusion: Schemas["check-run"]["conclusion"]) =>
      answer(`/repos/acme/fixture/commits/${sha}/check-runs`, {
        total_count: 1,
        check_runs: [{ name: "ai-review", conclusion, app: { slug } } as Schemas["check-run"]],
      });
    run("github-actions", "success");
    expect((await judgeReviews(asked)).approved).toBe(false);
    run("acme-ai", "failure");
    expect((await judgeReviews(asked)).approved).toBe(false);
    run("acme-ai", "success");
    expect(await judgeReviews(asked)).toMatchObject({
      approved: true,
      marks: [{ by: ["acme-ai"], how: "check-run" }],
    });
  });

  it("refuses a release that its commit does not hold", async () => {
    commit(sha, lockText.replace('"look"', '"other"'));
    await expect(judgeReviews(request())).rejects.toMatchObject({
      exitCode: 2,
      findings: [{ ruleId: "release-not-of-commit" }],
    });
  });

  it("refuses a patch that the commit does not hold", async () => {
    const patched = { ...request().subject, patches: [{ target: { kind: "Deployment" } }] };
    await expect(judgeReviews(request({ subject: patched }))).rejects.toMatchObject({ exitCode: 2 });
  });

  it("asks nobody where nothing has changed", async () => {
    const before = { commit: "b".repeat(40), manifest: "mcp.yaml" };
    commit(before.commit, lockText);
    const outcome = await judgeReviews(request({ before }));
    expect(outcome).toMatchObject({ approved: true, marks: [] });
    expect(github.seen).not.toContain(runApprovals);
  });

  it.each<[string, ReviewRequest["before"]]>([
    ["is not to be found any more", { commit: "c".repeat(40), manifest: "mcp.yaml" }],
    ["says nothing of itself", "unknown"],
  ])("asks for everything where what was there before %s", async (_what, before) => {
    expect((await judgeReviews(request({ before }))).approved).toBe(false);
  });

  it("refuses at a terminal, which has no commit on GitHub", async () => {
    const outcome = await judgeReviews(request({ commit: undefined }));
    expect(outcome.findings.map(({ ruleId }) => ruleId)).toEqual(["review-missing"]);
  });
});

describe("the path of the manifest in the repository", () => {
  it.each([
    ["/w", "/w", "mcp.yaml"],
    ["/w", "/w/servers/a", "servers/a/mcp.yaml"],
    [undefined, "/w/servers/a", "servers/a/mcp.yaml"],
  ])("from workspace %s and folder %s is %s", (workspace, directory, expected) => {
    const manifestFile = workspace === undefined ? "servers/a/mcp.yaml" : "mcp.yaml";
    expect(inRepository({ directory, manifestFile } as Plan, workspace)).toBe(expected);
  });
});

describe("GitHub's own gate", () => {
  const ids = new Map([["acme/security", 7]]);
  const [whole] = rulesetFor(ids).rules;
  const [asked] = whole?.parameters.required_reviewers ?? [];
  const rules = (change: object = {}) => [
    branchRule.parse({ type: "pull_request", parameters: { ...whole?.parameters, ...change } }),
  ];
  const reviewers = (change: object) => ({ required_reviewers: [{ ...asked, ...change }] });

  it("is complete as we write it", () => {
    expect(rulesetGaps(rules(), ids)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["asks nobody", { required_reviewers: [] }, "No rule asks acme/security for a review."],
    [
      "asks another team",
      reviewers({ reviewer: { id: 8, type: "Team" } }),
      "No rule asks acme/security for a review.",
    ],
    ["makes it optional", reviewers({ minimum_approvals: 0 }), "No rule asks acme/security for a review."],
    [
      "leaves the lock out",
      reviewers({ file_patterns: ["mcp.yaml", "**/mcp.yaml"] }),
      "acme/security is not asked about mcp.lock.json, **/mcp.lock.json.",
    ],
    ["keeps old approvals", { dismiss_stale_reviews_on_push: false }, "An approval outlives the next push."],
  ])("has a gap where it %s", (_what, change, gap) => {
    expect(rulesetGaps(rules(change), ids)).toEqual([gap]);
  });

  it("asks the teams of the reviews that environments need, and no program", () => {
    const when = ["patch"] as ["patch"];
    const reviews = {
      a: { team: "acme/a", when },
      b: { team: "acme/b", when },
      ai: { check: { name: "n", app: "p" }, when },
    };
    const environments = {
      one: { delivery: { kind: "apply" as const }, reviews: ["a", "ai"] as [string, ...string[]] },
    };
    expect(reviewTeams({ schemaVersion: 1, environments, reviews })).toEqual(["acme/a"]);
  });
});
