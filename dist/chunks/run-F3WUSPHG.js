import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import {
  refuseCredential
} from "./chunk-ZJFE7DDN.js";
import "./chunk-KMWH5YS3.js";
import {
  lockFileName,
  readLock
} from "./chunk-4M6O3L7S.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-5YAA4W3T.js";
import "./chunk-QFC6GGLT.js";
import {
  resolvePlan
} from "./chunk-CH3FWEN4.js";
import "./chunk-N57SDUNH.js";
import "./chunk-ADYPKFI2.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-JCTY5MPH.js";
import "./chunk-OS2QQA4V.js";
import "./chunk-TIIHOZHD.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-7BQSIU3N.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import "./chunk-25XEHV3U.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-GT37BWH6.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/deploy/run.ts
import { join } from "node:path";
async function run(input, context) {
  const { cwd, env, signal, progress } = context;
  const { plan, findings } = await resolvePlan({ ...input, cwd, env });
  const { checkProtection } = await import("./protection-IHIYF6PC.js");
  const protection = await checkProtection(plan, env, signal);
  const image = input.image ?? provenImage(plan, input.from);
  refuseOtherDelivery(plan);
  refuseCredential("a server on this machine", env);
  const lock = await lockBeside(plan, cwd);
  const { deployLocal } = await import("./deploy-ZT7YXZRY.js");
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
    checks: protection === void 0 ? checks : [protection, ...checks],
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
