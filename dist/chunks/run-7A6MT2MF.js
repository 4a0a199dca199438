import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  localChecks,
  notBuilt
} from "./chunk-BVJOZMSO.js";
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
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/stages/build-push/run.ts
import { resolve } from "node:path";
async function run(input, context) {
  const options = {
    manifest: input.manifest,
    environment: input.environment,
    cwd: context.cwd,
    env: context.env
  };
  const { plan, findings } = await resolvePlan(
    input.platform === void 0 ? options : { ...options, platform: input.platform }
  );
  const result = await (plan.target.delivery.kind === "process" ? buildLocal(plan, context) : (await import("./registry-FS4JUZ5Q.js")).buildForRegistry(
    plan,
    resolve(context.cwd, input.platform ?? ""),
    context
  ));
  return { ...result, findings: [...findings, ...result.findings] };
}
async function buildLocal(plan, context) {
  refuseCredential("a build outside BuildKit", context.env);
  const { assembleImage, BuildFailed } = await import("./assemble-GFJOZRMD.js");
  const { openLocalImage } = await import("./open-2MKZUTJW.js");
  const home = homeDirectory(context.env);
  try {
    const image = await assembleImage(plan, { ...context, home });
    await openLocalImage(image.ref, home);
    return {
      status: "passed",
      findings: image.findings,
      checks: localChecks(image),
      outputs: { image: image.ref }
    };
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    return {
      status: "failed",
      findings: [error.finding],
      checks: notBuilt(error.finding.message),
      outputs: {}
    };
  }
}
export {
  run
};
