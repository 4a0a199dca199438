import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  attest,
  attestations,
  statementOf
} from "./chunk-UY4RULVP.js";
import "./chunk-USI4NJLY.js";
import "./chunk-FDAJP5LY.js";
import "./chunk-BEHBBENI.js";
import "./chunk-V6Z3UZP7.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  unreachable
} from "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/image/attest/provenance.ts
var provenanceType = "https://slsa.dev/provenance/v1";
async function attestProvenance({ ref, client }, plan, revision, { sigstore, judge }, context) {
  const digest = ref.slice(ref.indexOf("@") + 1);
  const { held } = await attestations(client, digest, provenanceType, judge);
  if (held.length > 0) return;
  const statement = statementOf(ref, provenanceType, predicate(plan, revision, context.env));
  await attest(client, digest, statement, sigstore, context);
}
function predicate(plan, revision, env) {
  const {
    GITHUB_SERVER_URL: server = "https://github.com",
    GITHUB_REPOSITORY: repository,
    GITHUB_RUN_ID: run
  } = env;
  const source = {
    uri: `git+${server}/${repository}`,
    ...revision && { digest: { gitCommit: revision.commit } }
  };
  return {
    buildDefinition: {
      buildType: "https://mcp-pipeline.dev/build/v1",
      externalParameters: {
        server: plan.name,
        manifest: plan.manifestFile,
        ...plan.version && { version: plan.version }
      },
      resolvedDependencies: [source]
    },
    runDetails: {
      builder: { id: `${server}/${env.GITHUB_WORKFLOW_REF ?? repository}` },
      metadata: {
        invocationId: `${server}/${repository}/actions/runs/${run}/attempts/${env.GITHUB_RUN_ATTEMPT ?? "1"}`
      }
    }
  };
}
async function verifyImage(client, digest, judge) {
  const { held, refused } = await attestations(client, digest, provenanceType, judge);
  const [first] = held;
  if (first) return first;
  const why = refused.length === 0 ? "it carries no signature" : [...new Set(refused)].join("; ");
  const name = `${client.registry}/${client.repository}@${digest}`;
  throw unreachable("image-not-trusted", `${name} is not deployed: ${why}.`, {
    help: "Deploy what build-push of this repository's workflow made. Who may sign is said in platform.yaml, images.signers."
  });
}
export {
  attestProvenance,
  verifyImage
};
