import { type Finding, sortFindings, subjectOf } from "../report/finding.ts";
import { codeSpan, markdownText } from "../report/markdown-text.ts";
import type { StageReport } from "../report/schema.ts";
import { shorten } from "../report/shorten.ts";
import { duration } from "../report/terminal.ts";
import { stageNames } from "../stages/stage.ts";
import { blockingChanges, blockingFindings, judge, plural } from "./verdict.ts";
import type { MatrixRow, PullRequestView, ShownChange } from "./view.ts";

/** GitHub takes 65,536 characters (github.md 3.3); some room is left for what it counts differently. */
export const maxComment = 60_000;
/** GitHub takes 1 MiB of summary from a step; a character may take three bytes. */
export const maxSummary = 300_000;
/** Above the fold a reviewer reads ten lines, not a hundred. */
const maxBlocking = 10;

/** A part of the text: what stands for it where only so many characters are left. */
type Part = (room: number) => string;

/**
 * The comment and the summary of a pull request (github.md 5.2): verdict first, the six stages in one table, what
 * blocks with place and fix, the rest folded, last how to reproduce it. Pure: the same view gives the same bytes. No
 * text from outside is markup: it stands in code spans or is escaped.
 * @param max longest text in UTF-16 code units; lists are cut between entries and say how much was left out
 */
export function renderPullRequest(view: PullRequestView, max: number): string {
  const last = ending(view);
  const parts: Part[] = [
    () => `### ${title(view)}`,
    () => `Commit ${codeSpan(view.headSha.slice(0, 12))} · [run](${view.runUrl})`,
    () => table(view),
    (room) => blocks(view, room),
    (room) => surface(view, Math.floor(room * 0.6)),
    (room) => folded("Who may call what", matrix(view, Math.floor(room * 0.5))),
    (room) => folded("Accepted by this pull request", acceptances(view, room)),
    (room) => folded("Patches of rendered objects", patches(view, room)),
    (room) => folded("Reviews that the platform wants", reviews(view, room)),
    (room) => folded("Advisory findings", advisory(view, Math.floor(room * 0.8))),
    (room) => folded("Not exercised", notExercised(view, room)),
  ];
  let text = "";
  for (const part of parts) {
    const shown = part(Math.max(0, max - text.length - last.length - 400));
    if (shown === "" || text.length + shown.length + last.length + 4 > max) continue;
    text += `${shown}\n\n`;
  }
  return `${text}${last}\n`;
}

function title(view: PullRequestView): string {
  const name = view.server === undefined ? codeSpan(view.manifest) : codeSpan(view.server);
  return `mcp-pipeline ${name}: ${markdownText(judge(view).words)}`;
}

function table(view: PullRequestView): string {
  const rows = stageNames.map((name) => {
    const report = view.stages?.find(({ stage }) => stage === name);
    if (report === undefined) {
      const ran = ["validate", "lint", "contract-test"].includes(name);
      return `| ${name} | ${ran ? "did not report" : "after the merge"} | | |`;
    }
    return `| ${name} | ${result(report)} | ${fact(report, view)} | ${duration(report.durationMs)} |`;
  });
  return ["| stage | result | fact | time |", "|---|---|---|---|", ...rows].join("\n");
}

const result = ({ status }: StageReport): string =>
  status === "passed" || status === "skipped" ? status : `**${status}**`;

function fact({ stage, findings, checks }: StageReport, view: PullRequestView): string {
  const counted = (["error", "warning"] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, severity)];
  });
  const open = checks.filter(({ status }) => status === "not exercised").length;
  const tokens =
    stage === "lint" && view.surface !== undefined && !("unreadable" in view.surface)
      ? [tokenText(view.surface.tokens)]
      : [];
  return [...counted, ...tokens, ...(open === 0 ? [] : [`${open} not exercised`])].join(", ");
}

function tokenText({ before, after }: { before: number; after: number }): string {
  const change = after - before;
  return `${after} tokens${change === 0 ? "" : ` (${change > 0 ? "+" : "−"}${Math.abs(change)})`}`;
}

/** What blocks, at most ten, each with place and fix. */
function blocks(view: PullRequestView, room: number): string {
  const changes = blockingChanges(view).map((change) => {
    const fix =
      "Keep the old form, or accept it: an entry of lint.suppress with reason, expires and a reviewer whom the platform permits.";
    return `${changeLine(change)}\n  → ${fix}`;
  });
  const waiting = view.acceptances
    .filter(({ approved }) => !approved)
    .map(
      ({ rule, reviewer }) =>
        `- ${codeSpan(rule)} is accepted by this pull request once ${codeSpan(reviewer)} has approved its last commit.\n  → Ask for the review, then run this job again.`,
    );
  const unreadable =
    view.surface !== undefined && "unreadable" in view.surface
      ? [`- The surfaces could not be compared: ${markdownText(shorten(view.surface.unreadable, 500))}`]
      : [];
  const all = [
    ...sortFindings(blockingFindings(view)).map(findingItem),
    ...unreadable,
    ...changes,
    ...waiting,
  ];
  if (all.length === 0) return "";
  const shown = fitting(all.slice(0, maxBlocking), room);
  const rest = all.length - shown.length;
  const more = rest === 0 ? [] : [`- … and ${rest} more in the summary of the [run](${view.runUrl}).`];
  return ["#### What blocks", "", ...shown, ...more].join("\n");
}

function surface(view: PullRequestView, room: number): string {
  if (view.surface === undefined || "unreadable" in view.surface) return "";
  const { changes, risk } = view.surface;
  if (changes.length === 0) return "";
  const items = changes.map((change) => `${changeLine(change)}${sides(change)}`);
  const head = `${plural(changes.length, "change")} of the surface${risk ? ", some for a human to look at" : ""}`;
  return folded(head, list(items, room, view));
}

function changeLine(change: ShownChange): string {
  const { id, verdict, level, risk, accepted } = change;
  const about = change.tool ?? change.prompt ?? change.resource;
  const marks = [
    accepted === undefined ? verdict : `${verdict}, accepted`,
    ...(verdict === "compatible" ? [] : [level]),
    ...(risk ? ["**risk**"] : []),
  ].join(", ");
  const where = about === undefined ? "" : ` ${codeSpan(shorten(about, 100))}`;
  return `- ${codeSpan(id)}${where} (${marks}): ${markdownText(shorten(change.message, 400))}`;
}

function sides({ before, after }: ShownChange): string {
  if (before === undefined && after === undefined) return "";
  const side = (text: string | undefined) => (text === undefined ? "nothing" : codeSpan(shorten(text, 200)));
  return `\n  - before ${side(before)}\n  - after ${side(after)}`;
}

function matrix(view: PullRequestView, room: number): string {
  if (view.surface === undefined || "unreadable" in view.surface) return "";
  const rows = view.surface.matrix.map(
    ({ subject, environment, before, after }: MatrixRow) =>
      `| ${codeSpan(shorten(subject, 100))}${environment === undefined ? "" : ` in ${codeSpan(environment)}`} | ${codeSpan(shorten(before, 160))} | ${codeSpan(shorten(after, 160))} |`,
  );
  if (rows.length === 0) return "";
  const shown = fitting(rows, room);
  const rest = rows.length - shown.length;
  const more = rest === 0 ? "" : `\n\nAnd ${rest} more in the summary of the run.`;
  return ["| subject | who could call it | who can |", "|---|---|---|", ...shown].join("\n") + more;
}

function acceptances(view: PullRequestView, room: number): string {
  const items = view.acceptances.map(({ rule, tool, reason, expires, reviewer, approved }) => {
    const about = tool === undefined ? "" : ` for ${codeSpan(shorten(tool, 100))}`;
    const until = expires === undefined ? "" : `, until ${markdownText(expires)}`;
    const state = approved ? "approved" : "waits for the approval";
    return `- ${codeSpan(rule)}${about}: ${markdownText(shorten(reason, 300))}${until}; ${state} of ${codeSpan(reviewer)}`;
  });
  return list(items, room, view);
}

function patches(view: PullRequestView, room: number): string {
  const items = view.patches.map(
    ({ target, reason, isNew }) =>
      `- ${isNew ? "**new** " : ""}${codeSpan(shorten(target, 200))}: ${markdownText(shorten(reason, 300))}`,
  );
  return list(items, room, view);
}

function reviews(view: PullRequestView, room: number): string {
  const items = view.reviews.map(
    ({ name, team, because }) =>
      `- ${codeSpan(name)} by ${codeSpan(team)}, because: ${because.map((reason) => markdownText(shorten(reason, 200))).join(" ")}`,
  );
  return list(items, room, view);
}

function advisory(view: PullRequestView, room: number): string {
  const blocking = new Set(blockingFindings(view));
  const findings = (view.stages ?? [])
    .flatMap(({ findings: own }) => own)
    .filter((finding) => !blocking.has(finding) && finding.severity !== "info");
  const items = sortFindings(findings).map(findingItem);
  const left =
    view.leftOut === 0 ? "" : `\n- ${plural(view.leftOut, "finding")} did not fit into the report.`;
  return `${list(items, room, view)}${items.length === 0 && left === "" ? "" : left}`.trim();
}

function notExercised(view: PullRequestView, room: number): string {
  const items = (view.stages ?? []).flatMap(({ stage, checks }) =>
    checks
      .filter(({ status }) => status === "not exercised")
      .map(
        ({ id, message }) =>
          `- ${stage}: ${codeSpan(id)}${message === undefined ? "" : ` (${markdownText(shorten(message, 300))})`}`,
      ),
  );
  return list(items, room, view);
}

/** One finding: place, subject, sentence, fix. */
function findingItem(finding: Finding): string {
  const subject = subjectOf(finding);
  const place =
    finding.file === undefined
      ? ""
      : ` ${codeSpan(shorten(`${finding.file}${finding.line === undefined ? "" : `:${finding.line}`}`, 200))}`;
  const about = subject === undefined ? "" : ` ${codeSpan(shorten(subject, 100))}`;
  const fix = finding.help === undefined ? "" : `\n  → ${markdownText(shorten(finding.help, 300))}`;
  return `- ${codeSpan(shorten(finding.ruleId, 100))}${about}${place}: ${markdownText(shorten(finding.message, 400))}${fix}`;
}

function ending({ manifest }: PullRequestView): string {
  const at = manifest === "mcp.yaml" ? "" : ` --manifest ${manifest}`;
  return `Reproduce: ${codeSpan(shorten(`mcp-pipeline run --until contract-test${at}`, 300))} and ${codeSpan("mcp-pipeline diff --base origin/main")}. This comment is edited in place; nothing is written where nothing changed.`;
}

function folded(summary: string, inside: string): string {
  return inside === "" ? "" : `<details><summary>${summary}</summary>\n\n${inside}\n\n</details>`;
}

function list(items: readonly string[], room: number, view: PullRequestView): string {
  if (items.length === 0) return "";
  const shown = fitting(items, room);
  const rest = items.length - shown.length;
  return [
    ...shown,
    ...(rest === 0 ? [] : [`- … and ${rest} more in the summary of the [run](${view.runUrl}).`]),
  ].join("\n");
}

/** As many entries as fit, in their order. */
function fitting(items: readonly string[], room: number): string[] {
  const shown: string[] = [];
  let length = 0;
  for (const item of items) {
    length += item.length + 1;
    if (length > room) break;
    shown.push(item);
  }
  return shown;
}
