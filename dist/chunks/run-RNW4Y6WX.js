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
} from "./chunk-YMDMJLHL.js";
import "./chunk-OX6NXTL2.js";
import "./chunk-TZWT52AG.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import {
  lockFileName,
  readLock
} from "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-ADYPKFI2.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-APMP2JKH.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-7MTRYWOL.js";
import "./chunk-TIP4LZZF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-NMTE7BQC.js";
import "./chunk-ZWJGC2UG.js";
import {
  readText
} from "./chunk-6FGREQJ7.js";
import {
  pointerToken
} from "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
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
  const { checkProtection } = await import("./protection-3J5XMSGZ.js");
  const protection = await checkProtection(plan, env, signal);
  const proofs = { plan, input, context };
  const image = input.image ?? await (await import("./proof-NBE43SOX.js")).provenImage(proofs);
  if (typeof image !== "string")
    return { status: "failed", findings: [...findings, image], checks: [], outputs: {} };
  const lock = await readLock(join(plan.directory, lockFileName), cwd);
  const unproven = unprovenConfirmations(plan.policy, lock?.facts);
  if (unproven.length > 0) return refusedUnproven(plan, unproven);
  const { kind } = plan.target.delivery;
  if (kind !== "process") {
    const { proveVerified, requireTrusted } = await import("./proof-NBE43SOX.js");
    const trusted = await requireTrusted(proofs, image);
    const result = kind === "apply" ? await (await import("./clusters-MCZPLNG5.js")).deployToClusters(
      { plan, image, lock, input, manifest: await readText(input.manifest, { cwd }) },
      context
    ) : await (await import("./delivered-6D7GBXXP.js")).deployDelivered(plan, image, lock, context);
    const proven = result.status === "passed" ? [await proveVerified(proofs, image, lock)] : [];
    const checks2 = [trusted, ...result.checks, ...proven];
    return {
      ...result,
      findings: [...findings, ...result.findings],
      checks: protection === void 0 ? checks2 : [protection, ...checks2]
    };
  }
  refuseCredential("a server on this machine", env);
  const { deployLocal } = await import("./deploy-YRXX3YMS.js");
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
