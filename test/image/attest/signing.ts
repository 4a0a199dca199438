import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Judge } from "../../../src/image/attest/attest.ts";
import type { Sigstore } from "../../../src/image/attest/sigstore.ts";
import { RepositoryClient } from "../../../src/image/registry-client/client.ts";
import { mediaTypes } from "../../../src/image/registry-client/manifest.ts";
// @ts-expect-error: plain JavaScript, shared with the end-to-end tests
import { startSigstore } from "../../e2e/engines/sigstore.mjs";
import { SmallRegistry } from "../registry-client/small-registry.ts";

export const commit = "c".repeat(40);
export const workflow = "acme/mcp-platform/.github/workflows/pipeline.yml";

/** A registry with one image, and a Sigstore in which a job of acme/presto signs. */
export interface Signing {
  registry: SmallRegistry;
  client: RepositoryClient;
  /** Digest of the image, under the tag of {@link commit}. */
  digest: string;
  sigstore: Sigstore;
  judge: NonNullable<Judge>;
  context: { env: Record<string, string>; signal: AbortSignal };
  close(): Promise<void>;
}

export async function openSigning(more: { claims?: object; referrers?: boolean } = {}): Promise<Signing> {
  const claims = {
    iss: "https://token.actions.githubusercontent.com",
    sub: "repo:acme/presto:ref:refs/heads/main",
    repository: "acme/presto",
    sha: commit,
    job_workflow_ref: `${workflow}@refs/tags/v1`,
    ...more.claims,
  };
  const folder = await mkdtemp(join(tmpdir(), "signing-"));
  const started = await startSigstore(claims);
  const file = join(folder, "trusted-root.json");
  await writeFile(file, JSON.stringify(started.trustedRoot));
  const registry = await SmallRegistry.open(
    more.referrers === undefined ? {} : { referrers: more.referrers },
  );
  const signal = new AbortController().signal;
  const client = new RepositoryClient(
    { registry: registry.address, repository: "mcp/presto" },
    { env: {}, signal },
  );
  const index = { schemaVersion: 2, mediaType: mediaTypes.index, manifests: [] };
  const sigstore: Sigstore = { ...started.sigstore, trustedRoot: file, cache: folder };
  return {
    registry,
    client,
    digest: registry.store("mcp/presto", index, mediaTypes.index, `sha-${commit}`),
    sigstore,
    judge: {
      sigstore,
      trust: { issuer: sigstore.issuer, repository: "acme/presto", workflows: [`${workflow}@*`] },
    },
    context: { env: { ...started.env, GITHUB_REPOSITORY: "acme/presto" }, signal },
    close: async () => {
      registry.close();
      await started.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
