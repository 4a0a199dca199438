import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  chooseProfiles
} from "./chunk-ZZXA6EIF.js";
import {
  loadExamples
} from "./chunk-XQY36KJ6.js";
import {
  homeDirectory
} from "./chunk-UMC6IU7S.js";
import {
  decideFlow,
  resolveEvery,
  workflowRun
} from "./chunk-J7HFKIVX.js";
import "./chunk-2GQPTTHY.js";
import "./chunk-S4E5J3YO.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-MU2DH6AR.js";
import "./chunk-K5V3AI5G.js";
import "./chunk-TIIHOZHD.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-7BQSIU3N.js";
import "./chunk-4K3V57GR.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-25XEHV3U.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-GT37BWH6.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/validate/run.ts
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
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
