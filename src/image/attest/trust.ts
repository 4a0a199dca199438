import { canRequestOidcToken, requestOidcToken } from "../../github/oidc-token.ts";
import type { Platform } from "../../platform/schema.ts";
import { badInput } from "../../report/problem.ts";
import { isObject, parseJson } from "../../source/json.ts";
import type { Signer } from "./verify.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whose signature counts. */
export interface Trust {
  issuer: string;
  /** `owner/repository` that the image must have been built for. */
  repository: string;
  /** Patterns over `owner/repository/.github/workflows/file@ref` of the signing workflow; `*` stands for anything, slashes too. */
  workflows: readonly string[];
}

/**
 * Whom this run trusts: the platform's `images.signers`, or else the very workflow that this job belongs to; and only
 * for the repository that it runs for.
 * @throws Problem exit 2 `signer-unknown` where neither is known
 */
export async function trustOf(
  { images }: Platform,
  { issuer }: { issuer: string },
  { env, signal }: { env: Environment; signal: AbortSignal },
): Promise<Trust> {
  const repository = env.GITHUB_REPOSITORY;
  const own = images?.signers ?? (canRequestOidcToken(env) ? await ownWorkflow(env, signal) : []);
  if (!repository || own.length === 0) {
    const message =
      "It is not known whose signature an image must carry: this is no workflow run, or it cannot prove who it is.";
    throw badInput("signer-unknown", message, {
      help: "Set GITHUB_REPOSITORY to owner/repository, and images.signers in platform.yaml to the workflow that builds.",
    });
  }
  return { issuer, repository, workflows: own };
}

/** From this job's own token, for ourselves to read: what GitHub says of the workflow that the job is written in. */
async function ownWorkflow(env: Environment, signal: AbortSignal): Promise<string[]> {
  const token = await requestOidcToken("mcp-pipeline", env, signal);
  const claims = parseJson(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  const workflow = isObject(claims ?? null)
    ? (claims as Record<string, unknown>).job_workflow_ref
    : undefined;
  return typeof workflow === "string" ? [workflow.replace(/@.*$/, "@*")] : [];
}

/** Why a signer is not trusted; undefined where it is. */
export function distrust(signer: Signer, trust: Trust): string | undefined {
  const [repository, workflow] = [signer.repository, signer.workflow].map((url) =>
    url.replace(/^https:\/\/[^/]+\//, ""),
  );
  if (signer.issuer !== trust.issuer)
    return `its signer was vouched for by ${signer.issuer}, not ${trust.issuer}`;
  if (repository !== trust.repository) return `it was signed for ${repository}, not ${trust.repository}`;
  if (!trust.workflows.some((pattern) => matches(workflow ?? "", pattern))) {
    return `it was signed by ${workflow}, not by ${trust.workflows.join(" or ")}`;
  }
  return undefined;
}

function matches(text: string, pattern: string): boolean {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(text);
}
