import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  localChecks,
  notBuilt
} from "./chunk-BVJOZMSO.js";
import {
  refuseCredential
} from "./chunk-FSK7WPTZ.js";
import "./chunk-Y4VZYPQF.js";
import {
  resolvePlan
} from "./chunk-QXCTXXZC.js";
import "./chunk-LDL4YOMA.js";
import "./chunk-HE6INW6W.js";
import "./chunk-VLFZ7M2X.js";
import "./chunk-SGLDDMNY.js";
import "./chunk-ADYPKFI2.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-JKE65RFK.js";
import "./chunk-GCB3OWFC.js";
import "./chunk-VV34ENQL.js";
import "./chunk-AEXKJTTY.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-25XEHV3U.js";
import "./chunk-5ITMHR6C.js";
import "./chunk-6X2QBWAC.js";
import "./chunk-LPGMYSXE.js";
import "./chunk-YIXWRRRQ.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import "./chunk-PX3ANLY6.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-AYTSNNWG.js";
import "./chunk-TJIRZJ55.js";
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
  const result = await (plan.target.delivery.kind === "process" ? buildLocal(plan, context) : (await import("./registry-XLBLGYYT.js")).buildForRegistry(
    plan,
    resolve(context.cwd, input.platform ?? ""),
    context
  ));
  return { ...result, findings: [...findings, ...result.findings] };
}
async function buildLocal(plan, context) {
  refuseCredential("a build outside BuildKit", context.env);
  const { assembleImage, BuildFailed } = await import("./assemble-NEVSY2DX.js");
  const { openLocalImage } = await import("./open-HW3LMKYO.js");
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
