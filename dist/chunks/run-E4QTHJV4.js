import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  refuseCredential
} from "./chunk-ZJFE7DDN.js";
import "./chunk-KMWH5YS3.js";
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
import "./chunk-6FGREQJ7.js";
import "./chunk-25XEHV3U.js";
import "./chunk-3TGB2CDQ.js";
import "./chunk-4K3V57GR.js";
import "./chunk-QQ3TL6EX.js";
import "./chunk-4IKZOZ4D.js";
import "./chunk-GT37BWH6.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-XSJEOQQV.js";
import {
  homeDirectory
} from "./chunk-THUVZUEA.js";
import "./chunk-LZQXQOPJ.js";

// src/stages/build-push/checks.ts
var notExercised = [
  { id: "image-architectures", message: "the local image runs on this machine only" },
  { id: "image-push", message: "the local environment has no image registry" },
  { id: "image-scan", message: "no vulnerability scanner is run" },
  { id: "provenance", message: "the local image has no attestation" },
  { id: "sbom", message: "no bill of materials is written" },
  { id: "signature", message: "the local image is not signed" }
].map((check) => ({ ...check, status: "not exercised" }));
function imageChecks(image) {
  const layers = image.manifest.layers.map((layer) => `${layer.kind} ${megabytes(layer.size)}`).join(", ");
  return [
    { id: "image-built", status: "passed", message: layers },
    { id: "image-digest", status: "passed", message: `sha256:${image.digest}, every file hashed` },
    ...notExercised
  ];
}
function notBuilt(reason) {
  const first = reason.split("\n", 1)[0] ?? reason;
  return [
    { id: "image-built", status: "failed", message: first },
    { id: "image-digest", status: "not exercised", message: "there is no image" },
    ...notExercised
  ];
}
function megabytes(bytes) {
  return bytes < 1e5 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;
}

// src/stages/build-push/run.ts
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
  refuseRegistry(plan);
  refuseCredential("a build outside BuildKit", context.env);
  const result = await buildLocal(plan, context);
  return { ...result, findings: [...findings, ...result.findings] };
}
function refuseRegistry(plan) {
  const { kind } = plan.target.delivery;
  if (kind === "process") return;
  const message = `Environment ${plan.environment} is delivered by ${kind} and needs a container image in a registry. This version builds images only for \`local\`; nothing was built or pushed.`;
  throw unreachable("registry-images-not-exercised", message, {
    help: "Run it with --environment local, or wait for the version that builds with BuildKit."
  });
}
async function buildLocal(plan, context) {
  const { assembleImage, BuildFailed } = await import("./assemble-3UPIIUAE.js");
  const { openLocalImage } = await import("./open-AZXPPXZ3.js");
  const home = homeDirectory(context.env);
  try {
    const image = await assembleImage(plan, { ...context, home });
    await openLocalImage(image.ref, home);
    return {
      status: "passed",
      findings: image.findings,
      checks: imageChecks(image),
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
