import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  mergeCodePolicy
} from "./chunk-UB674VI7.js";
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import {
  decide,
  findEntry
} from "./chunk-AWKTRRFA.js";
import "./chunk-WR7OIJXA.js";
import {
  lockFileName,
  readLock
} from "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import {
  subjectsOf
} from "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-APMP2JKH.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import {
  didYouMean
} from "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import {
  Problem,
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/cli/can-i.ts
import { dirname, join } from "node:path";
var verbs = { call: "tool", get: "prompt", read: "resource" };
async function canI(options) {
  const kind = Object.hasOwn(verbs, options.verb) ? verbs[options.verb] : void 0;
  if (kind === void 0) {
    throw badInput("usage", `"${options.verb}" is not a verb of can-i.`, {
      help: "Write call TOOL, get PROMPT or read RESOURCE."
    });
  }
  const { plan, loaded } = await resolvePlan(options);
  const lock = await readLock(join(dirname(options.manifest), lockFileName), options.cwd);
  const policy = withCodePolicy(plan.policy, lock);
  const request = { kind, name: options.name };
  const decision = decide(policy, request, { authenticated: true, ...options.caller });
  const unlisted = findEntry(policy, request) === void 0;
  const sections = { tool: "/tools", prompt: "/prompts", resource: "/resources" };
  const origin = decision.origin ?? (unlisted ? loaded.locate(sections[kind]) : void 0);
  const data = {
    schemaVersion: 1,
    allowed: decision.allowed,
    ...request,
    environment: options.environment,
    reason: unlisted && exposes(lock, request) ? `${decision.reason}, although the lock has it` : decision.reason,
    ...decision.rule === void 0 ? {} : { rule: decision.rule.rule },
    ...origin,
    ...unlisted ? suggestion(request, policy, lock) : {}
  };
  return {
    data,
    text: textOf(data, decision, origin),
    exitCode: data.allowed ? exitCodes.clean : exitCodes.findings
  };
}
function withCodePolicy(policy, lock) {
  if (lock === void 0) return policy;
  const locate = (kind, name, pointer) => {
    const lists = {
      tool: ["tools"],
      prompt: ["prompts"],
      resource: ["resources", "resourceTemplates"]
    };
    const places = lists[kind].map((list) => lock.locateDefinition(list, name, pointer));
    return places.find((place) => place !== void 0);
  };
  const merged = mergeCodePolicy(policy, lock.surface, locate);
  const errors = merged.findings.filter(({ severity }) => severity === "error");
  if (errors.length > 0) throw new Problem(exitCodes.badInput, errors);
  return merged.policy;
}
function exposes(lock, { kind, name }) {
  return lock !== void 0 && subjectsOf(lock.surface).some((subject) => subject.kind === kind && subject.name === name);
}
function suggestion({ kind, name }, policy, lock) {
  const exposed = lock === void 0 ? [] : subjectsOf(lock.surface);
  const known = [...policy.entries, ...exposed].filter((subject) => subject.kind === kind);
  const nearest = didYouMean(
    name,
    known.flatMap((subject) => subject.name ?? [])
  );
  return nearest === void 0 ? {} : { suggestion: nearest };
}
function textOf(data, decision, origin) {
  const place = origin === void 0 ? "" : `${origin.file}:${origin.line}: `;
  const lines = [decision.allowed ? "yes" : "no", `  ${place}${data.reason}`];
  if (data.suggestion !== void 0) lines.push(`  Did you mean ${data.suggestion}?`);
  return lines.join("\n");
}
export {
  canI
};
