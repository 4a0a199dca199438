import { describe, expect, it } from "vitest";
import { decide, type Need, needsOf } from "../../src/review/decide.ts";
import { type Evidence, noEvidence, type PullRequestReview } from "../../src/review/evidence.ts";

const team = "acme/security";
const same = "a".repeat(40);
const other = "b".repeat(40);
const need: Need = { review: "security", rule: { team, when: ["new-tool"] }, because: [] };

const review = (
  by: string,
  state = "APPROVED",
  more: Partial<PullRequestReview> = {},
): PullRequestReview => ({
  by,
  state,
  type: "User",
  commit: same,
  ...more,
});

/** One pull request by `author` with a commit of `helper`; ann and bea are in the team, sam is not. */
function withReviews(...reviews: PullRequestReview[]): Evidence {
  return {
    ...noEvidence,
    pullRequests: [{ number: 7, author: "author", committers: ["author", "helper"], reviews }],
    members: new Map([[team, new Set(["ann", "bea", "author", "helper", "robot", "starter"])]]),
    actors: ["starter"],
    equal: new Set([same]),
  };
}

const outcome = (evidence: Evidence, asked = need) => {
  const verdict = decide(asked, evidence);
  return verdict.approved ? `by ${verdict.mark.by.join(", ")}` : verdict.reasons.join(" ");
};

describe("a review by a team", () => {
  it.each<[string, PullRequestReview[], string]>([
    ["one member", [review("ann")], "by ann"],
    ["two members", [review("bea"), review("ann")], "by ann, bea"],
    ["nobody", [], "Nobody of acme/security has approved."],
    ["an outsider", [review("sam")], "sam approved #7 at aaaaaaa, but is no member of acme/security."],
    ["the author", [review("author")], "author approved #7 at aaaaaaa, but wrote it."],
    ["who committed to it", [review("helper")], "helper approved #7 at aaaaaaa, but committed to it."],
    ["a bot", [review("robot", "APPROVED", { type: "Bot" })], "robot approved #7 at aaaaaaa, but is a bot."],
    [
      "a member, for another surface",
      [review("ann", "APPROVED", { commit: other })],
      "ann approved #7 at bbbbbbb, but surface, policy or patches have changed since.",
    ],
    [
      "a member who was dismissed",
      [review("ann"), review("ann", "DISMISSED")],
      "ann approved #7 at aaaaaaa, and the approval was dismissed.",
    ],
    ["a member who commented later", [review("ann"), review("ann", "COMMENTED")], "by ann"],
    ["a member who only commented", [review("ann", "COMMENTED")], "Nobody of acme/security has approved."],
    ["a member whose review is pending", [review("ann", "PENDING")], "Nobody of acme/security has approved."],
    [
      "a member who then asked for changes",
      [review("ann"), review("ann", "CHANGES_REQUESTED")],
      "ann asked for changes in #7 at aaaaaaa.",
    ],
    [
      "a member who asked for changes and then approved",
      [review("ann", "CHANGES_REQUESTED"), review("ann")],
      "by ann",
    ],
    [
      "one member, where another asks for changes",
      [review("ann"), review("bea", "CHANGES_REQUESTED")],
      "bea asked for changes in #7 at aaaaaaa.",
    ],
    [
      "one member, where an outsider asks for changes",
      [review("ann"), review("sam", "CHANGES_REQUESTED")],
      "by ann",
    ],
    [
      "one member, where another asked for changes to what was changed since",
      [review("ann"), review("bea", "CHANGES_REQUESTED", { commit: other })],
      "by ann",
    ],
  ])("by %s", (_who, reviews, expected) => {
    expect(outcome(withReviews(...reviews))).toBe(expected);
  });

  it.each([
    ["a member", "ann", "User", "approved", "by ann"],
    [
      "who started the run",
      "starter",
      "User",
      "approved",
      "starter approved the environment, but started the run.",
    ],
    [
      "an outsider",
      "sam",
      "User",
      "approved",
      "sam approved the environment, but is no member of acme/security.",
    ],
    ["a bot", "robot", "Bot", "approved", "robot approved the environment, but is a bot."],
    ["a member who rejects", "ann", "User", "rejected", "ann rejected the environment."],
    ["a member who waits", "ann", "User", "pending", "Nobody of acme/security has approved."],
  ])("as approval of the environment by %s", (_who, by, type, state, expected) => {
    expect(outcome({ ...withReviews(), environment: [{ by, type, state }] })).toBe(expected);
  });

  it("is marked with the commit that was looked at, and without one for an environment", () => {
    const approved = decide(need, withReviews(review("ann")));
    expect(approved).toMatchObject({
      mark: { review: "security", by: ["ann"], commit: same, how: "pull-request" },
    });
    const environment = [{ by: "ann", type: "User", state: "approved" }];
    expect(decide(need, { ...withReviews(), environment })).toMatchObject({ mark: { how: "environment" } });
  });
});

describe("a review by a program", () => {
  const check = { name: "ai-review", app: "acme-reviewer" };
  const asked: Need = { review: "ai", rule: { check, when: ["new-tool"] }, because: [] };
  const run = (more: Partial<Evidence["checkRuns"][number]> = {}) => ({
    name: "ai-review",
    app: "acme-reviewer",
    conclusion: "success",
    commit: same,
    ...more,
  });

  it.each<[string, Evidence["checkRuns"], string]>([
    ["passed", [run()], "by acme-reviewer"],
    ["is not there", [], "There is no check ai-review of acme-reviewer."],
    ["failed", [run({ conclusion: "failure" })], "The check ai-review ended with failure at aaaaaaa."],
    ["is neutral", [run({ conclusion: "neutral" })], "The check ai-review ended with neutral at aaaaaaa."],
    [
      "still runs",
      [run({ conclusion: undefined })],
      "The check ai-review ended with no conclusion yet at aaaaaaa.",
    ],
    [
      "passed elsewhere",
      [run({ commit: other })],
      "The check ai-review passed on another surface, policy or patches.",
    ],
    [
      "was written by somebody else",
      [run({ app: "github-actions" })],
      "A check ai-review is there, but github-actions wrote it and not acme-reviewer.",
    ],
    ["has another name", [run({ name: "build" })], "There is no check ai-review of acme-reviewer."],
    [
      "passed and failed on the same surface",
      [run(), run({ conclusion: "failure" })],
      "The check ai-review ended with failure at aaaaaaa.",
    ],
  ])("that %s", (_what, checkRuns, expected) => {
    expect(outcome({ ...noEvidence, checkRuns, equal: new Set([same]) }, asked)).toBe(expected);
  });
});

describe("which reviews are needed", () => {
  const rules = {
    security: { team, when: ["new-tool" as const, "patch" as const] },
    legal: { team: "acme/legal", when: ["new-server" as const] },
  };
  const holding = (condition: "new-tool" | "new-server") => ({ condition, reasons: ["why"] });

  it("those whose conditions hold", () => {
    const needs = needsOf(["security", "legal"], rules, [holding("new-tool")]);
    expect(needs.map(({ review: name }) => name)).toEqual(["security"]);
  });

  it("only those of the environment", () => {
    expect(needsOf(["legal"], rules, [holding("new-tool")])).toEqual([]);
    expect(needsOf([], rules, [holding("new-tool"), holding("new-server")])).toEqual([]);
  });
});
