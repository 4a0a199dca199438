import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  conditionsOf,
  needsOf
} from "./chunks/chunk-3A7CS64E.js";
import {
  patchesIn
} from "./chunks/chunk-76USUWVX.js";
import {
  describeRule
} from "./chunks/chunk-AWKTRRFA.js";
import "./chunks/chunk-TSHJOMBW.js";
import {
  compareSurfaces
} from "./chunks/chunk-CKXRMVD4.js";
import {
  readFileSide,
  readGitSide
} from "./chunks/chunk-RR3KEGN6.js";
import "./chunks/chunk-3RESNNFB.js";
import "./chunks/chunk-D2ACLQB6.js";
import "./chunks/chunk-UUST3M53.js";
import "./chunks/chunk-Q5SLLCM6.js";
import "./chunks/chunk-WR7OIJXA.js";
import {
  newSuppressions
} from "./chunks/chunk-KMPUFETN.js";
import {
  lockFileName,
  parseLock
} from "./chunks/chunk-TL2TVHD2.js";
import {
  canonicalJson
} from "./chunks/chunk-3XBIE7TS.js";
import "./chunks/chunk-VAEXJIVR.js";
import {
  definitionName
} from "./chunks/chunk-GKFUQATE.js";
import "./chunks/chunk-546JKWYA.js";
import "./chunks/chunk-GFYVCK5R.js";
import "./chunks/chunk-ADYPKFI2.js";
import {
  blockingChanges,
  judge,
  keepComment,
  maxComment,
  maxSummary,
  renderPullRequest
} from "./chunks/chunk-JUWRLYPJ.js";
import {
  Forbidden,
  githubApi
} from "./chunks/chunk-JKN6UT4J.js";
import {
  today
} from "./chunks/chunk-7MTRYWOL.js";
import "./chunks/chunk-TIP4LZZF.js";
import "./chunks/chunk-EQTKHVOI.js";
import "./chunks/chunk-W235HKW5.js";
import "./chunks/chunk-GYU3GC6Y.js";
import "./chunks/chunk-RNYTOPOJ.js";
import {
  parseYaml
} from "./chunks/chunk-NMTE7BQC.js";
import "./chunks/chunk-ZWJGC2UG.js";
import {
  readText
} from "./chunks/chunk-6FGREQJ7.js";
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
  findPlatform
} from "./chunks/chunk-ONLRE3TL.js";
import "./chunks/chunk-7G6U6GSL.js";
import {
  renderAnnotations
} from "./chunks/chunk-AVI7KUIL.js";
import {
  baseOfChange,
  readAtBase,
  workflowEvent
} from "./chunks/chunk-MBCEWS6H.js";
import "./chunks/chunk-MRR4RABB.js";
import "./chunks/chunk-DLXYDCZ4.js";
import "./chunks/chunk-TD5H2TBX.js";
import "./chunks/chunk-X2B5NO7L.js";
import "./chunks/chunk-HI2AMU7G.js";
import "./chunks/chunk-4E3PMIEO.js";
import {
  renderFindings
} from "./chunks/chunk-A7YMIZ24.js";
import {
  asProblem,
  safeOutput
} from "./chunks/chunk-L4VDOKV3.js";
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
import "./chunks/chunk-QHM34EOR.js";
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
  looseObject,
  string
} from "./chunks/chunk-3S3HXV5Q.js";
import "./chunks/chunk-MSZFCAM2.js";
import "./chunks/chunk-XSJEOQQV.js";
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
function acceptancesOf(suppressions, reviews, pull) {
  return suppressions.map(({ rule, tool, reason, expires, reviewer = "" }) => ({
    rule,
    reason,
    reviewer,
    ...tool === void 0 ? {} : { tool },
    ...expires === void 0 ? {} : { expires },
    approved: hasApproved(reviewer, reviews, pull)
  }));
}
function hasApproved(login, reviews, { author, headSha }) {
  const same = (other) => other?.toLowerCase() === login.toLowerCase();
  if (login === "" || author === void 0 || same(author)) return false;
  const last = reviews.filter(({ user, state }) => same(user?.login) && !["COMMENTED", "PENDING"].includes(state.toUpperCase())).at(-1);
  return last?.state.toUpperCase() === "APPROVED" && last.user?.type !== "Bot" && last.commit_id === headSha;
}

// src/pull-request/annotated.ts
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

// src/pull-request/gather.ts
import { isDeepStrictEqual } from "node:util";

// src/pull-request/reviews.ts
import { dirname, join } from "node:path";
var maxLockBytes = 64 * 1024 * 1024;
async function reviewsWanted(platform, base, manifest) {
  const { reviews: rules = {}, environments } = platform;
  const asking = Object.entries(environments).filter(([, { reviews = [] }]) => reviews.length > 0);
  if (asking.length === 0) return [];
  const lock = join(dirname(manifest), lockFileName);
  const { cwd } = base;
  const [oldLock, oldManifest] = [await readAtBase(base, lock), await readAtBase(base, manifest)];
  const newLock = await readText(lock, { cwd, maxBytes: maxLockBytes });
  const newManifest = await readText(manifest, { cwd });
  const wanted = /* @__PURE__ */ new Map();
  for (const [environment, { reviews = [] }] of asking) {
    const before = oldLock && oldManifest ? subject(oldLock, oldManifest, environment) : void 0;
    const holding = conditionsOf(before, subject(newLock, newManifest, environment), environment);
    for (const { review: review2, rule, because } of needsOf(reviews, rules, holding)) {
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
  const [was, is] = [before, after].map(({ surface }) => valueAt(surface, change));
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
function valueAt(surface, { tool, prompt, resource, pointer }) {
  const find = (definitions, name2) => definitions.find((definition) => definitionName(definition) === name2);
  const [whole, name] = tool !== void 0 ? [find(surface.tools, tool), tool] : prompt !== void 0 ? [find(surface.prompts, prompt), prompt] : resource !== void 0 ? [find([...surface.resources, ...surface.resourceTemplates], resource), resource] : [surface, ""];
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
    const unknown = { surface: void 0, acceptances: [], patches: [], reviews: [] };
    return { ...shown2, ...unknown, problems, ...await serverName(base, manifest) };
  }
}
async function decided(request) {
  const { base, pull, manifest, platform, signal } = request;
  const { resolveEvery } = await import("./chunks/environments-7T6ZVZ4S.js");
  const context = { cwd: base.cwd, env: base.env, signal, progress: () => {
  } };
  const { plan, loaded } = await resolveEvery(
    platform === void 0 ? { manifest } : { manifest, platform },
    context
  );
  const before = parsed(await readAtBase(base, manifest), manifest);
  const [surface, fresh] = [
    await compared(request, plan, loaded),
    platform === void 0 ? [] : newSuppressions(plan.manifest, before)
  ];
  const patches = patchesOf(plan, before);
  return {
    server: plan.name,
    surface,
    acceptances: fresh.length === 0 ? [] : acceptancesOf(fresh, await request.reviews(), pull),
    patches,
    reviews: await reviewsWanted(plan.platform, base, manifest),
    problems: []
  };
}
async function compared({ base, manifest, signal }, plan, loaded) {
  const [{ suspiciousText }, { portabilityFaults }, { tokenCounter }, { default: ranks }] = await Promise.all(
    [
      import("./chunks/suspicious-text-KGQCVUTY.js"),
      import("./chunks/portability-NPYS6RUU.js"),
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

// front:front:pull-request/run.ts#runPullRequest
await runPullRequest();
