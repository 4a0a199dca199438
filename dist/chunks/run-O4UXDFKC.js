import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  homeDirectory
} from "./chunk-ZJIDNKKZ.js";
import {
  resolvePlan
} from "./chunk-DVSMXMEZ.js";
import "./chunk-AHIQF2HN.js";
import "./chunk-PCPOC74Z.js";
import "./chunk-KVJ2THBN.js";
import "./chunk-5CH5BUUH.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-XLITKHAT.js";
import "./chunk-FINMNSFI.js";
import "./chunk-W235HKW5.js";
import "./chunk-3XJQ6M2U.js";
import "./chunk-2C2FYER4.js";
import {
  looseObject,
  string
} from "./chunk-V6VE5J5H.js";
import "./chunk-JGDQATJJ.js";
import "./chunk-ZDLCWMHJ.js";
import "./chunk-UQDIZZXP.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/validate/run.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

// src/platform/flow.ts
import { readFile } from "node:fs/promises";
var releaseTag = /^refs\/tags\/(?:(.+)(?:\/v|-v|@)|v)\d+\.\d+\.\d+(?:[-+].+)?$/;
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
  const tag = releaseTag.exec(ref);
  if (tag !== null) return tag[1] === void 0 || tag[1] === name ? "tag" : void 0;
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

// src/stages/validate/run.ts
async function run(inputs, context) {
  const { plan, findings, checks } = await resolvePlan({ ...inputs, cwd: context.cwd, env: context.env });
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
