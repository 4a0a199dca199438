import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  conditionsOf,
  needsOf
} from "./chunks/chunk-WVG262SN.js";
import {
  patchesIn
} from "./chunks/chunk-YY7KJGVY.js";
import {
  Forbidden,
  githubApi
} from "./chunks/chunk-S35Q4GXJ.js";
import {
  describeRule
} from "./chunks/chunk-AWKTRRFA.js";
import {
  compareSurfaces
} from "./chunks/chunk-S6JPPXNP.js";
import "./chunks/chunk-JTLF4KL7.js";
import {
  readFileSide,
  readGitSide
} from "./chunks/chunk-WCEBGDRB.js";
import "./chunks/chunk-3RESNNFB.js";
import "./chunks/chunk-Q7FAZDG4.js";
import "./chunks/chunk-PITU6S4Y.js";
import "./chunks/chunk-Q5SLLCM6.js";
import "./chunks/chunk-WR7OIJXA.js";
import {
  newSuppressions
} from "./chunks/chunk-KMPUFETN.js";
import "./chunks/chunk-ADYPKFI2.js";
import {
  lockFileName,
  parseLock
} from "./chunks/chunk-YYEIE3Q7.js";
import {
  canonicalJson
} from "./chunks/chunk-F4H6OLDU.js";
import {
  definitionName
} from "./chunks/chunk-GKFUQATE.js";
import "./chunks/chunk-VAEXJIVR.js";
import "./chunks/chunk-546JKWYA.js";
import "./chunks/chunk-GFYVCK5R.js";
import {
  today
} from "./chunks/chunk-7MTRYWOL.js";
import "./chunks/chunk-TIP4LZZF.js";
import "./chunks/chunk-EQTKHVOI.js";
import "./chunks/chunk-W235HKW5.js";
import "./chunks/chunk-427AWAJW.js";
import "./chunks/chunk-RNYTOPOJ.js";
import {
  readText
} from "./chunks/chunk-6FGREQJ7.js";
import {
  parseYaml
} from "./chunks/chunk-NMTE7BQC.js";
import "./chunks/chunk-ZWJGC2UG.js";
import {
  fromPointer,
  toPointer,
  unescapeToken
} from "./chunks/chunk-N56AOBVN.js";
import {
  itemsOf,
  pick
} from "./chunks/chunk-PX3ANLY6.js";
import {
  codeSpan,
  markdownText
} from "./chunks/chunk-HI2AMU7G.js";
import {
  findPlatform,
  renderAnnotations
} from "./chunks/chunk-456BL3MI.js";
import {
  baseOfChange,
  readAtBase,
  workflowEvent
} from "./chunks/chunk-F3TC5LU3.js";
import "./chunks/chunk-LPZ5MPH4.js";
import "./chunks/chunk-DLXYDCZ4.js";
import "./chunks/chunk-TD5H2TBX.js";
import "./chunks/chunk-4E3PMIEO.js";
import "./chunks/chunk-X2B5NO7L.js";
import "./chunks/chunk-7G6U6GSL.js";
import {
  asProblem,
  safeOutput
} from "./chunks/chunk-L4VDOKV3.js";
import {
  duration,
  renderFindings
} from "./chunks/chunk-A7YMIZ24.js";
import {
  shorten
} from "./chunks/chunk-TZZBNACP.js";
import "./chunks/chunk-YJ6VFRSS.js";
import {
  Problem
} from "./chunks/chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunks/chunk-PEPYUIXM.js";
import {
  stageNames
} from "./chunks/chunk-QHM34EOR.js";
import "./chunks/chunk-QFC6GGLT.js";
import {
  unpackReports
} from "./chunks/chunk-KKCWWCAN.js";
import "./chunks/chunk-QIHJTCMI.js";
import {
  info,
  summary
} from "./chunks/chunk-J6DYHLAY.js";
import {
  int,
  looseObject,
  string,
  unknown
} from "./chunks/chunk-3S3HXV5Q.js";
import {
  sortFindings,
  subjectOf
} from "./chunks/chunk-XSJEOQQV.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-L3QGWDXR.js";

// src/pull-request/acceptance.ts
var review = looseObject({
  state: string(),
  commit_id: string().nullish(),
  user: looseObject({ login: string(), type: string().optional() }).nullish()
});
function reviewsOf(api, pull) {
  return api.list(`/repos/${api.repository}/pulls/${pull}/reviews`, review);
}
function acceptancesOf(suppressions, reviews2, pull) {
  return suppressions.map(({ rule, tool, reason, expires, reviewer = "" }) => ({
    rule,
    reason,
    reviewer,
    ...tool === void 0 ? {} : { tool },
    ...expires === void 0 ? {} : { expires },
    approved: hasApproved(reviewer, reviews2, pull)
  }));
}
function hasApproved(login, reviews2, { author, headSha }) {
  const same = (other) => other?.toLowerCase() === login.toLowerCase();
  if (login === "" || author === void 0 || same(author)) return false;
  const last = reviews2.filter(({ user, state }) => same(user?.login) && !["COMMENTED", "PENDING"].includes(state.toUpperCase())).at(-1);
  return last?.state.toUpperCase() === "APPROVED" && last.user?.type !== "Bot" && last.commit_id === headSha;
}

// src/pull-request/gather.ts
import { isDeepStrictEqual } from "node:util";

// src/pull-request/reviews.ts
import { dirname, join } from "node:path";
var maxLockBytes = 64 * 1024 * 1024;
async function reviewsWanted(platform, base, manifest) {
  const { reviews: rules = {}, environments } = platform;
  const asking = Object.entries(environments).filter(([, { reviews: reviews2 = [] }]) => reviews2.length > 0);
  if (asking.length === 0) return [];
  const lock = join(dirname(manifest), lockFileName);
  const { cwd } = base;
  const [oldLock, oldManifest] = [await readAtBase(base, lock), await readAtBase(base, manifest)];
  const newLock = await readText(lock, { cwd, maxBytes: maxLockBytes });
  const newManifest = await readText(manifest, { cwd });
  const wanted = /* @__PURE__ */ new Map();
  for (const [environment, { reviews: reviews2 = [] }] of asking) {
    const before = oldLock && oldManifest ? subject(oldLock, oldManifest, environment) : void 0;
    const holding = conditionsOf(before, subject(newLock, newManifest, environment), environment);
    for (const { review: review2, rule, because } of needsOf(reviews2, rules, holding)) {
      const team = rule.team ?? `${rule.check?.name ?? ""} of ${rule.check?.app ?? ""}`;
      wanted.set(review2, { name: review2, team, because: because.flatMap(({ reasons }) => reasons) });
    }
  }
  return [...wanted.values()];
}
function subject(lock, manifest, environment) {
  return { lock: parseLock(lock, lockFileName), patches: patchesIn(manifest, environment) };
}

// src/pull-request/surface-view.ts
import { dirname as dirname2, join as join2 } from "node:path";
var longestValue = 400;
async function surfaceView(request) {
  const { base, manifest, level, signal, suspect, faultsOf, count } = request;
  const path = join2(dirname2(manifest), lockFileName);
  if (await readAtBase(base, path) === void 0 && await readAtBase(base, manifest) === void 0)
    return void 0;
  try {
    const { cwd, env } = base;
    const before = (await readGitSide(base.commit, { cwd, env, signal, manifest })).side;
    const after = (await readFileSide(path, cwd)).side;
    const { verdict, risk, changes } = compareSurfaces(before, after, { level, suspect, faultsOf });
    return {
      verdict,
      risk,
      changes: changes.map((change) => shown(change, before, after, request)),
      matrix: matrixOf(before.facts ?? /* @__PURE__ */ new Map(), after.facts ?? /* @__PURE__ */ new Map()),
      tokens: { before: tokensOf(before.surface, count), after: tokensOf(after.surface, count) }
    };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { unreadable: error.findings.map(({ message }) => message).join(" ") };
  }
}
function shown(change, before, after, { suppressions, lineOf }) {
  const accepting = suppressions.find(
    ({ rule, tool, pointer, expires }) => rule === change.id && tool === change.tool && (pointer === void 0 || pointer === change.pointer) && (expires === void 0 || expires >= today())
  );
  const [was, is] = [before, after].map(({ surface: surface2 }) => valueAt(surface2, change));
  const differs = was !== is;
  const line = lineOf(
    change.tool !== void 0 ? toPointer(["tools", change.tool]) : change.prompt !== void 0 ? toPointer(["prompts", change.prompt]) : toPointer(change.resource === void 0 ? ["name"] : ["resources", change.resource])
  );
  return {
    ...change,
    ...line === void 0 ? {} : { line },
    ...differs && was !== void 0 ? { before: was } : {},
    ...differs && is !== void 0 ? { after: is } : {},
    ...accepting === void 0 ? {} : { accepted: accepting.reason }
  };
}
function valueAt(surface2, { tool, prompt, resource, pointer }) {
  const find = (definitions, name2) => definitions.find((definition) => definitionName(definition) === name2);
  const [whole, name] = tool !== void 0 ? [find(surface2.tools, tool), tool] : prompt !== void 0 ? [find(surface2.prompts, prompt), prompt] : resource !== void 0 ? [find([...surface2.resources, ...surface2.resourceTemplates], resource), resource] : [surface2, ""];
  if (whole === void 0 || name === "" && pointer === "") return void 0;
  const value = fromPointer(pointer).reduce(
    (at, token) => typeof at === "object" && at !== null && Object.hasOwn(at, token) ? at[token] : void 0,
    whole
  );
  return value === void 0 ? void 0 : shorten(canonicalJson(value), longestValue);
}
function matrixOf(before, after) {
  const keys = [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].filter((key) => /^policy(@[^/]+)?\/.*\/authorize$/.test(key)).sort();
  return keys.flatMap((key) => {
    const [was, is] = [before.get(key), after.get(key)];
    if (canonicalJson(was ?? null) === canonicalJson(is ?? null)) return [];
    const [root = "", kind = "", name = ""] = key.split("/").map(unescapeToken);
    const environment = root.startsWith("policy@") ? { environment: root.slice("policy@".length) } : {};
    return [{ subject: `${kind} ${name}`, ...environment, before: callers(was), after: callers(is) }];
  });
}
function callers(rules) {
  if (!Array.isArray(rules) || rules.length === 0) return "nobody";
  return rules.map((rule) => describeRule(rule)).join("; or ");
}
function tokensOf({ tools }, count) {
  return tools.reduce((sum, { name = null, description = null, inputSchema = null }) => {
    return sum + count(JSON.stringify({ name, description, inputSchema }));
  }, 0);
}

// src/pull-request/gather.ts
async function gatherView(request) {
  const { base, pull, manifest, check, reports, runUrl } = request;
  const shown2 = {
    manifest,
    headSha: pull.headSha,
    runUrl,
    check,
    stages: reports?.stages,
    leftOut: reports?.leftOut ?? 0
  };
  try {
    return { ...shown2, ...await decided(request) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const known = check !== "success" && reports !== void 0;
    const problems = known ? [] : error.findings.filter(({ severity }) => severity === "error");
    const unknown2 = { surface: void 0, acceptances: [], patches: [], reviews: [] };
    return { ...shown2, ...unknown2, problems, ...await serverName(base, manifest) };
  }
}
async function decided(request) {
  const { base, pull, manifest, platform, signal } = request;
  const { resolveEvery } = await import("./chunks/environments-G3RVGDZM.js");
  const context = { cwd: base.cwd, env: base.env, signal, progress: () => {
  } };
  const { plan, loaded } = await resolveEvery(
    platform === void 0 ? { manifest } : { manifest, platform },
    context
  );
  const before = parsed(await readAtBase(base, manifest), manifest);
  const [surface2, fresh] = [
    await compared(request, plan, loaded),
    platform === void 0 ? [] : newSuppressions(plan.manifest, before)
  ];
  const patches2 = patchesOf(plan, before);
  return {
    server: plan.name,
    surface: surface2,
    acceptances: fresh.length === 0 ? [] : acceptancesOf(fresh, await request.reviews(), pull),
    patches: patches2,
    reviews: await reviewsWanted(plan.platform, base, manifest),
    problems: []
  };
}
async function compared({ base, manifest, signal }, plan, loaded) {
  const [{ suspiciousText }, { portabilityFaults }, { tokenCounter }, { default: ranks }] = await Promise.all(
    [
      import("./chunks/suspicious-text-KGQCVUTY.js"),
      import("./chunks/portability-PVHWGMMU.js"),
      import("./chunks/bpe-AP55STKC.js"),
      import("./chunks/cl100k_base-GSY4MO5E.js")
    ]
  );
  const level = plan.manifest.contractTest?.breaking ?? "client";
  const count = tokenCounter(ranks);
  const suppressions = plan.manifest.lint?.suppress ?? [];
  const lineOf = (pointer) => loaded.locate(pointer).line;
  return surfaceView({
    base,
    manifest,
    level,
    suppressions,
    lineOf,
    signal,
    suspect: suspiciousText,
    faultsOf: portabilityFaults,
    count
  });
}
function patchesOf(plan, before) {
  const old = itemsOf(pick(before, "deploy", "patches"));
  return (plan.manifest.deploy?.patches ?? []).map((patch) => ({
    target: JSON.stringify(patch.target),
    reason: patch.reason,
    isNew: !old.some((entry) => isDeepStrictEqual(entry, patch))
  }));
}
async function serverName(base, manifest) {
  const name = pick(parsed(await readAtBase(base, manifest), manifest), "name");
  return typeof name === "string" ? { server: name } : {};
}
function parsed(text, file) {
  return text === void 0 ? void 0 : parseYaml(text, file).value;
}

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
  const compared2 = view.surface !== void 0 && !("unreadable" in view.surface) ? view.surface : void 0;
  const reasons = [
    ...view.check === "success" ? [] : [errors > 0 ? plural(errors, "error") : `check: ${view.check}`],
    ...view.check === "success" && view.problems.length > 0 ? [plural(view.problems.length, "problem")] : [],
    ...changes.length > 0 ? [`${plural(changes.length, "breaking change")} not accepted`] : [],
    ...view.surface !== void 0 && "unreadable" in view.surface ? ["the surface could not be compared"] : [],
    ...waiting.map(({ reviewer }) => `approval of ${reviewer} missing`)
  ];
  const shown2 = compared2?.changes ?? [];
  const subjects = new Set(shown2.map(({ tool, prompt, resource }) => tool ?? prompt ?? resource ?? ""));
  const breaking = shown2.filter(({ verdict }) => verdict === "breaking").length;
  const what = view.surface === void 0 ? "new server" : shown2.length === 0 ? "no change of the surface" : `${plural(subjects.size, "definition")} changed, ${breaking} breaking`;
  const findings = (view.stages ?? []).some(
    ({ findings: findings2 }) => findings2.some(({ severity }) => severity !== "info")
  );
  const blocked = reasons.length > 0;
  return {
    blocked,
    words: blocked ? `Blocked: ${[...new Set(reasons)].join(", ")}` : `Ready: ${what}`,
    quiet: !blocked && !findings && compared2?.changes.length === 0 && compared2.matrix.length === 0 && view.acceptances.length === 0 && view.reviews.length === 0 && !view.patches.some(({ isNew }) => isNew)
  };
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
    const shown2 = part(Math.max(0, max - text.length - last.length - 400));
    if (shown2 === "" || text.length + shown2.length + last.length + 4 > max) continue;
    text += `${shown2}

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
  const shown2 = fitting(all.slice(0, maxBlocking), room);
  const rest = all.length - shown2.length;
  const more = rest === 0 ? [] : [`- \u2026 and ${rest} more in the summary of the [run](${view.runUrl}).`];
  return ["#### What blocks", "", ...shown2, ...more].join("\n");
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
    ({ subject: subject2, environment, before, after }) => `| ${codeSpan(shorten(subject2, 100))}${environment === void 0 ? "" : ` in ${codeSpan(environment)}`} | ${codeSpan(shorten(before, 160))} | ${codeSpan(shorten(after, 160))} |`
  );
  if (rows.length === 0) return "";
  const shown2 = fitting(rows, room);
  const rest = rows.length - shown2.length;
  const more = rest === 0 ? "" : `

And ${rest} more in the summary of the run.`;
  return ["| subject | who could call it | who can |", "|---|---|---|", ...shown2].join("\n") + more;
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
  const subject2 = subjectOf(finding);
  const place = finding.file === void 0 ? "" : ` ${codeSpan(shorten(`${finding.file}${finding.line === void 0 ? "" : `:${finding.line}`}`, 200))}`;
  const about = subject2 === void 0 ? "" : ` ${codeSpan(shorten(subject2, 100))}`;
  const fix = finding.help === void 0 ? "" : `
  \u2192 ${markdownText(shorten(finding.help, 300))}`;
  return `- ${codeSpan(shorten(finding.ruleId, 100))}${about}${place}: ${markdownText(shorten(finding.message, 400))}${fix}`;
}
function ending({ manifest }) {
  const at = manifest === "mcp.yaml" ? "" : ` --manifest ${manifest}`;
  return `Reproduce: ${codeSpan(shorten(`mcp-pipeline run --until contract-test${at}`, 300))} and ${codeSpan("mcp-pipeline diff --base origin/main")}. This comment is edited in place; nothing is written where nothing changed.`;
}
function folded(summary2, inside) {
  return inside === "" ? "" : `<details><summary>${summary2}</summary>

${inside}

</details>`;
}
function list(items, room, view) {
  if (items.length === 0) return "";
  const shown2 = fitting(items, room);
  const rest = items.length - shown2.length;
  return [
    ...shown2,
    ...rest === 0 ? [] : [`- \u2026 and ${rest} more in the summary of the [run](${view.runUrl}).`]
  ].join("\n");
}
function fitting(items, room) {
  const shown2 = [];
  let length = 0;
  for (const item of items) {
    length += item.length + 1;
    if (length > room) break;
    shown2.push(item);
  }
  return shown2;
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

// src/pull-request/run.ts
var say = (text) => info(safeOutput(text, { color: false }));
async function runPullRequest() {
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
async function commentOn(signal) {
  const { env } = process;
  const cwd = env.GITHUB_WORKSPACE ?? process.cwd();
  const { pullRequest: pull } = await workflowEvent(env);
  const base = await baseOfChange(cwd, env);
  if (pull === void 0 || base === void 0) {
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
    signal
  });
  const { blocked, words, quiet } = judge(view);
  say(words);
  for (const line of renderAnnotations(annotated(view))) info(line);
  if (env.GITHUB_STEP_SUMMARY !== void 0)
    await summary.addRaw(renderPullRequest(view, maxSummary)).write();
  try {
    const text = renderPullRequest(view, maxComment);
    say(`comment: ${await keepComment(api, pull.number, { manifest: view.manifest, text, quiet })}`);
  } catch (error) {
    const message = error instanceof Forbidden ? error.message : asProblem(error, signal).message;
    for (const line of renderAnnotations([{ ruleId: "comment-not-written", severity: "info", message }]))
      info(line);
  }
  return blocked ? exitCodes.findings : exitCodes.clean;
}
function annotated(view) {
  const changes = blockingChanges(view).map(
    ({ id, tool, prompt, resource, pointer, message, line = 1 }) => ({
      ruleId: id,
      severity: "error",
      message,
      ...tool === void 0 ? {} : { tool },
      ...prompt === void 0 ? {} : { prompt },
      ...resource === void 0 ? {} : { resource },
      pointer,
      file: view.manifest,
      line,
      help: "Keep the old form, or accept the change by a suppression."
    })
  );
  const waiting = view.acceptances.filter(({ approved }) => !approved).map(
    ({ rule, reviewer }) => ({
      ruleId: "acceptance-not-approved",
      severity: "error",
      message: `${rule} is accepted here once ${reviewer} has approved the last commit.`,
      file: view.manifest,
      line: 1
    })
  );
  return [...view.problems, ...changes, ...waiting];
}

// front:front:pull-request/run.ts#runPullRequest
await runPullRequest();
