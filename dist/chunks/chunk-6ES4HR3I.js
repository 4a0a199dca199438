import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  resolvePlan
} from "./chunk-YMDMJLHL.js";
import {
  taggedVersion
} from "./chunk-ADYPKFI2.js";
import {
  localEnvironment,
  localPlatform,
  readPlatform
} from "./chunk-APMP2JKH.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  looseObject,
  string
} from "./chunk-3S3HXV5Q.js";
import {
  sortFindings
} from "./chunk-XSJEOQQV.js";

// src/platform/flow.ts
import { readFile } from "node:fs/promises";
function decideFlow(platform, name, run) {
  const kind = kindOf(run, name);
  if (kind === void 0) return { deployTo: "", register: false };
  const environments = Object.entries(platform.environments);
  const promoted = environments.find(([, { promoteFrom }]) => promoteFrom !== void 0)?.[0];
  const first = environments.find(([, { promoteFrom }]) => promoteFrom === void 0)?.[0];
  const deployTo = (kind === "tag" ? promoted : void 0) ?? first ?? "";
  const target = platform.environments[deployTo];
  if (target?.delivery.kind === "process" && run.runner === "github-hosted") {
    const message = `${deployTo} lives on one machine, and each job of a GitHub-hosted runner gets a new one`;
    return {
      deployTo: "",
      register: false,
      skipped: [{ id: "deployment", status: "not exercised", message }]
    };
  }
  return { deployTo, register: target !== void 0 && target.register !== false };
}
function kindOf({ event, ref, defaultBranch: defaultBranch2 }, name) {
  if (event !== "push" && event !== "workflow_dispatch" || ref === void 0) return void 0;
  if (taggedVersion(ref, name) !== void 0) return "tag";
  return defaultBranch2 !== void 0 && ref === `refs/heads/${defaultBranch2}` ? "branch" : void 0;
}
var eventPayload = looseObject({ repository: looseObject({ default_branch: string() }) });
async function workflowRun(env) {
  return {
    event: env.GITHUB_EVENT_NAME,
    ref: env.GITHUB_REF,
    defaultBranch: await defaultBranch(env.GITHUB_EVENT_PATH),
    runner: env.RUNNER_ENVIRONMENT
  };
}
async function defaultBranch(path) {
  if (path === void 0) return void 0;
  try {
    return eventPayload.parse(JSON.parse(await readFile(path, "utf8"))).repository.default_branch;
  } catch {
    return void 0;
  }
}

// src/stages/validate/environments.ts
async function resolveEvery(inputs, context) {
  const { cwd, env } = context;
  const names = await environmentsOf(inputs, context);
  const resolutions = [];
  const refused = [];
  for (const environment of names) {
    try {
      resolutions.push(await resolvePlan({ ...inputs, environment, cwd, env }));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refused.push(error);
    }
  }
  const findings = distinct([...resolutions, ...refused].flatMap((one) => [...one.findings]));
  const [first] = resolutions;
  if (refused.length > 0 || first === void 0) {
    throw new Problem(exitCodes.badInput, sortFindings(findings), { checks: worst(refused) });
  }
  return { ...first, plans: resolutions.map(({ plan }) => plan), findings };
}
async function environmentsOf(inputs, { cwd, env }) {
  if (inputs.environment !== void 0) return [inputs.environment];
  const { platform = localPlatform } = await readPlatform(inputs.platform, cwd);
  const names = Object.keys(platform.environments);
  const unpromoted = names.filter((name) => platform.environments[name]?.promoteFrom === void 0);
  const { deployTo } = decideFlow(platform, "", await workflowRun(env));
  const ordered = [deployTo, ...unpromoted, ...names].filter((name) => names.includes(name));
  return ordered.length === 0 ? [localEnvironment] : [...new Set(ordered)];
}
function distinct(findings) {
  const key = ({ ruleId, file, line, column, message }) => JSON.stringify([ruleId, file, line, column, message]);
  return [...new Map(findings.map((finding) => [key(finding), finding])).values()];
}
function worst(problems) {
  const checks = /* @__PURE__ */ new Map();
  for (const check of problems.flatMap((problem) => [...problem.checks])) {
    if (!checks.has(check.id) || check.status === "failed") checks.set(check.id, check);
  }
  return [...checks.values()];
}

export {
  decideFlow,
  workflowRun,
  resolveEvery,
  distinct
};
