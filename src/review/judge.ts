import { relative } from "node:path";
import { Forbidden, type GithubApi, githubApi } from "../github/api.ts";
import type { Plan } from "../manifest/plan.ts";
import type { ReviewMark } from "../registry/publisher-meta.ts";
import type { Check } from "../report/check.ts";
import type { Finding } from "../report/finding.ts";
import { badInput, unreachable } from "../report/problem.ts";
import { conditions, conditionsOf, type Holding } from "./conditions.ts";
import { decide, type Need, needsOf } from "./decide.ts";
import { nativeGate } from "./native-gate.ts";
import { readEvidence } from "./read-evidence.ts";
import { readSubject } from "./read-subject.ts";
import { type ReviewSubject, sameSubject, subjectDigests } from "./subject.ts";

/** What was listed or deployed before in the same environment. */
export interface Before {
  commit: string;
  /** Path of the manifest in the repository. */
  manifest: string;
}

export interface ReviewRequest {
  plan: Plan;
  /** What is to be released; its lock and the text of its manifest. */
  subject: ReviewSubject;
  /** The released commit. */
  commit: string | undefined;
  /** Undefined for a server that is new; "unknown" where what was there says nothing of itself. */
  before: Before | "unknown" | undefined;
  env: Readonly<Record<string, string | undefined>>;
  signal: AbortSignal;
}

export interface ReviewOutcome {
  approved: boolean;
  checks: Check[];
  findings: Finding[];
  /** Who approved, for the release and the registry entry. */
  marks: ReviewMark[];
}

/**
 * Judges whether the reviews that the environment needs were given to exactly this surface, policy and patches.
 * Whatever cannot be read counts against the release.
 * @throws Problem (exit 3) where GitHub has to be asked and cannot be
 */
export async function judgeReviews(request: ReviewRequest): Promise<ReviewOutcome> {
  const { plan, env, signal } = request;
  const names = plan.target.reviews ?? [];
  const rules = plan.platform.reviews ?? {};
  // Most releases change nothing that anybody wants to see: then GitHub is not asked about approvals at all.
  const possible = needsOf(names, rules, everything("It may have changed."));
  const { commit } = request;
  if (commit === undefined || !env.GITHUB_REPOSITORY) {
    return refused(
      possible,
      "there is no commit on GitHub whose approvals could be read",
      "Release from a workflow run.",
    );
  }
  const api = githubApi(env, signal);
  const teams = githubApi(
    { ...env, GITHUB_TOKEN: env.MCP_PIPELINE_REVIEW_TOKEN || env.GITHUB_TOKEN },
    signal,
  );
  try {
    const needs = needsOf(names, rules, await holdingOf(request, api));
    if (needs.length === 0) return nothingNeeded("Nothing has changed that a review is asked for.");
    return await judge({ ...request, commit }, needs, { api, teams });
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    throw unreachable("review-evidence-unreadable", `${error.message}.`, {
      help: "The job needs `pull-requests: read`, `checks: read` and `actions: read`, and so does its caller; teams need the token of a GitHub App in MCP_PIPELINE_REVIEW_TOKEN.",
    });
  }
}

async function judge(
  request: ReviewRequest & { commit: string },
  needs: readonly Need[],
  { api, teams }: { api: GithubApi; teams: GithubApi },
): Promise<ReviewOutcome> {
  const { plan, env, commit } = request;
  const equals = equalTo(request, api);
  if (!(await equals(commit))) {
    throw badInput(
      "release-not-of-commit",
      `The lock or manifest of this release is not what commit ${commit.slice(0, 7)} holds on GitHub.`,
      { help: "Deploy from a clean checkout of the commit, and register that release." },
    );
  }
  const actors = [env.GITHUB_ACTOR, env.GITHUB_TRIGGERING_ACTOR].filter((login) =>
    Boolean(login),
  ) as string[];
  const sources = {
    api,
    teams,
    commit,
    run: env.GITHUB_RUN_ID,
    environment: plan.environment,
    actors,
    equals,
  };
  const evidence = await readEvidence(sources, needs, (known) =>
    needs.every((need) => decide(need, known).approved),
  );
  const verdicts = needs.map((need) => decide(need, evidence));
  const gate = await nativeGate(api, teams, [...new Set(needs.flatMap(({ rule }) => rule.team ?? []))]);
  const marks = verdicts.flatMap((verdict) => (verdict.approved ? [verdict.mark] : []));
  const findings = verdicts.flatMap((verdict) =>
    verdict.approved ? [] : [missing(verdict.need, verdict.reasons)],
  );
  const message =
    findings.length === 0
      ? marks.map(({ review, by }) => `${review} by ${by.join(", ")}`).join("; ")
      : `missing: ${verdicts.flatMap((one) => (one.approved ? [] : [one.need.review])).join(", ")}`;
  const status = findings.length === 0 ? "passed" : "failed";
  return {
    approved: findings.length === 0,
    checks: [{ id: "review-approved", status, message }, ...gate.checks],
    findings: [...findings, ...gate.findings],
    marks,
  };
}

/** Compares commits with the release; each commit is read once. */
function equalTo(
  { plan, subject, env }: ReviewRequest,
  api: GithubApi,
): (commit: string) => Promise<boolean> {
  const { environment } = plan;
  const released = subjectDigests(subject, environment);
  const manifest = inRepository(plan, env.GITHUB_WORKSPACE);
  const known = new Map<string, Promise<boolean>>();
  return (commit) => {
    const asked =
      known.get(commit) ??
      (/^[0-9a-f]{7,64}$/.test(commit)
        ? readSubject(api, commit, manifest, environment).then(
            (seen) => seen !== undefined && sameSubject(subjectDigests(seen, environment), released),
          )
        : Promise.resolve(false));
    known.set(commit, asked);
    return asked;
  };
}

/** What holds of the difference to what was there; all of it where that cannot be read. */
async function holdingOf({ plan, subject, before }: ReviewRequest, api: GithubApi): Promise<Holding[]> {
  if (before === undefined) return conditionsOf(undefined, subject, plan.environment);
  const was =
    before === "unknown"
      ? undefined
      : await readSubject(api, before.commit, before.manifest, plan.environment);
  if (was === undefined) return everything("What was there before cannot be read.");
  return conditionsOf(was, subject, plan.environment);
}

function everything(reason: string): Holding[] {
  return conditions.map((condition) => ({ condition, reasons: [reason] }));
}

/** Path of the manifest in the repository, with forward slashes. */
export function inRepository(plan: Plan, workspace: string | undefined): string {
  const { directory, manifestFile } = plan;
  const name = manifestFile.split(/[\\/]/).at(-1) ?? manifestFile;
  if (workspace === undefined || workspace === "") return manifestFile;
  const folder = relative(workspace, directory).split("\\").join("/");
  return folder === "" ? name : `${folder}/${name}`;
}

const missingHelp =
  "An approval counts by an active member of the team who did not write it, on a commit with this very surface, policy and patches.";

function missing({ review, rule, because }: Need, reasons: readonly string[]): Finding {
  const asked = because.map(({ condition, reasons: why }) => `${condition}: ${shortList(why)}`).join(" ");
  const who = rule.team ?? `the check ${rule.check?.name}`;
  return {
    ruleId: "review-missing",
    severity: "error",
    message: `The review ${review} (${who}) is missing. It is asked for by ${asked} ${shortList(reasons)}`,
    help: missingHelp,
  };
}

/** Three of them are enough to understand. */
function shortList(texts: readonly string[]): string {
  const more = texts.length > 3 ? ` (and ${texts.length - 3} more)` : "";
  return `${texts.slice(0, 3).join(" ")}${more}`;
}

function refused(needs: readonly Need[], why: string, help: string): ReviewOutcome {
  const names = needs.map(({ review }) => review).join(", ");
  const message = `The environment needs the reviews ${names}, and ${why}.`;
  return {
    approved: false,
    checks: [{ id: "review-approved", status: "failed", message: why }],
    findings: [{ ruleId: "review-missing", severity: "error", message, help }],
    marks: [],
  };
}

function nothingNeeded(message: string): ReviewOutcome {
  return {
    approved: true,
    checks: [{ id: "review-approved", status: "passed", message }],
    findings: [],
    marks: [],
  };
}
