import { info, summary } from "@actions/core";
import { Forbidden, githubApi } from "../github/api.ts";
import { baseOfChange } from "../github/base-commit.ts";
import { workflowEvent } from "../github/event.ts";
import { findPlatform } from "../platform/find.ts";
import { renderAnnotations } from "../report/annotations.ts";
import { asProblem } from "../report/as-problem.ts";
import { exitCodes } from "../report/exit-codes.ts";
import { safeOutput } from "../report/safe-output.ts";
import { renderFindings } from "../report/terminal.ts";
import { reviewsOf } from "./acceptance.ts";
import { annotated } from "./annotated.ts";
import { unpackReports } from "./carried-reports.ts";
import { gatherView } from "./gather.ts";
import { maxComment, maxSummary, renderPullRequest } from "./render.ts";
import { keepComment } from "./sticky.ts";
import { judge } from "./verdict.ts";

const say = (text: string): void => info(safeOutput(text, { color: false }));

/**
 * The front door of .github/actions/pull-request, the last job of a pull request: judges what the change means, keeps
 * one comment, and leaves the same as summary and annotations. Runs no team code; it may write comments.
 */
export async function runPullRequest(): Promise<void> {
  const interrupt = new AbortController();
  process.once("SIGINT", () => interrupt.abort()).once("SIGTERM", () => interrupt.abort());
  try {
    process.exitCode = await commentOn(interrupt.signal);
  } catch (error) {
    const { findings, exitCode } = asProblem(error, interrupt.signal);
    say(renderFindings(findings, { color: false }));
    for (const line of renderAnnotations(findings)) info(line);
    process.exitCode = exitCode;
  }
}

async function commentOn(signal: AbortSignal): Promise<number> {
  const { env } = process;
  const cwd = env.GITHUB_WORKSPACE ?? process.cwd();
  const { pullRequest: pull } = await workflowEvent(env);
  const base = await baseOfChange(cwd, env);
  if (pull === undefined || base === undefined) {
    say("This event is no pull request, so there is nothing to say on one.");
    return exitCodes.clean;
  }
  const api = githubApi(env, signal);
  const view = await gatherView({
    base,
    pull,
    manifest: env.INPUT_MANIFEST || "mcp.yaml",
    platform: await findPlatform(cwd, env),
    check: env.INPUT_CHECK || "unknown",
    reports: unpackReports(env.INPUT_REPORTS ?? ""),
    runUrl: `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`,
    reviews: () => reviewsOf(api, pull.number),
    signal,
  });
  const { blocked, words, quiet } = judge(view);
  say(words);
  for (const line of renderAnnotations(annotated(view))) info(line);
  if (env.GITHUB_STEP_SUMMARY !== undefined)
    await summary.addRaw(renderPullRequest(view, maxSummary)).write();
  try {
    const text = renderPullRequest(view, maxComment);
    say(`comment: ${await keepComment(api, pull.number, { manifest: view.manifest, text, quiet })}`);
  } catch (error) {
    // A fork's token may only read: summary and annotations say the same.
    const message = error instanceof Forbidden ? error.message : asProblem(error, signal).message;
    for (const line of renderAnnotations([{ ruleId: "comment-not-written", severity: "info", message }]))
      info(line);
  }
  return blocked ? exitCodes.findings : exitCodes.clean;
}
