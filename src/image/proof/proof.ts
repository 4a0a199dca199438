import * as z from "zod";
import type { Finding } from "../../report/finding.ts";
import { attest, attestations, type Judge } from "../attest/attest.ts";
import type { Sigstore } from "../attest/sigstore.ts";
import { statementOf } from "../attest/statement.ts";
import type { RepositoryClient } from "../registry-client/client.ts";
import { commitTag } from "../tags.ts";

/** Kind of statement: "this image was verified in that environment". */
const proofType = "https://mcp-pipeline.dev/attestations/verified/v1";

const proofSchema = z.looseObject({
  environment: z.string(),
  commit: z.string(),
  server: z.string(),
  lock: z.string().optional(),
  run: z.string().optional(),
});
/** What deploy saw: the image of this commit, with this lock (sha256 of its text), healthy in this environment. */
export type Proof = z.infer<typeof proofSchema>;

type Context = { env: Readonly<Record<string, string | undefined>>; signal: AbortSignal };

/**
 * Attaches the fact that an image was verified in an environment to its digest, in its own registry, signed where the
 * platform signs. Doing it twice is harmless.
 * @param digest of the index that was deployed
 */
export async function attachProof(
  client: RepositoryClient,
  digest: string,
  proof: Proof,
  sigstore: Sigstore | undefined,
  context: Context,
): Promise<void> {
  const statement = statementOf(`${client.registry}/${client.repository}@${digest}`, proofType, proof);
  await attest(client, digest, statement, sigstore, context);
}

export interface ProvenImage {
  /** `registry/repository@sha256:…` */
  image: string;
  proof: Proof;
}

/**
 * Finds the image that an environment proved for a commit: the tag by commit names a digest, and a statement that
 * holds must say the same of it. A tag that was moved proves nothing.
 * @returns the finding that says why there is none
 * @throws Problem exit 3 where the registry does not answer, or signatures cannot be checked
 */
export async function findProof(
  client: RepositoryClient,
  wanted: { commit: string; environment: string; server: string },
  judge: Judge,
): Promise<ProvenImage | { finding: Finding }> {
  const { commit, environment, server } = wanted;
  const digest = await client.resolve(commitTag(commit));
  const place = `${client.registry}/${client.repository}`;
  if (digest === undefined) return missing(`commit ${commit} has no image in ${place}`, environment);
  const { held, refused } = await attestations(client, digest, proofType, judge);
  for (const { statement } of held) {
    const proof = proofSchema.safeParse(statement.predicate).data;
    const same = proof?.commit === commit && proof.environment === environment && proof.server === server;
    if (proof && same) return { image: `${place}@${digest}`, proof };
  }
  const others =
    refused.length > 0 ? ` A statement about it does not count: ${[...new Set(refused)].join("; ")}.` : "";
  return missing(
    `${environment} never proved ${place}@${digest}, the image of commit ${commit}.${others}`,
    environment,
  );
}

function missing(why: string, environment: string): { finding: Finding } {
  const message = `Nothing is promoted: ${why}${why.endsWith(".") ? "" : "."}`;
  const help = `Push the commit to the default branch and wait until ${environment} is verified, then run this again.`;
  return { finding: { ruleId: "proof-missing", severity: "error", message, help } };
}
