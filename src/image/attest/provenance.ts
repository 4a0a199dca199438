import type { Plan } from "../../manifest/plan.ts";
import { unreachable } from "../../report/problem.ts";
import type { Revision } from "../image-labels.ts";
import type { RepositoryClient } from "../registry-client/client.ts";
import { type Attested, attest, attestations, type Judge } from "./attest.ts";
import type { Sigstore } from "./sigstore.ts";
import { statementOf } from "./statement.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const provenanceType = "https://slsa.dev/provenance/v1";

/**
 * Says, signed by this workflow run, from which commit an image was built (https://slsa.dev/spec/v1.1/provenance).
 * BuildKit's own provenance is in the index; this one is what deploy trusts. An image that has one already is left alone.
 */
export async function attestProvenance(
  { ref, client }: { ref: string; client: RepositoryClient },
  plan: Plan,
  revision: Revision | undefined,
  { sigstore, judge }: { sigstore: Sigstore; judge: NonNullable<Judge> },
  context: { env: Environment; signal: AbortSignal },
): Promise<void> {
  const digest = ref.slice(ref.indexOf("@") + 1);
  const { held } = await attestations(client, digest, provenanceType, judge);
  if (held.length > 0) return;
  const statement = statementOf(ref, provenanceType, predicate(plan, revision, context.env));
  await attest(client, digest, statement, sigstore, context);
}

function predicate(plan: Plan, revision: Revision | undefined, env: Environment) {
  const {
    GITHUB_SERVER_URL: server = "https://github.com",
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run,
  } = env;
  const source = {
    uri: `git+${server}/${repository}`,
    ...(revision && { digest: { gitCommit: revision.commit } }),
  };
  return {
    buildDefinition: {
      buildType: "https://mcp-pipeline.dev/build/v1",
      externalParameters: {
        server: plan.name,
        manifest: plan.manifestFile,
        ...(plan.version && { version: plan.version }),
      },
      resolvedDependencies: [source],
    },
    runDetails: {
      builder: { id: `${server}/${env.GITHUB_WORKFLOW_REF ?? repository}` },
      metadata: {
        invocationId: `${server}/${repository}/actions/runs/${run}/attempts/${env.GITHUB_RUN_ATTEMPT ?? "1"}`,
      },
    },
  };
}

/**
 * Whether an image was built and signed by whom the platform trusts; deploy asks before it lets it near a cluster.
 * @returns the provenance that holds
 * @throws Problem exit 3 `image-not-trusted`, with the reason of each signature that does not count
 */
export async function verifyImage(
  client: RepositoryClient,
  digest: string,
  judge: NonNullable<Judge>,
): Promise<Attested> {
  const { held, refused } = await attestations(client, digest, provenanceType, judge);
  const [first] = held;
  if (first) return first;
  const why = refused.length === 0 ? "it carries no signature" : [...new Set(refused)].join("; ");
  const name = `${client.registry}/${client.repository}@${digest}`;
  throw unreachable("image-not-trusted", `${name} is not deployed: ${why}.`, {
    help: "Deploy what build-push of this repository's workflow made. Who may sign is said in platform.yaml, images.signers.",
  });
}
