import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  runId
} from "./chunk-6GUUCALU.js";
import {
  canSign,
  imageRepository,
  sigstoreOf
} from "./chunk-26EUSLHE.js";
import "./chunk-VMKHQJIT.js";
import "./chunk-SMXS6SOA.js";
import "./chunk-TNX4EPSD.js";
import {
  RepositoryClient
} from "./chunk-USI4NJLY.js";
import "./chunk-FDAJP5LY.js";
import "./chunk-SBLXM2GZ.js";
import "./chunk-7DIE33KP.js";
import "./chunk-4C3AR5BX.js";
import {
  parseReference
} from "./chunk-V6Z3UZP7.js";
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
import "./chunk-YDNYSRWM.js";
import "./chunk-THUVZUEA.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  Problem,
  badInput
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/stages/deploy/proof.ts
import { createHash } from "node:crypto";
import { resolve } from "node:path";
function clientOf({ plan, context }, reference) {
  const own = plan.platform.images?.registry.split("/")[0];
  const { env, signal } = context;
  return new RepositoryClient(reference, { env, signal, ...own === void 0 ? {} : { own } });
}
function signingOf({ plan, input, context }) {
  return sigstoreOf(plan.platform, resolve(context.cwd, input.platform ?? "platform.yaml"), context.env);
}
async function judgeOf(proofs) {
  const sigstore = signingOf(proofs);
  if (sigstore === void 0) return void 0;
  const { trustOf } = await import("./trust-4OY2E3II.js");
  return { sigstore, trust: await trustOf(proofs.plan.platform, sigstore, proofs.context) };
}
async function provenImage(proofs) {
  const { plan, input, context } = proofs;
  const before = input.from ?? plan.target.promoteFrom;
  if (before === void 0) {
    throw badInput("image-not-named", `Nothing is promoted to ${plan.environment}, so it needs an image.`, {
      help: "Pass --image with the reference that build-push printed."
    });
  }
  const commit = context.env.GITHUB_SHA;
  if (!commit) {
    throw badInput(
      "commit-unknown",
      `${plan.environment} takes the image that ${before} proved for a commit, and it is not known which commit this is.`,
      { help: "Set GITHUB_SHA to the commit, as every workflow run does; or pass --image." }
    );
  }
  context.progress(`looking up what ${before} proved for commit ${commit.slice(0, 7)}`);
  const { findProof } = await import("./proof-TXOUT3SN.js");
  const wanted = { commit, environment: before, server: plan.name };
  const found = await findProof(clientOf(proofs, imageRepository(plan)), wanted, await judgeOf(proofs));
  return "finding" in found ? found.finding : found.image;
}
async function requireTrusted(proofs, image) {
  const id = "image-trusted";
  const judge = await judgeOf(proofs);
  if (judge === void 0) {
    return { id, status: "not exercised", message: "the platform signs no images (images.signing)" };
  }
  const reference = parseReference(image);
  const { verifyImage } = await import("./provenance-6MSKHPS5.js");
  await verifyImage(clientOf(proofs, reference), reference.digest ?? "", judge);
  return { id, status: "passed", message: "built and signed by whom the platform trusts" };
}
async function proveVerified(proofs, image, lock) {
  const { plan, context } = proofs;
  const id = "proof-attached";
  const commit = context.env.GITHUB_SHA;
  const reference = parseReference(image);
  if (!commit || reference.digest === void 0) {
    return { id, status: "not exercised", message: "it is not known which commit this is" };
  }
  const sigstore = signingOf(proofs);
  if (sigstore !== void 0 && !canSign(context.env)) {
    return { id, status: "not exercised", message: "this is no workflow run that can prove who it is" };
  }
  const { attachProof } = await import("./proof-TXOUT3SN.js");
  const proof = {
    environment: plan.environment,
    commit,
    server: plan.name,
    ...lock === void 0 ? {} : { lock: createHash("sha256").update(lock.text).digest("hex") },
    run: runId(context.env)
  };
  try {
    await attachProof(clientOf(proofs, reference), reference.digest, proof, sigstore, context);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { id, status: "failed", message: error.findings[0]?.message ?? error.message };
  }
  return {
    id,
    status: "passed",
    message: `${plan.environment} verified ${reference.digest} for commit ${commit.slice(0, 7)}`
  };
}
export {
  proveVerified,
  provenImage,
  requireTrusted
};
