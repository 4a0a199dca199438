import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  attest,
  attestations,
  statementOf
} from "./chunk-UY4RULVP.js";
import {
  commitTag
} from "./chunk-TNX4EPSD.js";
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
import "./chunk-GAJYQUDI.js";
import "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import {
  looseObject,
  string
} from "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-L3QGWDXR.js";

// src/image/proof/proof.ts
var proofType = "https://mcp-pipeline.dev/attestations/verified/v1";
var proofSchema = looseObject({
  environment: string(),
  commit: string(),
  server: string(),
  lock: string().optional(),
  run: string().optional()
});
async function attachProof(client, digest, proof, sigstore, context) {
  const statement = statementOf(`${client.registry}/${client.repository}@${digest}`, proofType, proof);
  await attest(client, digest, statement, sigstore, context);
}
async function findProof(client, wanted, judge) {
  const { commit, environment, server } = wanted;
  const digest = await client.resolve(commitTag(commit));
  const place = `${client.registry}/${client.repository}`;
  if (digest === void 0) return missing(`commit ${commit} has no image in ${place}`, environment);
  const { held, refused } = await attestations(client, digest, proofType, judge);
  for (const { statement } of held) {
    const proof = proofSchema.safeParse(statement.predicate).data;
    const same = proof?.commit === commit && proof.environment === environment && proof.server === server;
    if (proof && same) return { image: `${place}@${digest}`, proof };
  }
  const others = refused.length > 0 ? ` A statement about it does not count: ${[...new Set(refused)].join("; ")}.` : "";
  return missing(
    `${environment} never proved ${place}@${digest}, the image of commit ${commit}.${others}`,
    environment
  );
}
function missing(why, environment) {
  const message = `Nothing is promoted: ${why}${why.endsWith(".") ? "" : "."}`;
  const help = `Push the commit to the default branch and wait until ${environment} is verified, then run this again.`;
  return { finding: { ruleId: "proof-missing", severity: "error", message, help } };
}
export {
  attachProof,
  findProof
};
