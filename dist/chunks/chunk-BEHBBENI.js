import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  canRequestOidcToken,
  requestOidcToken
} from "./chunk-O2I2GG4U.js";
import {
  badInput
} from "./chunk-GAJYQUDI.js";
import {
  isObject,
  parseJson
} from "./chunk-QFC6GGLT.js";

// src/image/attest/trust.ts
async function trustOf({ images }, { issuer }, { env, signal }) {
  const repository = env.GITHUB_REPOSITORY;
  const own = images?.signers ?? (canRequestOidcToken(env) ? await ownWorkflow(env, signal) : []);
  if (!repository || own.length === 0) {
    const message = "It is not known whose signature an image must carry: this is no workflow run, or it cannot prove who it is.";
    throw badInput("signer-unknown", message, {
      help: "Set GITHUB_REPOSITORY to owner/repository, and images.signers in platform.yaml to the workflow that builds."
    });
  }
  return { issuer, repository, workflows: own };
}
async function ownWorkflow(env, signal) {
  const token = await requestOidcToken("mcp-pipeline", env, signal);
  const claims = parseJson(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  const workflow = isObject(claims ?? null) ? claims.job_workflow_ref : void 0;
  return typeof workflow === "string" ? [workflow.replace(/@.*$/, "@*")] : [];
}
function distrust(signer, trust) {
  const [repository, workflow] = [signer.repository, signer.workflow].map(
    (url) => url.replace(/^https:\/\/[^/]+\//, "")
  );
  if (signer.issuer !== trust.issuer)
    return `its signer was vouched for by ${signer.issuer}, not ${trust.issuer}`;
  if (repository !== trust.repository) return `it was signed for ${repository}, not ${trust.repository}`;
  if (!trust.workflows.some((pattern) => matches(workflow ?? "", pattern))) {
    return `it was signed by ${workflow}, not by ${trust.workflows.join(" or ")}`;
  }
  return void 0;
}
function matches(text, pattern) {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}

export {
  trustOf,
  distrust
};
