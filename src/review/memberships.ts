import * as z from "zod";
import type { GithubApi } from "../github/api.ts";
import { unreachable } from "../report/problem.ts";

/** REST, "Get team membership for a user". */
const membership = z.looseObject({ state: z.string() });
const team = z.looseObject({ slug: z.string() });

/** Says who of some people is in which team; asks GitHub once for each pair. */
export type Memberships = (people: ReadonlySet<string>) => Promise<Map<string, Set<string>>>;

/**
 * GitHub answers 404 both for a stranger and for a token that may not see teams, so the team itself is asked for first.
 * @param api with a token that may read the organization's members; the job's own may not
 * @throws Problem (exit 3, `team-unreadable`) where the team is not there, or not for this token
 */
export function openMemberships(api: GithubApi, teams: readonly string[]): Memberships {
  const known = new Map<string, boolean>();
  let seen: Promise<void> | undefined;
  return async (people) => {
    const members = new Map(teams.map((name) => [name, new Set<string>()]));
    if (people.size === 0) return members;
    seen ??= assertReadable(api, teams);
    await seen;
    for (const [name, own] of members) {
      for (const login of people) {
        const path = `${pathOf(name)}/memberships/${encodeURIComponent(login)}`;
        const is = known.get(path) ?? (await api.get(path, membership))?.state === "active";
        known.set(path, is);
        if (is) own.add(login);
      }
    }
    return members;
  };
}

async function assertReadable(api: GithubApi, teams: readonly string[]): Promise<void> {
  for (const name of teams) {
    if ((await api.get(pathOf(name), team)) !== undefined) continue;
    throw unreachable("team-unreadable", `The team ${name} is not there, or this token may not see it.`, {
      help: "Give the step a GitHub App's token with `members: read` as MCP_PIPELINE_REVIEW_TOKEN; the job's own token sees no teams.",
    });
  }
}

function pathOf(name: string): string {
  const [owner = "", slug = ""] = name.split("/");
  return `/orgs/${encodeURIComponent(owner)}/teams/${encodeURIComponent(slug)}`;
}
