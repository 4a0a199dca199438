import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  policyIn,
  posturesOf
} from "./chunk-TSHJOMBW.js";
import {
  compareSurfaces
} from "./chunk-CKXRMVD4.js";
import {
  canonicalJson
} from "./chunk-3XBIE7TS.js";
import {
  unescapeToken
} from "./chunk-N56AOBVN.js";
import {
  isObject
} from "./chunk-QFC6GGLT.js";

// src/review/conditions.ts
var conditions = ["new-server", "new-tool", "policy-widened", "destructive-tool", "patch"];
var widening = /* @__PURE__ */ new Set(["policy-widened", "approval-dropped"]);
function conditionsOf(before, after, environment) {
  const was = new Map((before ? posturesOf(before.lock, environment) : []).map((tool) => [tool.name, tool]));
  const is = posturesOf(after.lock, environment);
  const found = {
    "new-server": before === void 0 ? ["It was never listed in this environment."] : [],
    "new-tool": is.filter(({ name }) => !was.has(name)).map(({ name }) => `${name} is new.`),
    "policy-widened": before === void 0 ? [] : widened(before, after, environment),
    "destructive-tool": is.flatMap((tool) => destructive(was.get(tool.name), tool)),
    patch: patched(before, after)
  };
  return conditions.flatMap(
    (condition) => found[condition].length === 0 ? [] : [{ condition, reasons: found[condition] }]
  );
}
function widened(before, after, environment) {
  const [was, is] = [before, after].map(({ lock }) => ({
    surface: lock.surface,
    facts: withPolicyOf(lock.facts, environment)
  }));
  if (was === void 0 || is === void 0) return [];
  const changes = compareSurfaces(was, is).changes.filter(({ id }) => widening.has(id));
  const subjectOf = (change) => change.tool ?? change.prompt ?? change.resource;
  const known = new Set(before.lock.surface.tools.map(({ name }) => name));
  const opened = [...is.facts].flatMap(([key, rules]) => {
    const [, kind = "", name = "", field] = key.split("/");
    const isNew = field === "authorize" && !was.facts.has(key) && Array.isArray(rules) && rules.length > 0;
    if (!isNew || kind === "tool" && !known.has(unescapeToken(name))) return [];
    return [`${kind} ${unescapeToken(name)} can be reached now.`];
  });
  return [
    ...changes.map((change) => [subjectOf(change), change.message].filter(Boolean).join(": ")),
    ...opened
  ];
}
function withPolicyOf(facts, environment) {
  const own = new Map([...facts].filter(([key]) => !/^policy[/@]/.test(key)));
  for (const [key, value] of policyIn(facts, environment)) own.set(`policy/${key}`, value);
  return own;
}
function destructive(was, is) {
  if (is.kind !== "destructive") return [];
  if (was === void 0) return [`${is.name} is new and may destroy something.`];
  if (was.kind !== "destructive") return [`${is.name} may destroy something now.`];
  const same = was.digest === is.digest && was.confirm === is.confirm && canonicalJson(was.callers) === canonicalJson(is.callers);
  return same ? [] : [`${is.name} may destroy something and has changed.`];
}
function patched(before, { patches }) {
  if (patches.length === 0 || canonicalJson(before?.patches ?? []) === canonicalJson(patches)) return [];
  return patches.map((patch) => {
    const kind = isObject(patch) && isObject(patch.target) ? patch.target.kind : void 0;
    const reason = isObject(patch) && typeof patch.reason === "string" ? ` (${patch.reason})` : "";
    return `${typeof kind === "string" ? kind : "An object"} is patched${reason}.`;
  });
}

// src/review/decide.ts
function needsOf(names, rules, holding) {
  return names.flatMap((review) => {
    const rule = Object.hasOwn(rules, review) ? rules[review] : void 0;
    if (rule === void 0) return [];
    const asks = new Set(rule.when);
    const because = holding.filter(({ condition }) => asks.has(condition));
    return because.length === 0 ? [] : [{ review, rule, because }];
  });
}
function decide(need, evidence) {
  const { rule } = need;
  if (rule.check !== void 0) return decideCheck(need, rule.check, evidence);
  const team = rule.team ?? "";
  const opinions = [
    ...evidence.pullRequests.flatMap((pullRequest) => opinionsOf(pullRequest, team, evidence)),
    ...environmentOpinions(team, evidence)
  ];
  const refusal = opinions.find(({ outcome }) => outcome === "refused");
  if (refusal !== void 0) return { need, approved: false, reasons: [refusal.text] };
  const approvals = opinions.filter(({ outcome }) => outcome === "approved");
  const [first] = approvals;
  if (first !== void 0) {
    const by = [...new Set(approvals.filter(({ how }) => how === first.how).map((one) => one.by))].sort();
    const commit = first.commit === void 0 ? {} : { commit: first.commit };
    return { need, approved: true, mark: { review: need.review, by, ...commit, how: first.how } };
  }
  const reasons = opinions.map(({ text }) => text);
  return {
    need,
    approved: false,
    reasons: reasons.length > 0 ? reasons : [`Nobody of ${team} has approved.`]
  };
}
function lastWords(reviews) {
  const last = /* @__PURE__ */ new Map();
  for (const review of reviews) {
    if (review.state !== "COMMENTED" && review.state !== "PENDING") last.set(review.by, review);
  }
  return [...last.values()];
}
function opinionsOf(pullRequest, team, evidence) {
  return lastWords(pullRequest.reviews).flatMap((review) => {
    const { by, state, commit } = review;
    const at = `#${pullRequest.number} at ${commit.slice(0, 7)}`;
    const opinion = { by, how: "pull-request", commit };
    const member = evidence.members.get(team)?.has(by) === true;
    const equal = evidence.equal.has(commit);
    if (state === "CHANGES_REQUESTED" && member && equal) {
      return [{ ...opinion, outcome: "refused", text: `${by} asked for changes in ${at}.` }];
    }
    if (state !== "APPROVED" && state !== "DISMISSED") return [];
    const why = objection(review, pullRequest, { team, member, equal });
    if (why === void 0) return [{ ...opinion, outcome: "approved", text: `${by} approved ${at}.` }];
    return [{ ...opinion, outcome: "does not count", text: `${by} approved ${at}, ${why}.` }];
  });
}
function objection({ by, type, state }, { author, committers }, { team, member, equal }) {
  if (state === "DISMISSED") return "and the approval was dismissed";
  if (type !== "User") return `but is a ${type.toLowerCase()}`;
  if (by === author) return "but wrote it";
  if (committers.includes(by)) return "but committed to it";
  if (!member) return `but is no member of ${team}`;
  return equal ? void 0 : "but surface, policy or patches have changed since";
}
function environmentOpinions(team, { environment, actors, members }) {
  return environment.flatMap(({ by, type, state }) => {
    const opinion = { by, how: "environment" };
    const member = members.get(team)?.has(by) === true;
    if (state === "rejected" && member) {
      return [{ ...opinion, outcome: "refused", text: `${by} rejected the environment.` }];
    }
    if (state !== "approved") return [];
    const why = type !== "User" ? `but is a ${type.toLowerCase()}` : actors.includes(by) ? "but started the run" : member ? void 0 : `but is no member of ${team}`;
    if (why === void 0)
      return [{ ...opinion, outcome: "approved", text: `${by} approved the environment.` }];
    return [{ ...opinion, outcome: "does not count", text: `${by} approved the environment, ${why}.` }];
  });
}
function decideCheck(need, check, evidence) {
  const named = evidence.checkRuns.filter(({ name }) => name === check.name);
  const own = named.filter(({ app }) => app === check.app);
  const onThis = own.filter(({ commit }) => evidence.equal.has(commit));
  const bad = onThis.find(({ conclusion }) => conclusion !== "success");
  const [good] = onThis;
  if (bad === void 0 && good !== void 0) {
    const mark = { review: need.review, by: [good.app], commit: good.commit, how: "check-run" };
    return { need, approved: true, mark };
  }
  const stranger = named.find(({ app }) => app !== check.app);
  const reason = bad !== void 0 ? `The check ${check.name} ended with ${bad.conclusion ?? "no conclusion yet"} at ${bad.commit.slice(0, 7)}.` : own.length > 0 ? `The check ${check.name} passed on another surface, policy or patches.` : stranger !== void 0 ? `A check ${check.name} is there, but ${stranger.app} wrote it and not ${check.app}.` : `There is no check ${check.name} of ${check.app}.`;
  return { need, approved: false, reasons: [reason] };
}

export {
  conditions,
  conditionsOf,
  needsOf,
  decide
};
