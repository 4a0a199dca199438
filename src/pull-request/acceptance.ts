import * as z from "zod";
import type { GithubApi } from "../github/api.ts";
import type { PullRequest } from "../github/event.ts";
import type { Suppression } from "../manifest/judge.ts";
import type { Acceptance } from "./view.ts";

/** What is read of GitHub's reviews, which come oldest first. */
const review = z.looseObject({
  state: z.string(),
  commit_id: z.string().nullish(),
  user: z.looseObject({ login: z.string(), type: z.string().optional() }).nullish(),
});
export type Review = z.infer<typeof review>;

/** The reviews of a pull request. */
export function reviewsOf(api: GithubApi, pull: number): Promise<Review[]> {
  return api.list(`/repos/${api.repository}/pulls/${pull}/reviews`, review);
}

/**
 * Whether each new suppression has the approval of the person that it names: the last word of that person, on the last
 * commit, not the author's own, and not a bot's (a setting lets GITHUB_TOKEN approve).
 */
export function acceptancesOf(
  suppressions: readonly Suppression[],
  reviews: readonly Review[],
  pull: PullRequest,
): Acceptance[] {
  return suppressions.map(({ rule, tool, reason, expires, reviewer = "" }) => ({
    rule,
    reason,
    reviewer,
    ...(tool === undefined ? {} : { tool }),
    ...(expires === undefined ? {} : { expires }),
    approved: hasApproved(reviewer, reviews, pull),
  }));
}

function hasApproved(login: string, reviews: readonly Review[], { author, headSha }: PullRequest): boolean {
  const same = (other: string | undefined) => other?.toLowerCase() === login.toLowerCase();
  if (login === "" || author === undefined || same(author)) return false;
  const last = reviews
    .filter(({ user, state }) => same(user?.login) && !["COMMENTED", "PENDING"].includes(state.toUpperCase()))
    .at(-1);
  return last?.state.toUpperCase() === "APPROVED" && last.user?.type !== "Bot" && last.commit_id === headSha;
}
