import * as z from "zod";
import type { GithubApi } from "../github/api.ts";
import type { Platform } from "../platform/schema.ts";

/** What a reviewer of a server must see: gitignore-style patterns, at the root and below. */
export const reviewedFiles = ["mcp.yaml", "**/mcp.yaml", "mcp.lock.json", "**/mcp.lock.json"];

/** GitHub asks at most so many teams in one rule (docs: "Available rules for rulesets"). */
export const mostReviewers = 15;

/** REST, "Create a repository ruleset", as far as it is written here. */
export interface Ruleset {
  name: string;
  target: "branch";
  enforcement: "active";
  bypass_actors: [];
  conditions: { ref_name: { include: string[]; exclude: string[] } };
  rules: { type: "pull_request"; parameters: PullRequestParameters }[];
}

interface RequiredReviewer {
  file_patterns: string[];
  minimum_approvals: number;
  reviewer: { id: number; type: "Team" };
}

interface PullRequestParameters {
  required_approving_review_count: number;
  dismiss_stale_reviews_on_push: boolean;
  require_code_owner_review: boolean;
  require_last_push_approval: boolean;
  required_review_thread_resolution: boolean;
  required_reviewers: RequiredReviewer[];
}

/** The teams whose reviews the platform's environments name; programs review otherwise. */
export function reviewTeams({ environments, reviews = {} }: Platform): string[] {
  const names = Object.values(environments).flatMap((environment) => environment.reviews ?? []);
  return [...new Set(names.flatMap((name) => reviews[name]?.team ?? []))].sort();
}

/**
 * The ruleset that makes GitHub itself ask for those reviews before a pull request that touches surface or policy is
 * merged. Nobody may bypass it, and an approval dies with the next push.
 * @param ids team → its number on GitHub
 */
export function rulesetFor(ids: ReadonlyMap<string, number>): Ruleset {
  const required = [...ids.values()].map((id) => ({
    file_patterns: reviewedFiles,
    minimum_approvals: 1,
    reviewer: { id, type: "Team" as const },
  }));
  return {
    name: "mcp-pipeline reviews",
    target: "branch",
    enforcement: "active",
    bypass_actors: [],
    conditions: { ref_name: { include: ["~DEFAULT_BRANCH"], exclude: [] } },
    rules: [
      {
        type: "pull_request",
        parameters: {
          required_approving_review_count: 0,
          dismiss_stale_reviews_on_push: true,
          require_code_owner_review: false,
          require_last_push_approval: true,
          required_review_thread_resolution: false,
          required_reviewers: required,
        },
      },
    ],
  };
}

/** REST, "Get rules for a branch": rules of all rulesets that are active on it, the organization's too. */
export const branchRule = z.looseObject({
  type: z.string(),
  parameters: z
    .looseObject({
      dismiss_stale_reviews_on_push: z.boolean().optional(),
      require_last_push_approval: z.boolean().optional(),
      required_reviewers: z
        .array(
          z.looseObject({
            file_patterns: z.array(z.string()),
            minimum_approvals: z.number(),
            // Some answers carry it as text.
            reviewer: z.looseObject({ id: z.coerce.number(), type: z.string() }),
          }),
        )
        .optional(),
    })
    .optional(),
});
export type BranchRule = z.infer<typeof branchRule>;

/**
 * What GitHub does not ask for by itself, one sentence each; none means that nothing is merged unreviewed.
 * @param rules those that are active on the default branch
 */
export function rulesetGaps(rules: readonly BranchRule[], ids: ReadonlyMap<string, number>): string[] {
  const pulls = rules.filter(({ type }) => type === "pull_request").map(({ parameters }) => parameters ?? {});
  const gaps = [...ids].flatMap(([team, id]) => {
    const own = pulls.flatMap(({ required_reviewers: required = [] }) =>
      required.filter(({ reviewer, minimum_approvals }) => reviewer.id === id && minimum_approvals > 0),
    );
    if (own.length === 0) return [`No rule asks ${team} for a review.`];
    const patterns = new Set(own.flatMap(({ file_patterns }) => file_patterns));
    if (["*", "**", "**/*"].some((all) => patterns.has(all))) return [];
    const uncovered = reviewedFiles.filter((file) => !patterns.has(file));
    return uncovered.length === 0 ? [] : [`${team} is not asked about ${uncovered.join(", ")}.`];
  });
  if (ids.size > 0 && !pulls.some((one) => one.dismiss_stale_reviews_on_push === true)) {
    gaps.push("An approval outlives the next push.");
  }
  return gaps;
}

const teamAnswer = z.looseObject({ id: z.number() });

/** Numbers of the teams, of those that this token may see. */
export async function teamIds(api: GithubApi, teams: readonly string[]): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const team of teams) {
    const [owner = "", slug = ""] = team.split("/");
    const path = `/orgs/${encodeURIComponent(owner)}/teams/${encodeURIComponent(slug)}`;
    const found = await api.get(path, teamAnswer);
    if (found !== undefined) ids.set(team, found.id);
  }
  return ids;
}
