import { readFile } from "node:fs/promises";
import { info } from "@actions/core";
import * as z from "zod";
import { type GithubApi, githubApi } from "../github/api.ts";
import { asProblem } from "../report/as-problem.ts";
import { badInput } from "../report/problem.ts";
import { safeOutput } from "../report/safe-output.ts";
import { renderFindings } from "../report/terminal.ts";
import { parseJson } from "../source/json.ts";
import { unpackReports } from "./carried-reports.ts";
import { maxComment, renderPullRequest } from "./render.ts";
import { keepComment, type StickyOutcome } from "./sticky.ts";
import { judge } from "./verdict.ts";
import type { PullRequestView } from "./view.ts";
import { firstEntry } from "./zip.ts";

const sha = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);

/** What GitHub says of the run that ended; the run itself cannot write it ("workflow_run" in its webhook reference). */
const payload = z.looseObject({
  workflow_run: z.looseObject({
    id: z.int().positive(),
    event: z.string(),
    path: z.string(),
    conclusion: z.string().nullish(),
    head_sha: sha,
    head_branch: z.string(),
    head_repository: z.looseObject({ id: z.int().positive(), owner: z.looseObject({ login: z.string() }) }),
  }),
});
type Run = z.infer<typeof payload>["workflow_run"];

const artifacts = z.looseObject({
  artifacts: z.array(
    z.looseObject({ id: z.int(), name: z.string(), expired: z.boolean(), size_in_bytes: z.int() }),
  ),
});
const pulls = z.looseObject({
  number: z.int().positive(),
  state: z.string(),
  head: z.looseObject({ sha, repo: z.looseObject({ id: z.int() }).nullish() }),
});

const artifactName = "mcp-pipeline-reports";
/** The packed reports and the zip around them. */
const maxArtifactBytes = 500_000;
/** The file that calls the pipeline; a fork may bring other workflows that leave an artifact of the same name. */
const callerPath = ".github/workflows/mcp.yml";

/** The front door of .github/actions/fork-comment. */
export async function runForkComment(): Promise<void> {
  const signal = new AbortController().signal;
  try {
    const text = await readFile(process.env.GITHUB_EVENT_PATH ?? "", "utf8").catch(() => "");
    const outcome = await forkComment(parseJson(text), process.env, signal);
    info(safeOutput(`comment: ${outcome}`, { color: false }));
  } catch (error) {
    const { findings, exitCode } = asProblem(error, signal);
    info(safeOutput(renderFindings(findings, { color: false }), { color: false }));
    process.exitCode = exitCode;
  }
}

/**
 * Comments on the pull request of a fork's run. The artifact is what a stranger wrote: its size is capped, it stays in
 * memory, only its form counts, and nothing in it says where it goes. Where the pull request is not found by what GitHub
 * says of the run, or has a newer commit, nothing is written.
 * @throws Problem (exit 2) for another event than the one that this is for
 */
export async function forkComment(
  event: unknown,
  env: Readonly<Record<string, string | undefined>>,
  signal: AbortSignal,
): Promise<StickyOutcome | "nothing"> {
  const read = payload.safeParse(event);
  if (!read.success || env.GITHUB_EVENT_NAME !== "workflow_run") {
    throw badInput(
      "event-unusable",
      "This comments after a run of another workflow (workflow_run), and nothing else.",
    );
  }
  const { workflow_run: run } = read.data;
  if (run.event !== "pull_request" || run.path !== callerPath) return "nothing";
  const api = githubApi(env, signal);
  const pull = await pullOf(api, run);
  if (pull === undefined) return "nothing";
  const packed = await reportsOf(api, run);
  const view = viewOf(run, packed, `${env.GITHUB_SERVER_URL}/${api.repository}/actions/runs/${run.id}`);
  const text = renderPullRequest(view, maxComment);
  return keepComment(api, pull, { manifest: view.manifest, text, quiet: judge(view).quiet });
}

/** The open pull request whose head is the run's commit in the run's repository. */
async function pullOf(api: GithubApi, run: Run): Promise<number | undefined> {
  const head = `${run.head_repository.owner.login}:${run.head_branch}`;
  const open = await api.list(
    `/repos/${api.repository}/pulls?state=open&head=${encodeURIComponent(head)}`,
    pulls,
  );
  const fitting = open.filter(
    ({ state, head: its }) =>
      state === "open" && its.sha === run.head_sha && its.repo?.id === run.head_repository.id,
  );
  return fitting.length === 1 ? fitting[0]?.number : undefined;
}

async function reportsOf(api: GithubApi, run: Run): Promise<string> {
  const path = `/repos/${api.repository}/actions/runs/${run.id}/artifacts?name=${artifactName}`;
  const found = (await api.get(path, artifacts))?.artifacts.find(
    ({ name, expired }) => name === artifactName && !expired,
  );
  if (found === undefined || found.size_in_bytes > maxArtifactBytes) return "";
  const zip = await api.download(
    `/repos/${api.repository}/actions/artifacts/${found.id}/zip`,
    maxArtifactBytes,
  );
  return firstEntry(zip, maxArtifactBytes)?.toString("latin1").trim() ?? "";
}

/** Only what the run's reports say; what decides is the run itself, whose last job judged the change. */
function viewOf(run: Run, packed: string, runUrl: string): PullRequestView {
  const reports = unpackReports(packed);
  return {
    manifest: "mcp.yaml",
    headSha: run.head_sha,
    runUrl,
    check: run.conclusion ?? "unknown",
    stages: reports?.stages,
    leftOut: reports?.leftOut ?? 0,
    elsewhere: true,
    surface: undefined,
    acceptances: [],
    patches: [],
    reviews: [],
    problems: [],
  };
}
