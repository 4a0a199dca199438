import * as z from "zod";
import { Forbidden, type GithubApi } from "../github/api.ts";
import type { Check } from "../report/check.ts";
import type { Finding } from "../report/finding.ts";
import { branchRule, rulesetGaps, teamIds } from "./ruleset.ts";

const repositoryAnswer = z.looseObject({ default_branch: z.string() });
const id = "reviews-asked-by-github";

/**
 * Whether GitHub itself asks these teams before anything is merged. It is the stronger gate, since nobody can forge it;
 * a gap is a warning, because the evidence is judged all the same.
 * @param api with the job's own token; `teams` with one that may see teams
 */
export async function nativeGate(
  api: GithubApi,
  teams: GithubApi,
  names: readonly string[],
): Promise<{ checks: Check[]; findings: Finding[] }> {
  if (names.length === 0) return { checks: [], findings: [] };
  try {
    const ids = await teamIds(teams, names);
    const repository = await api.get(`/repos/${api.repository}`, repositoryAnswer);
    const branch = repository?.default_branch;
    if (branch === undefined || ids.size < names.length)
      return unread("the repository or a team is not readable");
    const path = `/repos/${api.repository}/rules/branches/${encodeURIComponent(branch)}?per_page=100`;
    const rules = await api.get(path, branchRule.array());
    if (rules === undefined) return unread("its rules are not readable");
    const gaps = rulesetGaps(rules, ids);
    if (gaps.length === 0)
      return { checks: [{ id, status: "passed", message: names.join(", ") }], findings: [] };
    return { checks: [], findings: [incomplete(branch, gaps)] };
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    return unread("this token may not read it");
  }
}

function incomplete(branch: string, gaps: readonly string[]): Finding {
  return {
    ruleId: "ruleset-incomplete",
    severity: "warning",
    message: `GitHub would merge to ${branch} without a review. ${gaps.join(" ")}`,
    help: "Add the ruleset of docs/review.md to the repository, or to the organization for all of them.",
  };
}

function unread(message: string): { checks: Check[]; findings: Finding[] } {
  return { checks: [{ id, status: "not exercised", message }], findings: [] };
}
