import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  canSign,
  pushImage,
  sigstoreOf
} from "./chunk-26EUSLHE.js";
import "./chunk-VMKHQJIT.js";
import "./chunk-SMXS6SOA.js";
import {
  notBuilt,
  registryChecks
} from "./chunk-BVJOZMSO.js";
import {
  putTags
} from "./chunk-TNX4EPSD.js";
import "./chunk-USI4NJLY.js";
import "./chunk-FDAJP5LY.js";
import "./chunk-SBLXM2GZ.js";
import "./chunk-7DIE33KP.js";
import "./chunk-4C3AR5BX.js";
import "./chunk-V6Z3UZP7.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-2QPOSP6D.js";
import "./chunk-JSTWR6RS.js";
import "./chunk-EBXJJ3C3.js";
import "./chunk-VBQHOU2H.js";
import "./chunk-KKELSNF2.js";
import "./chunk-UJZ3XCC5.js";
import "./chunk-KBBBYY3Z.js";
import "./chunk-JWRDTOCN.js";
import "./chunk-YH6JC4P5.js";
import {
  BuildFailed
} from "./chunk-YDNYSRWM.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/stages/build-push/registry.ts
async function buildForRegistry(plan, platformFile, context) {
  try {
    const image = await pushImage(plan, { ...context, home: homeDirectory(context.env) });
    if (image.findings.some(({ severity }) => severity === "error")) return refused(image);
    const signed = await sign(image, plan, platformFile, context);
    await putTags(image.client, digestOf(image), image.tags);
    return {
      status: "passed",
      findings: image.findings,
      checks: registryChecks(image, plan, signed),
      outputs: { image: image.ref, digests: JSON.stringify(image.digests) }
    };
  } catch (error) {
    if (!(error instanceof BuildFailed)) throw error;
    const { finding } = error;
    return { status: "failed", findings: [finding], checks: notBuilt(finding.message), outputs: {} };
  }
}
function refused({ ref, findings }) {
  const message = `${ref} gets no tag and no signature`;
  return {
    status: "failed",
    findings,
    checks: [{ id: "image-hygiene", status: "failed", message }],
    outputs: {}
  };
}
async function sign(image, plan, platformFile, context) {
  const sigstore = sigstoreOf(plan.platform, platformFile, context.env);
  if (sigstore === void 0) return "the platform signs no images (images.signing)";
  if (!canSign(context.env)) return "this is no workflow run that can prove who it is";
  context.progress("signing");
  const [{ attestProvenance }, { trustOf }] = await Promise.all([
    import("./provenance-6MSKHPS5.js"),
    import("./trust-4OY2E3II.js")
  ]);
  const trust = await trustOf(plan.platform, sigstore, context);
  await attestProvenance(image, plan, image.revision, { sigstore, judge: { sigstore, trust } }, context);
  return void 0;
}
function digestOf({ ref }) {
  return ref.slice(ref.indexOf("@") + 1);
}
export {
  buildForRegistry
};
