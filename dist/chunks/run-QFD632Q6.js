import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  loadExamples
} from "./chunk-6SAWALVQ.js";
import {
  chooseProfiles
} from "./chunk-ZZXA6EIF.js";
import {
  resolvePlan
} from "./chunk-CH3FWEN4.js";
import "./chunk-N57SDUNH.js";
import {
  taggedVersion
} from "./chunk-ADYPKFI2.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-JCTY5MPH.js";
import {
  localEnvironment,
  localPlatform,
  readPlatform
} from "./chunk-OS2QQA4V.js";
import "./chunk-TIIHOZHD.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-25XEHV3U.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
import {
  looseObject,
  string
} from "./chunk-QQ3TL6EX.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-GT37BWH6.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  sortFindings
} from "./chunk-XSJEOQQV.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/validate/run.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/platform/flow.ts
import { readFile } from "node:fs/promises";
function decideFlow(platform, name, run2) {
  const kind = kindOf(run2, name);
  if (kind === void 0) return { deployTo: "", register: false };
  const environments = Object.entries(platform.environments);
  const promoted = environments.find(([, { promoteFrom }]) => promoteFrom !== void 0)?.[0];
  const first = environments.find(([, { promoteFrom }]) => promoteFrom === void 0)?.[0];
  const deployTo = (kind === "tag" ? promoted : void 0) ?? first ?? "";
  const target = platform.environments[deployTo];
  if (target?.delivery.kind === "process" && run2.runner === "github-hosted") {
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
  if (event !== "push" || ref === void 0) return void 0;
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
  return { ...first, findings };
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

// src/stages/validate/run.ts
async function run(inputs, context) {
  const { plan, loaded, findings, checks } = await resolveEvery(inputs, context);
  await loadExamples(plan.manifest, loaded, context.cwd);
  chooseProfiles(plan.manifest.lint?.profiles, loaded.locate("/lint/profiles"));
  const path = await writePlan(plan, homeDirectory(context.env));
  const flow = decideFlow(plan.platform, plan.name, await workflowRun(context.env));
  return {
    status: "passed",
    findings: [...findings, ...plan.guesses.map(guessFinding(plan.manifestFile))],
    checks: [...checks, renderedObjects(plan), ...flow.skipped ?? []],
    outputs: {
      name: plan.name,
      version: plan.version ?? "",
      plan: path,
      environment: plan.environment,
      "deploy-to": flow.deployTo,
      register: String(flow.register)
    }
  };
}
function guessFinding(file) {
  return (message) => ({ ruleId: "detected", severity: "info", message, file });
}
function renderedObjects(plan) {
  const id = "rendered-objects";
  if (plan.target.delivery.kind === "process") {
    return { id, status: "not exercised", message: "a local process has no Kubernetes objects" };
  }
  return { id, status: "not exercised", message: "objects are not rendered yet" };
}
async function writePlan(plan, home) {
  const folder = join(home, "work", plan.name);
  await mkdir(folder, { recursive: true });
  const path = join(folder, "plan.json");
  await writeFile(path, `${JSON.stringify(plan, null, 2)}
`);
  return path;
}
export {
  run
};
