import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  codeSpan,
  markdownText
} from "./chunk-HI2AMU7G.js";
import {
  duration
} from "./chunk-A7YMIZ24.js";
import {
  shorten
} from "./chunk-TZZBNACP.js";
import {
  stageNames
} from "./chunk-QHM34EOR.js";
import {
  int,
  looseObject,
  string,
  unknown
} from "./chunk-3S3HXV5Q.js";
import {
  sortFindings,
  subjectOf
} from "./chunk-XSJEOQQV.js";

// src/pull-request/verdict.ts
function blockingChanges({ surface: surface2 }) {
  if (surface2 === void 0 || "unreadable" in surface2) return [];
  return surface2.changes.filter(
    ({ verdict, accepted }) => (verdict === "breaking" || verdict === "unknown") && accepted === void 0
  );
}
function blockingFindings({ stages, problems }) {
  const stopped = (stages ?? []).filter(({ status }) => status === "failed" || status === "error");
  const errors = stopped.flatMap(({ findings }) => findings.filter(({ severity }) => severity === "error"));
  return [...errors, ...problems];
}
function judge(view) {
  const changes = blockingChanges(view);
  const waiting = view.acceptances.filter(({ approved }) => !approved);
  const errors = blockingFindings(view).length;
  const compared = view.surface !== void 0 && !("unreadable" in view.surface) ? view.surface : void 0;
  const reasons = [
    ...view.check === "success" ? [] : [errors > 0 ? plural(errors, "error") : `check: ${view.check}`],
    ...view.check === "success" && view.problems.length > 0 ? [plural(view.problems.length, "problem")] : [],
    ...changes.length > 0 ? [`${plural(changes.length, "breaking change")} not accepted`] : [],
    ...view.surface !== void 0 && "unreadable" in view.surface ? ["the surface could not be compared"] : [],
    ...waiting.map(({ reviewer }) => `approval of ${reviewer} missing`)
  ];
  const findings = (view.stages ?? []).some(
    ({ findings: findings2 }) => findings2.some(({ severity }) => severity !== "info")
  );
  const blocked = reasons.length > 0;
  return {
    blocked,
    words: blocked ? `Blocked: ${[...new Set(reasons)].join(", ")}` : `Ready: ${whatChanged(view)}`,
    quiet: !blocked && !findings && compared?.changes.length === 0 && compared.matrix.length === 0 && view.acceptances.length === 0 && view.reviews.length === 0 && !view.patches.some(({ isNew }) => isNew)
  };
}
function whatChanged({ surface: surface2, elsewhere }) {
  if (surface2 === void 0) return elsewhere ? "the summary of the run says what changed" : "new server";
  if ("unreadable" in surface2 || surface2.changes.length === 0) return "no change of the surface";
  const subjects = new Set(
    surface2.changes.map(({ tool, prompt, resource }) => tool ?? prompt ?? resource ?? "")
  );
  const breaking = surface2.changes.filter(({ verdict }) => verdict === "breaking").length;
  return `${plural(subjects.size, "definition")} changed, ${breaking} breaking`;
}
function plural(count, word) {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

// src/pull-request/render.ts
var maxComment = 6e4;
var maxSummary = 3e5;
var maxBlocking = 10;
function renderPullRequest(view, max) {
  const last = ending(view);
  const parts = [
    () => `### ${title(view)}`,
    () => `Commit ${codeSpan(view.headSha.slice(0, 12))} \xB7 [run](${view.runUrl})`,
    () => table(view),
    (room) => blocks(view, room),
    (room) => surface(view, Math.floor(room * 0.6)),
    (room) => folded("Who may call what", matrix(view, Math.floor(room * 0.5))),
    (room) => folded("Accepted by this pull request", acceptances(view, room)),
    (room) => folded("Patches of rendered objects", patches(view, room)),
    (room) => folded("Reviews that the platform wants", reviews(view, room)),
    (room) => folded("Advisory findings", advisory(view, Math.floor(room * 0.8))),
    (room) => folded("Not exercised", notExercised(view, room))
  ];
  let text = "";
  for (const part of parts) {
    const shown = part(Math.max(0, max - text.length - last.length - 400));
    if (shown === "" || text.length + shown.length + last.length + 4 > max) continue;
    text += `${shown}

`;
  }
  return `${text}${last}
`;
}
function title(view) {
  const name = view.server === void 0 ? codeSpan(view.manifest) : codeSpan(view.server);
  return `mcp-pipeline ${name}: ${markdownText(judge(view).words)}`;
}
function table(view) {
  const rows = stageNames.map((name) => {
    const report = view.stages?.find(({ stage }) => stage === name);
    if (report === void 0) {
      const ran = ["validate", "lint", "contract-test"].includes(name);
      return `| ${name} | ${ran ? "did not report" : "after the merge"} | | |`;
    }
    return `| ${name} | ${result(report)} | ${fact(report, view)} | ${duration(report.durationMs)} |`;
  });
  return ["| stage | result | fact | time |", "|---|---|---|---|", ...rows].join("\n");
}
var result = ({ status }) => status === "passed" || status === "skipped" ? status : `**${status}**`;
function fact({ stage, findings, checks }, view) {
  const counted = ["error", "warning"].flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [plural(count, severity)];
  });
  const open = checks.filter(({ status }) => status === "not exercised").length;
  const tokens = stage === "lint" && view.surface !== void 0 && !("unreadable" in view.surface) ? [tokenText(view.surface.tokens)] : [];
  return [...counted, ...tokens, ...open === 0 ? [] : [`${open} not exercised`]].join(", ");
}
function tokenText({ before, after }) {
  const change = after - before;
  return `${after} tokens${change === 0 ? "" : ` (${change > 0 ? "+" : "\u2212"}${Math.abs(change)})`}`;
}
function blocks(view, room) {
  const changes = blockingChanges(view).map((change) => {
    const fix = "Keep the old form, or accept it: an entry of lint.suppress with reason, expires and a reviewer whom the platform permits.";
    return `${changeLine(change)}
  \u2192 ${fix}`;
  });
  const waiting = view.acceptances.filter(({ approved }) => !approved).map(
    ({ rule, reviewer }) => `- ${codeSpan(rule)} is accepted by this pull request once ${codeSpan(reviewer)} has approved its last commit.
  \u2192 Ask for the review, then run this job again.`
  );
  const unreadable = view.surface !== void 0 && "unreadable" in view.surface ? [`- The surfaces could not be compared: ${markdownText(shorten(view.surface.unreadable, 500))}`] : [];
  const all = [
    ...sortFindings(blockingFindings(view)).map(findingItem),
    ...unreadable,
    ...changes,
    ...waiting
  ];
  if (all.length === 0) return "";
  const shown = fitting(all.slice(0, maxBlocking), room);
  const rest = all.length - shown.length;
  const more = rest === 0 ? [] : [`- \u2026 and ${rest} more in the summary of the [run](${view.runUrl}).`];
  return ["#### What blocks", "", ...shown, ...more].join("\n");
}
function surface(view, room) {
  if (view.surface === void 0 || "unreadable" in view.surface) return "";
  const { changes, risk } = view.surface;
  if (changes.length === 0) return "";
  const items = changes.map((change) => `${changeLine(change)}${sides(change)}`);
  const head = `${plural(changes.length, "change")} of the surface${risk ? ", some for a human to look at" : ""}`;
  return folded(head, list(items, room, view));
}
function changeLine(change) {
  const { id, verdict, level, risk, accepted } = change;
  const about = change.tool ?? change.prompt ?? change.resource;
  const marks = [
    accepted === void 0 ? verdict : `${verdict}, accepted`,
    ...verdict === "compatible" ? [] : [level],
    ...risk ? ["**risk**"] : []
  ].join(", ");
  const where = about === void 0 ? "" : ` ${codeSpan(shorten(about, 100))}`;
  return `- ${codeSpan(id)}${where} (${marks}): ${markdownText(shorten(change.message, 400))}`;
}
function sides({ before, after }) {
  if (before === void 0 && after === void 0) return "";
  const side = (text) => text === void 0 ? "nothing" : codeSpan(shorten(text, 200));
  return `
  - before ${side(before)}
  - after ${side(after)}`;
}
function matrix(view, room) {
  if (view.surface === void 0 || "unreadable" in view.surface) return "";
  const rows = view.surface.matrix.map(
    ({ subject, environment, before, after }) => `| ${codeSpan(shorten(subject, 100))}${environment === void 0 ? "" : ` in ${codeSpan(environment)}`} | ${codeSpan(shorten(before, 160))} | ${codeSpan(shorten(after, 160))} |`
  );
  if (rows.length === 0) return "";
  const shown = fitting(rows, room);
  const rest = rows.length - shown.length;
  const more = rest === 0 ? "" : `

And ${rest} more in the summary of the run.`;
  return ["| subject | who could call it | who can |", "|---|---|---|", ...shown].join("\n") + more;
}
function acceptances(view, room) {
  const items = view.acceptances.map(({ rule, tool, reason, expires, reviewer, approved }) => {
    const about = tool === void 0 ? "" : ` for ${codeSpan(shorten(tool, 100))}`;
    const until = expires === void 0 ? "" : `, until ${markdownText(expires)}`;
    const state = approved ? "approved" : "waits for the approval";
    return `- ${codeSpan(rule)}${about}: ${markdownText(shorten(reason, 300))}${until}; ${state} of ${codeSpan(reviewer)}`;
  });
  return list(items, room, view);
}
function patches(view, room) {
  const items = view.patches.map(
    ({ target, reason, isNew }) => `- ${isNew ? "**new** " : ""}${codeSpan(shorten(target, 200))}: ${markdownText(shorten(reason, 300))}`
  );
  return list(items, room, view);
}
function reviews(view, room) {
  const items = view.reviews.map(
    ({ name, team, because }) => `- ${codeSpan(name)} by ${codeSpan(team)}, because: ${because.map((reason) => markdownText(shorten(reason, 200))).join(" ")}`
  );
  return list(items, room, view);
}
function advisory(view, room) {
  const blocking = new Set(blockingFindings(view));
  const findings = (view.stages ?? []).flatMap(({ findings: own }) => own).filter((finding) => !blocking.has(finding) && finding.severity !== "info");
  const items = sortFindings(findings).map(findingItem);
  const left = view.leftOut === 0 ? "" : `
- ${plural(view.leftOut, "finding")} did not fit into the report.`;
  return `${list(items, room, view)}${items.length === 0 && left === "" ? "" : left}`.trim();
}
function notExercised(view, room) {
  const items = (view.stages ?? []).flatMap(
    ({ stage, checks }) => checks.filter(({ status }) => status === "not exercised").map(
      ({ id, message }) => `- ${stage}: ${codeSpan(id)}${message === void 0 ? "" : ` (${markdownText(shorten(message, 300))})`}`
    )
  );
  return list(items, room, view);
}
function findingItem(finding) {
  const subject = subjectOf(finding);
  const place = finding.file === void 0 ? "" : ` ${codeSpan(shorten(`${finding.file}${finding.line === void 0 ? "" : `:${finding.line}`}`, 200))}`;
  const about = subject === void 0 ? "" : ` ${codeSpan(shorten(subject, 100))}`;
  const fix = finding.help === void 0 ? "" : `
  \u2192 ${markdownText(shorten(finding.help, 300))}`;
  return `- ${codeSpan(shorten(finding.ruleId, 100))}${about}${place}: ${markdownText(shorten(finding.message, 400))}${fix}`;
}
function ending({ manifest }) {
  const at = manifest === "mcp.yaml" ? "" : ` --manifest ${manifest}`;
  return `Reproduce: ${codeSpan(shorten(`mcp-pipeline run --until contract-test${at}`, 300))} and ${codeSpan("mcp-pipeline diff --base origin/main")}. This comment is edited in place; nothing is written where nothing changed.`;
}
function folded(summary, inside) {
  return inside === "" ? "" : `<details><summary>${summary}</summary>

${inside}

</details>`;
}
function list(items, room, view) {
  if (items.length === 0) return "";
  const shown = fitting(items, room);
  const rest = items.length - shown.length;
  return [
    ...shown,
    ...rest === 0 ? [] : [`- \u2026 and ${rest} more in the summary of the [run](${view.runUrl}).`]
  ].join("\n");
}
function fitting(items, room) {
  const shown = [];
  let length = 0;
  for (const item of items) {
    length += item.length + 1;
    if (length > room) break;
    shown.push(item);
  }
  return shown;
}

// src/pull-request/sticky.ts
var comment = looseObject({
  id: int().positive(),
  body: string().nullish(),
  user: looseObject({ login: string() }).nullish()
});
var workflowAuthor = "github-actions[bot]";
function marker(manifest) {
  return `<!-- mcp-pipeline:1:${encodeURIComponent(manifest).replaceAll("-", "%2D")} -->`;
}
async function keepComment(api, pull, {
  manifest,
  text,
  quiet,
  author = workflowAuthor
}) {
  const mark = marker(manifest);
  const body = `${mark}
${text}`;
  const comments = `/repos/${api.repository}/issues/${pull}/comments`;
  const own = (await api.list(comments, comment)).filter(({ body: old, user }) => user?.login === author && old?.split(/\r?\n/, 1)[0] === mark).sort((a, b) => a.id - b.id);
  const [first, ...others] = own;
  const at = (id) => `/repos/${api.repository}/issues/comments/${id}`;
  for (const { id } of others) await api.send("DELETE", at(id), void 0, unknown());
  if (first === void 0) {
    if (quiet) return "quiet";
    await api.send("POST", comments, { body }, comment);
    return "created";
  }
  if (substance(first.body ?? "") === substance(body)) return "unchanged";
  await api.send("PATCH", at(first.id), { body }, comment);
  return "updated";
}
function substance(body) {
  return body.replaceAll("\r\n", "\n").replace(/\| [\d.,]+ \w+ \|$/gm, "|").replace(/\/actions\/runs\/\d+/g, "").trimEnd();
}

export {
  blockingChanges,
  judge,
  maxComment,
  maxSummary,
  renderPullRequest,
  keepComment
};
