import { describe, expect, it } from "vitest";
import { acceptancesOf, type Review } from "../../src/pull-request/acceptance.ts";

const head = "a".repeat(40);
const pull = { number: 7, headSha: head, baseSha: "b".repeat(40), fork: false, author: "carol" };
const suppression = {
  rule: "property-removed",
  tool: "search",
  reason: "agreed",
  expires: "2027-01-01",
  reviewer: "alice",
};
const review = (state: string, more: Partial<Review> = {}): Review => ({
  state,
  commit_id: head,
  user: { login: "Alice", type: "User" },
  ...more,
});

const approved = (reviews: Review[], more: object = {}) =>
  acceptancesOf([{ ...suppression, ...more }], reviews, pull)[0]?.approved;

describe("an acceptance counts", () => {
  it("where the person whom it names approved the last commit", () => {
    expect(approved([review("APPROVED")])).toBe(true);
    expect(approved([review("CHANGES_REQUESTED"), review("APPROVED"), review("COMMENTED")])).toBe(true);
  });

  it.each([
    ["nobody said anything", []],
    ["somebody else approved", [review("APPROVED", { user: { login: "bob" } })]],
    ["it was for an older commit", [review("APPROVED", { commit_id: "c".repeat(40) })]],
    ["it was taken back", [review("APPROVED"), review("DISMISSED")]],
    ["changes were asked for since", [review("APPROVED"), review("CHANGES_REQUESTED")]],
    ["it was only a comment", [review("COMMENTED")]],
    ["it was never sent", [review("PENDING")]],
    ["a bot approved", [review("APPROVED", { user: { login: "alice", type: "Bot" } })]],
    ["nobody knows who approved", [review("APPROVED", { user: null })]],
  ])("not where %s", (_, reviews) => {
    expect(approved(reviews)).toBe(false);
  });

  it("not for the author's own suppression, nor one without a reviewer", () => {
    expect(approved([review("APPROVED", { user: { login: "carol" } })], { reviewer: "carol" })).toBe(false);
    expect(approved([review("APPROVED", { user: { login: "" } })], { reviewer: undefined })).toBe(false);
  });
});
