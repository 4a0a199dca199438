import * as z from "zod";
import type { GithubApi } from "../github/api.ts";
import type { Need } from "./decide.ts";
import type { CheckRun, Evidence, PullRequestEvidence } from "./evidence.ts";
import { noEvidence } from "./evidence.ts";
import { openMemberships } from "./memberships.ts";

/** The parts that are read of GitHub's answers (REST API 2022-11-28). */
const user = z.looseObject({ login: z.string(), type: z.string() });
const pullRequest = z.looseObject({
  number: z.number(),
  merged_at: z.string().nullish(),
  user: user.nullish(),
  head: z.looseObject({ sha: z.string() }),
});
const review = z.looseObject({ user: user.nullish(), state: z.string(), commit_id: z.string().nullish() });
const commit = z.looseObject({
  sha: z.string(),
  author: z.looseObject({ login: z.string().optional() }).nullish(),
  committer: z.looseObject({ login: z.string().optional() }).nullish(),
});
const approval = z.looseObject({
  state: z.string(),
  user: user.nullish(),
  environments: z.array(z.looseObject({ name: z.string().optional() })),
});
const checkRuns = z.looseObject({
  check_runs: z.array(
    z.looseObject({
      name: z.string(),
      conclusion: z.string().nullish(),
      app: z.looseObject({ slug: z.string().optional() }).nullish(),
    }),
  ),
});

/** Merged pull requests that are looked through, newest first; an approval is seldom older than that. */
const newestMerged = 50;
const pageSize = 50;
const mostPages = 4;

export interface EvidenceSources {
  /** With the job's own token: pulls, checks, approvals. */
  api: GithubApi;
  /** With a token that may see teams. */
  teams: GithubApi;
  /** The released commit. */
  commit: string;
  /** Id of the workflow run, where there is one. */
  run: string | undefined;
  environment: string;
  /** Logins of who started the run. */
  actors: string[];
  /** Whether a commit's surface, policy and patches are those of the release. */
  equals(commit: string): Promise<boolean>;
}

/**
 * Gathers what GitHub knows that may speak for a release, pull request by pull request, until `enough` says so.
 * @throws Problem (exit 3) where GitHub cannot be asked; Forbidden where a token may not
 */
export async function readEvidence(
  sources: EvidenceSources,
  needs: readonly Need[],
  enough: (evidence: Evidence) => boolean,
): Promise<Evidence> {
  const teams = [...new Set(needs.flatMap(({ rule }) => rule.team ?? []))];
  const membersAmong = openMemberships(sources.teams, teams);
  const checks = needs.flatMap(({ rule }) => rule.check ?? []);
  const equal = new Set((await sources.equals(sources.commit)) ? [sources.commit] : []);
  let evidence: Evidence = {
    ...noEvidence,
    environment: await environmentApprovals(sources),
    actors: sources.actors.map(lower),
    checkRuns: await checkRunsAt(sources, checks, sources.commit),
    equal,
  };
  evidence = { ...evidence, members: await membersAmong(peopleIn(evidence)) };
  for (const found of await mergedPullRequests(sources.api)) {
    if (enough(evidence)) break;
    const one = await pullRequestEvidence(sources.api, found);
    const looked = new Set([found.head.sha, ...one.reviews.map((given) => given.commit)]);
    for (const sha of looked) if (!equal.has(sha) && (await sources.equals(sha))) equal.add(sha);
    const more = equal.has(found.head.sha) ? await checkRunsAt(sources, checks, found.head.sha) : [];
    evidence = {
      ...evidence,
      pullRequests: [...evidence.pullRequests, one],
      checkRuns: [...evidence.checkRuns, ...more],
    };
    evidence = { ...evidence, members: await membersAmong(peopleIn(evidence)) };
  }
  return evidence;
}

type PullRequest = z.infer<typeof pullRequest>;

async function mergedPullRequests(api: GithubApi): Promise<PullRequest[]> {
  const merged: PullRequest[] = [];
  for (let page = 1; page <= mostPages && merged.length < newestMerged; page++) {
    const query = `state=closed&sort=updated&direction=desc&per_page=${pageSize}&page=${page}`;
    const found = (await api.get(`/repos/${api.repository}/pulls?${query}`, pullRequest.array())) ?? [];
    merged.push(...found.filter(({ merged_at }) => Boolean(merged_at)));
    if (found.length < pageSize) break;
  }
  return merged.slice(0, newestMerged);
}

async function pullRequestEvidence(api: GithubApi, found: PullRequest): Promise<PullRequestEvidence> {
  const path = `/repos/${api.repository}/pulls/${found.number}`;
  const reviews = await api.list(`${path}/reviews`, review);
  // Without a review nobody asks who committed.
  const commits = reviews.length === 0 ? [] : await api.list(`${path}/commits`, commit);
  const committers = commits.flatMap(({ author, committer }) => [author?.login, committer?.login]);
  return {
    number: found.number,
    author: lower(found.user?.login ?? ""),
    committers: [...new Set(committers.filter((login) => login !== undefined).map(lower))],
    reviews: reviews.flatMap(({ user: by, state, commit_id }) =>
      by ? [{ by: lower(by.login), type: by.type, state: state.toUpperCase(), commit: commit_id ?? "" }] : [],
    ),
  };
}

async function environmentApprovals({
  api,
  run,
  environment,
}: EvidenceSources): Promise<Evidence["environment"]> {
  if (run === undefined) return [];
  const path = `/repos/${api.repository}/actions/runs/${run}/approvals`;
  const found = (await api.get(path, approval.array())) ?? [];
  return found
    .filter(({ environments }) => environments.some(({ name }) => name === environment))
    .flatMap(({ user: by, state }) => (by ? [{ by: lower(by.login), type: by.type, state }] : []));
}

async function checkRunsAt(
  { api }: EvidenceSources,
  checks: readonly { name: string }[],
  ref: string,
): Promise<CheckRun[]> {
  const found: CheckRun[] = [];
  for (const name of new Set(checks.map((check) => check.name))) {
    const query = `check_name=${encodeURIComponent(name)}&filter=latest&per_page=100`;
    const answer = await api.get(`/repos/${api.repository}/commits/${ref}/check-runs?${query}`, checkRuns);
    for (const one of answer?.check_runs ?? []) {
      const conclusion = one.conclusion ?? undefined;
      found.push({ name: one.name, app: one.app?.slug ?? "", conclusion, commit: ref });
    }
  }
  return found;
}

/** Everybody whose word may count. */
function peopleIn(evidence: Evidence): Set<string> {
  return new Set([
    ...evidence.environment.map(({ by }) => by),
    ...evidence.pullRequests.flatMap(({ reviews }) => reviews.map(({ by }) => by)),
  ]);
}

/** GitHub compares logins without case. */
function lower(login: string): string {
  return login.toLowerCase();
}
