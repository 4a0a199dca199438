import { createHash } from "node:crypto";
import { resolve } from "node:path";
import type { Judge } from "../../image/attest/attest.ts";
import { canSign, type Sigstore, sigstoreOf } from "../../image/attest/sigstore.ts";
import { imageRepository } from "../../image/push.ts";
import { RepositoryClient } from "../../image/registry-client/client.ts";
import { parseReference, type Reference } from "../../image/registry-client/reference.ts";
import { runId } from "../../local/run-identity.ts";
import type { Plan } from "../../manifest/plan.ts";
import type { Check } from "../../report/check.ts";
import type { Finding } from "../../report/finding.ts";
import { badInput, Problem } from "../../report/problem.ts";
import type { Lock } from "../../surface/lock.ts";
import type { StageContext } from "../stage.ts";
import type { DeployInputs } from "./inputs.ts";

/** What proofs are made and judged with; the platform's words, and who this job is. */
interface Proofs {
  plan: Plan;
  input: DeployInputs;
  context: StageContext;
}

function clientOf({ plan, context }: Proofs, reference: Reference): RepositoryClient {
  const own = plan.platform.images?.registry.split("/")[0];
  const { env, signal } = context;
  return new RepositoryClient(reference, { env, signal, ...(own === undefined ? {} : { own }) });
}

function signingOf({ plan, input, context }: Proofs): Sigstore | undefined {
  return sigstoreOf(plan.platform, resolve(context.cwd, input.platform ?? "platform.yaml"), context.env);
}

async function judgeOf(proofs: Proofs): Promise<Judge> {
  const sigstore = signingOf(proofs);
  if (sigstore === undefined) return undefined;
  const { trustOf } = await import("../../image/attest/trust.ts");
  return { sigstore, trust: await trustOf(proofs.plan.platform, sigstore, proofs.context) };
}

/**
 * The image that another environment proved for this commit: promotion never builds anew.
 * @returns the finding that says why there is none
 * @throws Problem (exit 2) where nothing is promoted to this environment, or the commit is not known
 */
export async function provenImage(proofs: Proofs): Promise<string | Finding> {
  const { plan, input, context } = proofs;
  const before = input.from ?? plan.target.promoteFrom;
  if (before === undefined) {
    throw badInput("image-not-named", `Nothing is promoted to ${plan.environment}, so it needs an image.`, {
      help: "Pass --image with the reference that build-push printed.",
    });
  }
  const commit = context.env.GITHUB_SHA;
  if (!commit) {
    throw badInput(
      "commit-unknown",
      `${plan.environment} takes the image that ${before} proved for a commit, and it is not known which commit this is.`,
      { help: "Set GITHUB_SHA to the commit, as every workflow run does; or pass --image." },
    );
  }
  context.progress(`looking up what ${before} proved for commit ${commit.slice(0, 7)}`);
  const { findProof } = await import("../../image/proof/proof.ts");
  const wanted = { commit, environment: before, server: plan.name };
  const found = await findProof(clientOf(proofs, imageRepository(plan)), wanted, await judgeOf(proofs));
  return "finding" in found ? found.finding : found.image;
}

/**
 * Lets no image near a cluster that somebody else has built, where the platform signs.
 * @throws Problem (exit 3) `image-not-trusted`, with the reason of each signature that does not count
 */
export async function requireTrusted(proofs: Proofs, image: string): Promise<Check> {
  const id = "image-trusted";
  const judge = await judgeOf(proofs);
  if (judge === undefined) {
    return { id, status: "not exercised", message: "the platform signs no images (images.signing)" };
  }
  const reference = parseReference(image);
  const { verifyImage } = await import("../../image/attest/provenance.ts");
  await verifyImage(clientOf(proofs, reference), reference.digest ?? "", judge);
  return { id, status: "passed", message: "built and signed by whom the platform trusts" };
}

/** Attaches to the digest that this environment has verified it; the next environment asks for that. */
export async function proveVerified(proofs: Proofs, image: string, lock: Lock | undefined): Promise<Check> {
  const { plan, context } = proofs;
  const id = "proof-attached";
  const commit = context.env.GITHUB_SHA;
  const reference = parseReference(image);
  if (!commit || reference.digest === undefined) {
    return { id, status: "not exercised", message: "it is not known which commit this is" };
  }
  const sigstore = signingOf(proofs);
  if (sigstore !== undefined && !canSign(context.env)) {
    return { id, status: "not exercised", message: "this is no workflow run that can prove who it is" };
  }
  const { attachProof } = await import("../../image/proof/proof.ts");
  const proof = {
    environment: plan.environment,
    commit,
    server: plan.name,
    ...(lock === undefined ? {} : { lock: createHash("sha256").update(lock.text).digest("hex") }),
    run: runId(context.env),
  };
  try {
    await attachProof(clientOf(proofs, reference), reference.digest, proof, sigstore, context);
  } catch (error) {
    // The release serves all the same; what is missing is missed when somebody promotes it.
    if (!(error instanceof Problem)) throw error;
    return { id, status: "failed", message: error.findings[0]?.message ?? error.message };
  }
  return {
    id,
    status: "passed",
    message: `${plan.environment} verified ${reference.digest} for commit ${commit.slice(0, 7)}`,
  };
}
