import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { tsImport } from "tsx/esm/api";
import { startSigstore } from "../engines/sigstore.mjs";
import { plainServer } from "./servers.mjs";

const workflow = "acme/mcp-platform/.github/workflows/pipeline.yml";
const signal = new AbortController().signal;
const source = (path) => tsImport(`../../../src/image/${path}`, import.meta.url);

/** Signature, list of contents, and the proof of staging, in a registry that keeps no list of referrers. */
export async function attestCases(tally, setting) {
  const { team, registry, scratch, platform } = setting;
  const issuer = "https://token.actions.githubusercontent.com";
  const claims = {
    iss: issuer,
    sub: "repo:acme/signed",
    repository: "acme/signed",
    job_workflow_ref: `${workflow}@refs/tags/v1`,
  };
  const sigstore = await startSigstore({ ...claims, sha: "c".repeat(40) });
  writeFileSync(join(scratch, "trusted-root.json"), JSON.stringify(sigstore.trustedRoot));
  const signing = { signing: "github", sigstore: sigstore.sigstore, signers: [`${workflow}@refs/tags/*`] };
  const env = { ...sigstore.env, GITHUB_REPOSITORY: "acme/signed", GITHUB_RUN_ID: "1" };
  const signed = team(
    "signed",
    { "server.mjs": plainServer() },
    { runtime: { language: "node", command: ["node", "server.mjs"] } },
  );
  const judge = {
    sigstore: { ...sigstore.sigstore, trustedRoot: join(scratch, "trusted-root.json"), cache: scratch },
    trust: { issuer, repository: "acme/signed", workflows: [`${workflow}@*`] },
  };
  try {
    const { RepositoryClient } = await source("registry-client/client.ts");
    const client = new RepositoryClient(
      { registry: registry.address, repository: "mcp/signed" },
      { env: {}, signal },
    );
    let digest;

    await tally.check(
      "a workflow run signs what it builds, with its list of contents beside it",
      async () => {
        const { code, report, said } = await signed.build(env, platform({ ...signing, sbom: setting.sbom }));
        assert.equal(code, 0, said);
        digest = report.outputs.image.split("@")[1];
        assert.equal(report.checks.find(({ id }) => id === "signature").status, "passed");
        const { verifyImage } = await source("attest/provenance.ts");
        const { signer } = await verifyImage(client, digest, judge);
        assert.equal(signer.repository, "https://github.com/acme/signed");
        assert.deepEqual(await predicates(registry.address, digest), [
          "https://slsa.dev/provenance/v1",
          "https://spdx.dev/Document",
        ]);
      },
    );

    await tally.check("another repository's image is not trusted", async () => {
      const { verifyImage } = await source("attest/provenance.ts");
      const other = { ...judge, trust: { ...judge.trust, repository: "acme/other" } };
      await assert.rejects(
        verifyImage(client, digest, other),
        /it was signed for acme\/signed, not acme\/other/,
      );
    });

    await tally.check("the proof of staging is found by its commit, and not before it is there", async () => {
      const { attachProof, findProof } = await source("proof/proof.ts");
      const commit = signed.git("rev-parse", "HEAD");
      const wanted = { commit, environment: "staging", server: "signed" };
      const before = await findProof(client, wanted, judge);
      assert.equal(before.finding.ruleId, "proof-missing");
      await attachProof(client, digest, { ...wanted, run: "1" }, judge.sigstore, { env, signal });
      const { image } = await findProof(client, wanted, judge);
      assert.equal(image, `${registry.address}/mcp/signed@${digest}`);
    });
  } finally {
    await sigstore.stop();
  }
}

/** Kinds of statements that BuildKit left in the index. */
async function predicates(address, digest) {
  const accept = "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json";
  const read = async (reference) =>
    (await fetch(`http://${address}/v2/mcp/signed/manifests/${reference}`, { headers: { accept } })).json();
  const index = await read(digest);
  const attestation = index.manifests.find(
    ({ annotations }) => annotations?.["vnd.docker.reference.type"] === "attestation-manifest",
  );
  const { layers } = await read(attestation.digest);
  return layers.map(({ annotations }) => annotations["in-toto.io/predicate-type"]).sort();
}
