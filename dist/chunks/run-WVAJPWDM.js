import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import {
  refuseCredential
} from "./chunk-LQYSQKGY.js";
import "./chunk-O2I2GG4U.js";
import {
  resolvePlan
} from "./chunk-U3UZ7NBA.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-ADYPKFI2.js";
import {
  lockFileName,
  readLock
} from "./chunk-YYEIE3Q7.js";
import "./chunk-F4H6OLDU.js";
import "./chunk-GKFUQATE.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-ECSYCT3Z.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-427AWAJW.js";
import "./chunk-RNYTOPOJ.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import {
  pointerToken
} from "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import {
  badInput,
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/stages/deploy/run.ts
import { join } from "node:path";

// src/policy/confirmation.ts
var proofPrefix = "observed/confirmation/";
function unprovenConfirmations(policy, facts) {
  return policy.entries.filter(({ kind, confirm }) => kind === "tool" && confirm === "elicitation").map(({ name }) => name).filter((name) => !facts?.has(`${proofPrefix}${pointerToken(name)}/revisions`));
}

// src/stages/deploy/run.ts
async function run(input, context) {
  const { cwd, env, signal, progress } = context;
  const { plan, findings } = await resolvePlan({ ...input, cwd, env });
  const { checkProtection } = await import("./protection-QBHIB6G4.js");
  const protection = await checkProtection(plan, env, signal);
  const image = input.image ?? provenImage(plan, input.from);
  const { kind } = plan.target.delivery;
  if (kind === "oci" || kind === "git") {
    const { deployDelivered } = await import("./delivered-PFNK4LAJ.js");
    const lock2 = await readLock(join(plan.directory, lockFileName), cwd);
    const result = await deployDelivered(plan, image, lock2, context);
    const { findings: own, checks: checks2 } = result;
    return {
      ...result,
      findings: [...findings, ...own],
      checks: protection === void 0 ? checks2 : [protection, ...checks2]
    };
  }
  refuseOtherDelivery(plan);
  refuseCredential("a server on this machine", env);
  const lock = await readLock(join(plan.directory, lockFileName), cwd);
  const unproven = unprovenConfirmations(plan.policy, lock?.facts);
  if (unproven.length > 0) return refusedUnproven(plan, unproven);
  const { deployLocal } = await import("./deploy-2RGH4GHT.js");
  const outcome = await deployLocal({
    home: homeDirectory(env),
    plan,
    image,
    shell: env,
    manifest: await readText(input.manifest, { cwd }),
    ...lock && { lock: { file: lockFileName, text: lock.text } },
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
function refusedUnproven(plan, tools) {
  const findings = tools.map(
    (tool) => ({
      ruleId: "confirmation-unproven",
      severity: "error",
      message: `${tool} must ask its user before it acts, and the lock holds no proof that it does.`,
      tool,
      file: plan.manifestFile,
      help: "Name a marker in an example of it (contractTest.examples, confirm.marker), run mcp-pipeline lock, and commit the lock."
    })
  );
  const message = findings[0]?.message ?? "";
  return {
    status: "failed",
    findings,
    checks: [{ id: "confirmation-proven", status: "failed", message }],
    outputs: {}
  };
}
export {
  run
};
