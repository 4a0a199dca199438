import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  conditions,
  conditionsOf,
  decide,
  needsOf
} from "./chunk-3A7CS64E.js";
import {
  patchesIn,
  sameSubject,
  subjectDigests
} from "./chunk-76USUWVX.js";
import "./chunk-TSHJOMBW.js";
import "./chunk-CKXRMVD4.js";
import "./chunk-3RESNNFB.js";
import "./chunk-UUST3M53.js";
import "./chunk-Q5SLLCM6.js";
import {
  lockFileName,
  parseLock
} from "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import {
  Forbidden,
  githubApi
} from "./chunk-JKN6UT4J.js";
import "./chunk-GYU3GC6Y.js";
import {
  coerce_exports
} from "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-4E3PMIEO.js";
import {
  Problem,
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import {
  array,
  boolean,
  looseObject,
  number,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/review/judge.ts
import { relative } from "node:path";

// src/review/ruleset.ts
var reviewedFiles = ["mcp.yaml", "**/mcp.yaml", "mcp.lock.json", "**/mcp.lock.json"];
var branchRule = looseObject({
  type: string(),
  parameters: looseObject({
    dismiss_stale_reviews_on_push: boolean().optional(),
    require_last_push_approval: boolean().optional(),
    required_reviewers: array(
      looseObject({
        file_patterns: array(string()),
        minimum_approvals: number(),
        // Some answers carry it as text.
        reviewer: looseObject({ id: coerce_exports.number(), type: string() })
      })
    ).optional()
  }).optional()
});
function rulesetGaps(rules, ids) {
  const pulls = rules.filter(({ type }) => type === "pull_request").map(({ parameters }) => parameters ?? {});
  const gaps = [...ids].flatMap(([team2, id2]) => {
    const own = pulls.flatMap(
      ({ required_reviewers: required = [] }) => required.filter(({ reviewer, minimum_approvals }) => reviewer.id === id2 && minimum_approvals > 0)
    );
    if (own.length === 0) return [`No rule asks ${team2} for a review.`];
    const patterns = new Set(own.flatMap(({ file_patterns }) => file_patterns));
    if (["*", "**", "**/*"].some((all) => patterns.has(all))) return [];
    const uncovered = reviewedFiles.filter((file) => !patterns.has(file));
    return uncovered.length === 0 ? [] : [`${team2} is not asked about ${uncovered.join(", ")}.`];
  });
  if (ids.size > 0 && !pulls.some((one) => one.dismiss_stale_reviews_on_push === true)) {
    gaps.push("An approval outlives the next push.");
  }
  return gaps;
}
var teamAnswer = looseObject({ id: number() });
async function teamIds(api, teams) {
  const ids = /* @__PURE__ */ new Map();
  for (const team2 of teams) {
    const [owner = "", slug = ""] = team2.split("/");
    const path = `/orgs/${encodeURIComponent(owner)}/teams/${encodeURIComponent(slug)}`;
    const found = await api.get(path, teamAnswer);
    if (found !== void 0) ids.set(team2, found.id);
  }
  return ids;
}

// src/review/native-gate.ts
var repositoryAnswer = looseObject({ default_branch: string() });
var id = "reviews-asked-by-github";
async function nativeGate(api, teams, names) {
  if (names.length === 0) return { checks: [], findings: [] };
  try {
    const ids = await teamIds(teams, names);
    const repository = await api.get(`/repos/${api.repository}`, repositoryAnswer);
    const branch = repository?.default_branch;
    if (branch === void 0 || ids.size < names.length)
      return unread("the repository or a team is not readable");
    const path = `/repos/${api.repository}/rules/branches/${encodeURIComponent(branch)}?per_page=100`;
    const rules = await api.get(path, branchRule.array());
    if (rules === void 0) return unread("its rules are not readable");
    const gaps = rulesetGaps(rules, ids);
    if (gaps.length === 0)
      return { checks: [{ id, status: "passed", message: names.join(", ") }], findings: [] };
    return { checks: [], findings: [incomplete(branch, gaps)] };
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    return unread("this token may not read it");
  }
}
function incomplete(branch, gaps) {
  return {
    ruleId: "ruleset-incomplete",
    severity: "warning",
    message: `GitHub would merge to ${branch} without a review. ${gaps.join(" ")}`,
    help: "Add the ruleset of docs/review.md to the repository, or to the organization for all of them."
  };
}
function unread(message) {
  return { checks: [{ id, status: "not exercised", message }], findings: [] };
}

// src/review/evidence.ts
var noEvidence = {
  pullRequests: [],
  environment: [],
  actors: [],
  checkRuns: [],
  members: /* @__PURE__ */ new Map(),
  equal: /* @__PURE__ */ new Set()
};

// src/review/memberships.ts
var membership = looseObject({ state: string() });
var team = looseObject({ slug: string() });
function openMemberships(api, teams) {
  const known = /* @__PURE__ */ new Map();
  let seen;
  return async (people) => {
    const members = new Map(teams.map((name) => [name, /* @__PURE__ */ new Set()]));
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
async function assertReadable(api, teams) {
  for (const name of teams) {
    if (await api.get(pathOf(name), team) !== void 0) continue;
    throw unreachable("team-unreadable", `The team ${name} is not there, or this token may not see it.`, {
      help: "Give the step a GitHub App's token with `members: read` as MCP_PIPELINE_REVIEW_TOKEN; the job's own token sees no teams."
    });
  }
}
function pathOf(name) {
  const [owner = "", slug = ""] = name.split("/");
  return `/orgs/${encodeURIComponent(owner)}/teams/${encodeURIComponent(slug)}`;
}

// src/review/read-evidence.ts
var user = looseObject({ login: string(), type: string() });
var pullRequest = looseObject({
  number: number(),
  merged_at: string().nullish(),
  user: user.nullish(),
  head: looseObject({ sha: string() })
});
var review = looseObject({ user: user.nullish(), state: string(), commit_id: string().nullish() });
var commit = looseObject({
  sha: string(),
  author: looseObject({ login: string().optional() }).nullish(),
  committer: looseObject({ login: string().optional() }).nullish()
});
var approval = looseObject({
  state: string(),
  user: user.nullish(),
  environments: array(looseObject({ name: string().optional() }))
});
var checkRuns = looseObject({
  check_runs: array(
    looseObject({
      name: string(),
      conclusion: string().nullish(),
      app: looseObject({ slug: string().optional() }).nullish()
    })
  )
});
var newestMerged = 50;
var pageSize = 50;
var mostPages = 4;
async function readEvidence(sources, needs, enough) {
  const teams = [...new Set(needs.flatMap(({ rule }) => rule.team ?? []))];
  const membersAmong = openMemberships(sources.teams, teams);
  const checks = needs.flatMap(({ rule }) => rule.check ?? []);
  const equal = new Set(await sources.equals(sources.commit) ? [sources.commit] : []);
  let evidence = {
    ...noEvidence,
    environment: await environmentApprovals(sources),
    actors: sources.actors.map(lower),
    checkRuns: await checkRunsAt(sources, checks, sources.commit),
    equal
  };
  evidence = { ...evidence, members: await membersAmong(peopleIn(evidence)) };
  for (const found of await mergedPullRequests(sources.api)) {
    if (enough(evidence)) break;
    const one = await pullRequestEvidence(sources.api, found);
    const looked = /* @__PURE__ */ new Set([found.head.sha, ...one.reviews.map((given) => given.commit)]);
    for (const sha of looked) if (!equal.has(sha) && await sources.equals(sha)) equal.add(sha);
    const more = equal.has(found.head.sha) ? await checkRunsAt(sources, checks, found.head.sha) : [];
    evidence = {
      ...evidence,
      pullRequests: [...evidence.pullRequests, one],
      checkRuns: [...evidence.checkRuns, ...more]
    };
    evidence = { ...evidence, members: await membersAmong(peopleIn(evidence)) };
  }
  return evidence;
}
async function mergedPullRequests(api) {
  const merged = [];
  for (let page = 1; page <= mostPages && merged.length < newestMerged; page++) {
    const query = `state=closed&sort=updated&direction=desc&per_page=${pageSize}&page=${page}`;
    const found = await api.get(`/repos/${api.repository}/pulls?${query}`, pullRequest.array()) ?? [];
    merged.push(...found.filter(({ merged_at }) => Boolean(merged_at)));
    if (found.length < pageSize) break;
  }
  return merged.slice(0, newestMerged);
}
async function pullRequestEvidence(api, found) {
  const path = `/repos/${api.repository}/pulls/${found.number}`;
  const reviews = await api.list(`${path}/reviews`, review);
  const commits = reviews.length === 0 ? [] : await api.list(`${path}/commits`, commit);
  const committers = commits.flatMap(({ author, committer }) => [author?.login, committer?.login]);
  return {
    number: found.number,
    author: lower(found.user?.login ?? ""),
    committers: [...new Set(committers.filter((login) => login !== void 0).map(lower))],
    reviews: reviews.flatMap(
      ({ user: by, state, commit_id }) => by ? [{ by: lower(by.login), type: by.type, state: state.toUpperCase(), commit: commit_id ?? "" }] : []
    )
  };
}
async function environmentApprovals({
  api,
  run,
  environment
}) {
  if (run === void 0) return [];
  const path = `/repos/${api.repository}/actions/runs/${run}/approvals`;
  const found = await api.get(path, approval.array()) ?? [];
  return found.filter(({ environments }) => environments.some(({ name }) => name === environment)).flatMap(({ user: by, state }) => by ? [{ by: lower(by.login), type: by.type, state }] : []);
}
async function checkRunsAt({ api }, checks, ref) {
  const found = [];
  for (const name of new Set(checks.map((check) => check.name))) {
    const query = `check_name=${encodeURIComponent(name)}&filter=latest&per_page=100`;
    const answer = await api.get(`/repos/${api.repository}/commits/${ref}/check-runs?${query}`, checkRuns);
    for (const one of answer?.check_runs ?? []) {
      const conclusion = one.conclusion ?? void 0;
      found.push({ name: one.name, app: one.app?.slug ?? "", conclusion, commit: ref });
    }
  }
  return found;
}
function peopleIn(evidence) {
  return /* @__PURE__ */ new Set([
    ...evidence.environment.map(({ by }) => by),
    ...evidence.pullRequests.flatMap(({ reviews }) => reviews.map(({ by }) => by))
  ]);
}
function lower(login) {
  return login.toLowerCase();
}

// src/review/read-subject.ts
import { posix } from "node:path";
var content = looseObject({ content: string(), encoding: string() });
async function readSubject(api, commit2, manifest, environment) {
  const folder = posix.dirname(manifest);
  const lockPath = posix.join(folder, lockFileName);
  const [lockText, text] = await Promise.all([fileAt(api, lockPath, commit2), fileAt(api, manifest, commit2)]);
  if (lockText === void 0 || text === void 0) return void 0;
  try {
    return { lock: parseLock(lockText, lockPath), patches: patchesIn(text, environment) };
  } catch (error) {
    if (error instanceof Problem) return void 0;
    throw error;
  }
}
async function fileAt(api, path, ref) {
  const encoded = path.split("/").map(encodeURIComponent).join("/");
  const file = await api.get(
    `/repos/${api.repository}/contents/${encoded}?ref=${encodeURIComponent(ref)}`,
    content
  );
  if (file === void 0 || file.encoding !== "base64") return void 0;
  return Buffer.from(file.content, "base64").toString("utf8");
}

// src/review/judge.ts
async function judgeReviews(request) {
  const { plan, env, signal } = request;
  const names = plan.target.reviews ?? [];
  const rules = plan.platform.reviews ?? {};
  const possible = needsOf(names, rules, everything("It may have changed."));
  const { commit: commit2 } = request;
  if (commit2 === void 0 || !env.GITHUB_REPOSITORY) {
    return refused(
      possible,
      "there is no commit on GitHub whose approvals could be read",
      "Release from a workflow run."
    );
  }
  const api = githubApi(env, signal);
  const teams = githubApi(
    { ...env, GITHUB_TOKEN: env.MCP_PIPELINE_REVIEW_TOKEN || env.GITHUB_TOKEN },
    signal
  );
  try {
    const needs = needsOf(names, rules, await holdingOf(request, api));
    if (needs.length === 0) return nothingNeeded("Nothing has changed that a review is asked for.");
    return await judge({ ...request, commit: commit2 }, needs, { api, teams });
  } catch (error) {
    if (!(error instanceof Forbidden)) throw error;
    throw unreachable("review-evidence-unreadable", `${error.message}.`, {
      help: "The job needs `pull-requests: read`, `checks: read` and `actions: read`, and so does its caller; teams need the token of a GitHub App in MCP_PIPELINE_REVIEW_TOKEN."
    });
  }
}
async function judge(request, needs, { api, teams }) {
  const { plan, env, commit: commit2 } = request;
  const equals = equalTo(request, api);
  if (!await equals(commit2)) {
    throw badInput(
      "release-not-of-commit",
      `The lock or manifest of this release is not what commit ${commit2.slice(0, 7)} holds on GitHub.`,
      { help: "Deploy from a clean checkout of the commit, and register that release." }
    );
  }
  const actors = [env.GITHUB_ACTOR, env.GITHUB_TRIGGERING_ACTOR].filter(
    (login) => Boolean(login)
  );
  const sources = {
    api,
    teams,
    commit: commit2,
    run: env.GITHUB_RUN_ID,
    environment: plan.environment,
    actors,
    equals
  };
  const evidence = await readEvidence(
    sources,
    needs,
    (known) => needs.every((need) => decide(need, known).approved)
  );
  const verdicts = needs.map((need) => decide(need, evidence));
  const gate = await nativeGate(api, teams, [...new Set(needs.flatMap(({ rule }) => rule.team ?? []))]);
  const marks = verdicts.flatMap((verdict) => verdict.approved ? [verdict.mark] : []);
  const findings = verdicts.flatMap(
    (verdict) => verdict.approved ? [] : [missing(verdict.need, verdict.reasons)]
  );
  const message = findings.length === 0 ? marks.map(({ review: review2, by }) => `${review2} by ${by.join(", ")}`).join("; ") : `missing: ${verdicts.flatMap((one) => one.approved ? [] : [one.need.review]).join(", ")}`;
  const status = findings.length === 0 ? "passed" : "failed";
  return {
    approved: findings.length === 0,
    checks: [{ id: "review-approved", status, message }, ...gate.checks],
    findings: [...findings, ...gate.findings],
    marks
  };
}
function equalTo({ plan, subject, env }, api) {
  const { environment } = plan;
  const released = subjectDigests(subject, environment);
  const manifest = inRepository(plan, env.GITHUB_WORKSPACE);
  const known = /* @__PURE__ */ new Map();
  return (commit2) => {
    const asked = known.get(commit2) ?? (/^[0-9a-f]{7,64}$/.test(commit2) ? readSubject(api, commit2, manifest, environment).then(
      (seen) => seen !== void 0 && sameSubject(subjectDigests(seen, environment), released)
    ) : Promise.resolve(false));
    known.set(commit2, asked);
    return asked;
  };
}
async function holdingOf({ plan, subject, before }, api) {
  if (before === void 0) return conditionsOf(void 0, subject, plan.environment);
  const was = before === "unknown" ? void 0 : await readSubject(api, before.commit, before.manifest, plan.environment);
  if (was === void 0) return everything("What was there before cannot be read.");
  return conditionsOf(was, subject, plan.environment);
}
function everything(reason) {
  return conditions.map((condition) => ({ condition, reasons: [reason] }));
}
function inRepository(plan, workspace) {
  const { directory, manifestFile } = plan;
  const name = manifestFile.split(/[\\/]/).at(-1) ?? manifestFile;
  if (workspace === void 0 || workspace === "") return manifestFile;
  const folder = relative(workspace, directory).split("\\").join("/");
  return folder === "" ? name : `${folder}/${name}`;
}
var missingHelp = "An approval counts by an active member of the team who did not write it, on a commit with this very surface, policy and patches.";
function missing({ review: review2, rule, because }, reasons) {
  const asked = because.map(({ condition, reasons: why }) => `${condition}: ${shortList(why)}`).join(" ");
  const who = rule.team ?? `the check ${rule.check?.name}`;
  return {
    ruleId: "review-missing",
    severity: "error",
    message: `The review ${review2} (${who}) is missing. It is asked for by ${asked} ${shortList(reasons)}`,
    help: missingHelp
  };
}
function shortList(texts) {
  const more = texts.length > 3 ? ` (and ${texts.length - 3} more)` : "";
  return `${texts.slice(0, 3).join(" ")}${more}`;
}
function refused(needs, why, help) {
  const names = needs.map(({ review: review2 }) => review2).join(", ");
  const message = `The environment needs the reviews ${names}, and ${why}.`;
  return {
    approved: false,
    checks: [{ id: "review-approved", status: "failed", message: why }],
    findings: [{ ruleId: "review-missing", severity: "error", message, help }],
    marks: []
  };
}
function nothingNeeded(message) {
  return {
    approved: true,
    checks: [{ id: "review-approved", status: "passed", message }],
    findings: [],
    marks: []
  };
}
export {
  inRepository,
  judgeReviews
};
