import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import {
  lockFileName,
  readLock
} from "./chunk-ZC7JDCPP.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import {
  homeDirectory
} from "./chunk-UMC6IU7S.js";
import {
  resolvePlan
} from "./chunk-BYCUZTIW.js";
import "./chunk-N6KKHHJN.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-7N6BESBF.js";
import "./chunk-DGFUQIK6.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-LXJSAJ2I.js";
import "./chunk-G6YFF76O.js";
import "./chunk-W235HKW5.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-P6T5KW3Z.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import "./chunk-526TXENG.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-ZDLCWMHJ.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/deploy/run.ts
import { join } from "node:path";
async function run(input, context) {
  const { cwd, env, signal, progress } = context;
  const { plan, findings } = await resolvePlan({ ...input, cwd, env });
  const image = input.image ?? provenImage(plan, input.from);
  refuseOtherDelivery(plan);
  const lock = await lockBeside(plan, cwd);
  const { deployLocal } = await import("./deploy-BIT27LKJ.js");
  const outcome = await deployLocal({
    home: homeDirectory(env),
    plan,
    image,
    shell: env,
    manifest: await readText(input.manifest, { cwd }),
    ...lock && { lock },
    who: whoDeploys(env),
    run: runId(env),
    signal,
    progress
  });
  const { status, checks, url, release } = outcome;
  return {
    status,
    findings: [...findings, ...outcome.findings],
    checks,
    outputs: status === "passed" ? { url, release: String(release) } : {}
  };
}
function provenImage(plan, from) {
  const before = from ?? plan.target.promoteFrom;
  if (before === void 0) {
    throw badInput("image-not-named", `Nothing is promoted to ${plan.environment}, so it needs an image.`, {
      help: "Pass --image with the reference that build-push printed."
    });
  }
  throw unreachable(
    "promotion-not-exercised",
    `${plan.environment} takes the image that ${before} proved for this commit, and this version cannot look that proof up. Nothing was deployed.`
  );
}
function refuseOtherDelivery(plan) {
  const { kind } = plan.target.delivery;
  if (kind === "process") return;
  throw unreachable(
    "delivery-not-exercised",
    `Environment ${plan.environment} is delivered by "${kind}"; this version delivers processes on this machine only (environment local). Kubernetes delivery: not exercised.`,
    { help: "Deploy with --environment local." }
  );
}
async function lockBeside(plan, cwd) {
  const lock = await readLock(join(plan.directory, lockFileName), cwd);
  return lock && { file: lockFileName, text: lock.text };
}
export {
  run
};
