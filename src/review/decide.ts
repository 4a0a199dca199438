import type { Platform } from "../platform/schema.ts";
import type { ReviewMark } from "../registry/publisher-meta.ts";
import type { Condition, Holding } from "./conditions.ts";
import type { Evidence, PullRequestEvidence, PullRequestReview } from "./evidence.ts";

export type ReviewRule = NonNullable<Platform["reviews"]>[string];

/** A review that a release needs, and what asks for it. */
export interface Need {
  review: string;
  rule: ReviewRule;
  because: Holding[];
}

export type Verdict =
  | { need: Need; approved: true; mark: ReviewMark }
  /** Each reason is an approval that does not count, or the absence of any. */
  | { need: Need; approved: false; reasons: string[] };

/** The reviews of an environment that something in the release asks for. */
export function needsOf(
  names: readonly string[],
  rules: NonNullable<Platform["reviews"]>,
  holding: readonly Holding[],
): Need[] {
  return names.flatMap((review) => {
    const rule = Object.hasOwn(rules, review) ? rules[review] : undefined;
    if (rule === undefined) return [];
    const asks = new Set<Condition>(rule.when);
    const because = holding.filter(({ condition }) => asks.has(condition));
    return because.length === 0 ? [] : [{ review, rule, because }];
  });
}

/**
 * Whether a review was given: by an active member of the team who is neither author nor committer nor a bot, on a
 * commit with the release's own surface, policy and patches; or, for a check, by the App that the platform names. What
 * somebody in the team refuses on such a commit stays refused until that person says otherwise.
 */
export function decide(need: Need, evidence: Evidence): Verdict {
  const { rule } = need;
  if (rule.check !== undefined) return decideCheck(need, rule.check, evidence);
  const team = rule.team ?? "";
  const opinions = [
    ...evidence.pullRequests.flatMap((pullRequest) => opinionsOf(pullRequest, team, evidence)),
    ...environmentOpinions(team, evidence),
  ];
  const refusal = opinions.find(({ outcome }) => outcome === "refused");
  if (refusal !== undefined) return { need, approved: false, reasons: [refusal.text] };
  const approvals = opinions.filter(({ outcome }) => outcome === "approved");
  const [first] = approvals;
  if (first !== undefined) {
    const by = [...new Set(approvals.filter(({ how }) => how === first.how).map((one) => one.by))].sort();
    const commit = first.commit === undefined ? {} : { commit: first.commit };
    return { need, approved: true, mark: { review: need.review, by, ...commit, how: first.how } };
  }
  const reasons = opinions.map(({ text }) => text);
  return {
    need,
    approved: false,
    reasons: reasons.length > 0 ? reasons : [`Nobody of ${team} has approved.`],
  };
}

interface Opinion {
  by: string;
  how: "pull-request" | "environment";
  commit?: string;
  outcome: "approved" | "refused" | "does not count";
  text: string;
}

/** GitHub: a comment leaves an earlier approval or refusal as it is; a dismissal takes it away. */
function lastWords(reviews: readonly PullRequestReview[]): PullRequestReview[] {
  const last = new Map<string, PullRequestReview>();
  for (const review of reviews) {
    if (review.state !== "COMMENTED" && review.state !== "PENDING") last.set(review.by, review);
  }
  return [...last.values()];
}

function opinionsOf(pullRequest: PullRequestEvidence, team: string, evidence: Evidence): Opinion[] {
  return lastWords(pullRequest.reviews).flatMap((review): Opinion[] => {
    const { by, state, commit } = review;
    const at = `#${pullRequest.number} at ${commit.slice(0, 7)}`;
    const opinion = { by, how: "pull-request", commit } as const;
    const member = evidence.members.get(team)?.has(by) === true;
    const equal = evidence.equal.has(commit);
    if (state === "CHANGES_REQUESTED" && member && equal) {
      return [{ ...opinion, outcome: "refused", text: `${by} asked for changes in ${at}.` }];
    }
    if (state !== "APPROVED" && state !== "DISMISSED") return [];
    const why = objection(review, pullRequest, { team, member, equal });
    if (why === undefined) return [{ ...opinion, outcome: "approved", text: `${by} approved ${at}.` }];
    return [{ ...opinion, outcome: "does not count", text: `${by} approved ${at}, ${why}.` }];
  });
}

function objection(
  { by, type, state }: PullRequestReview,
  { author, committers }: PullRequestEvidence,
  { team, member, equal }: { team: string; member: boolean; equal: boolean },
): string | undefined {
  if (state === "DISMISSED") return "and the approval was dismissed";
  if (type !== "User") return `but is a ${type.toLowerCase()}`;
  if (by === author) return "but wrote it";
  if (committers.includes(by)) return "but committed to it";
  if (!member) return `but is no member of ${team}`;
  return equal ? undefined : "but surface, policy or patches have changed since";
}

function environmentOpinions(team: string, { environment, actors, members }: Evidence): Opinion[] {
  return environment.flatMap(({ by, type, state }): Opinion[] => {
    const opinion = { by, how: "environment" } as const;
    const member = members.get(team)?.has(by) === true;
    if (state === "rejected" && member) {
      return [{ ...opinion, outcome: "refused", text: `${by} rejected the environment.` }];
    }
    if (state !== "approved") return [];
    const why =
      type !== "User"
        ? `but is a ${type.toLowerCase()}`
        : actors.includes(by)
          ? "but started the run"
          : member
            ? undefined
            : `but is no member of ${team}`;
    if (why === undefined)
      return [{ ...opinion, outcome: "approved", text: `${by} approved the environment.` }];
    return [{ ...opinion, outcome: "does not count", text: `${by} approved the environment, ${why}.` }];
  });
}

function decideCheck(need: Need, check: { name: string; app: string }, evidence: Evidence): Verdict {
  const named = evidence.checkRuns.filter(({ name }) => name === check.name);
  const own = named.filter(({ app }) => app === check.app);
  const onThis = own.filter(({ commit }) => evidence.equal.has(commit));
  // One that failed on this very surface is not outvoted by one that passed.
  const bad = onThis.find(({ conclusion }) => conclusion !== "success");
  const [good] = onThis;
  if (bad === undefined && good !== undefined) {
    const mark = { review: need.review, by: [good.app], commit: good.commit, how: "check-run" as const };
    return { need, approved: true, mark };
  }
  const stranger = named.find(({ app }) => app !== check.app);
  const reason =
    bad !== undefined
      ? `The check ${check.name} ended with ${bad.conclusion ?? "no conclusion yet"} at ${bad.commit.slice(0, 7)}.`
      : own.length > 0
        ? `The check ${check.name} passed on another surface, policy or patches.`
        : stranger !== undefined
          ? `A check ${check.name} is there, but ${stranger.app} wrote it and not ${check.app}.`
          : `There is no check ${check.name} of ${check.app}.`;
  return { need, approved: false, reasons: [reason] };
}
