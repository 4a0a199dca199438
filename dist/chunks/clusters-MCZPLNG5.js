import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  deployToCluster,
  rollBackCluster
} from "./chunk-KPD4FB5K.js";
import "./chunk-CBBQBISJ.js";
import {
  openCluster
} from "./chunk-ALUES763.js";
import "./chunk-CPDZ3HL6.js";
import "./chunk-J3D6OPZH.js";
import "./chunk-S3F7HNAD.js";
import "./chunk-P2JXYC7Z.js";
import {
  discoverKeys
} from "./chunk-IPIC6DFS.js";
import {
  verifierHeaders
} from "./chunk-TKA4PO72.js";
import "./chunk-VNXROSOB.js";
import "./chunk-KGCFTY6F.js";
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import {
  RepositoryClient
} from "./chunk-USI4NJLY.js";
import {
  imageManifestSchema,
  indexSchema
} from "./chunk-FDAJP5LY.js";
import {
  parseReference
} from "./chunk-V6Z3UZP7.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-L3BKXCHF.js";
import "./chunk-JHAHRWSZ.js";
import "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
import "./chunk-DVY7FUDJ.js";
import "./chunk-PP3XTXN7.js";
import {
  renderRelease
} from "./chunk-UFVZ6LPJ.js";
import {
  publicUrl
} from "./chunk-PIHCMN2R.js";
import "./chunk-PSPOUBLI.js";
import {
  namespaceOf
} from "./chunk-73GXN7Z4.js";
import "./chunk-FIGVJFQN.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-AKFMQXDF.js";
import "./chunk-EQTKHVOI.js";
import "./chunk-W235HKW5.js";
import "./chunk-GYU3GC6Y.js";
import "./chunk-RNYTOPOJ.js";
import "./chunk-ZWJGC2UG.js";
import "./chunk-6FGREQJ7.js";
import "./chunk-N56AOBVN.js";
import {
  version
} from "./chunk-DJEFW3WC.js";
import "./chunk-W2PKOSOB.js";
import "./chunk-MRR4RABB.js";
import "./chunk-DLXYDCZ4.js";
import "./chunk-TD5H2TBX.js";
import "./chunk-X2B5NO7L.js";
import "./chunk-4E3PMIEO.js";
import {
  Problem
} from "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import {
  parseJson
} from "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/stages/deploy/clusters.ts
import { resolve } from "node:path";

// src/kubernetes/deploy/digests.ts
async function imageDigests(image, plan, about) {
  const reference = parseReference(image);
  const { digest } = reference;
  if (digest === void 0) return [];
  const own = plan.platform.images?.registry.split("/")[0];
  const client = new RepositoryClient(reference, {
    ...about,
    ...own === void 0 ? {} : { own },
    waits: []
  });
  try {
    return [...new Set(await digestsOf(client, digest))];
  } catch (error) {
    if (error instanceof Problem) return [digest];
    throw error;
  }
}
async function digestsOf(client, digest) {
  const found = await client.manifest(digest);
  const value = found && parseJson(found.bytes.toString("utf8"));
  const index = indexSchema.safeParse(value);
  if (index.success) {
    const below = await Promise.all(index.data.manifests.map((one) => digestsOf(client, one.digest)));
    return [digest, ...below.flat()];
  }
  const manifest = imageManifestSchema.safeParse(value);
  return manifest.success ? [digest, manifest.data.config.digest] : [digest];
}

// src/stages/deploy/clusters.ts
async function deployToClusters(request, context) {
  const { plan } = request;
  const names = plan.target.clusters ?? [];
  const prepared = await prepare(request, context);
  const done = [];
  const findings = [];
  for (const name of names) {
    const where = names.length > 1 ? `cluster ${name}: ` : "";
    const deploy = await prepared(name, (text) => context.progress(`${where}${text}`));
    try {
      const outcome = await deployToCluster(deploy);
      findings.push(...outcome.findings);
      done.push({ name, outcome });
    } finally {
      deploy.cluster.close();
    }
    if (done.at(-1)?.outcome.status === "failed") break;
  }
  const last = done.at(-1)?.outcome;
  const failed = last?.status !== "passed";
  if (failed)
    findings.push(
      ...await putBack(
        done.slice(0, -1).map(({ name }) => name),
        prepared,
        context
      )
    );
  const checks = done.flatMap(
    ({ name, outcome }) => outcome.checks.map(
      (check) => names.length > 1 ? { ...check, message: `${name}: ${check.message ?? ""}` } : check
    )
  );
  const outputs = failed ? {} : { url: publicUrl(plan), release: String(last?.release) };
  return { status: failed ? "failed" : "passed", findings, checks, outputs };
}
async function prepare(request, { cwd, env, signal }) {
  const { plan, image, lock, manifest, input } = request;
  const [jwksUris, digests] = await Promise.all([
    discoverKeys(plan.platform, signal),
    imageDigests(image, plan, { env, signal })
  ]);
  const url = publicUrl(plan);
  const run = runId(env);
  const commit = env.GITHUB_SHA ? { commit: env.GITHUB_SHA } : {};
  const platformFile = input.platform === void 0 ? {} : { platformFile: resolve(cwd, input.platform) };
  return async (name, progress) => ({
    cluster: await openCluster({ platform: plan.platform, ...platformFile, cluster: name, env, signal }),
    namespace: namespaceOf(plan),
    plan,
    image,
    digests,
    async objects(release, selector) {
      const id = { id: String(release), run, ...commit };
      const rendered = await renderRelease({
        plan,
        image,
        release: id,
        ...lock === void 0 ? {} : { lock },
        jwksUris,
        ...selector === void 0 ? {} : { selector }
      });
      const errors = rendered.findings.filter(({ severity }) => severity === "error");
      if (errors.length > 0) throw new Problem(exitCodes.badInput, errors);
      return rendered.objects.map((object) => ({ ...object }));
    },
    manifest,
    ...lock === void 0 ? {} : { lock: { text: lock.text, file: "mcp.lock.json" } },
    url,
    guarded: true,
    who: whoDeploys(env),
    run,
    ...commit,
    tool: version,
    adopt: input.adopt === "true",
    verifierHeaders: verifierHeaders(plan, url, env),
    signal,
    progress
  });
}
async function putBack(names, prepared, context) {
  const findings = [];
  for (const name of names.toReversed()) {
    const deploy = await prepared(name, (text) => context.progress(`cluster ${name}: ${text}`));
    try {
      const outcome = await rollBackCluster(deploy);
      const went = outcome.status === "passed" ? `serves release ${outcome.target} again` : "could not be put back";
      findings.push({
        ruleId: "cluster-put-back",
        severity: "error",
        message: `Cluster ${name} ${went}, because a later cluster failed.`
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const message = `Cluster ${name} keeps the new release: ${error.findings[0]?.message ?? error.message}`;
      findings.push({ ruleId: "cluster-not-put-back", severity: "error", message });
    } finally {
      deploy.cluster.close();
    }
  }
  return findings;
}
export {
  deployToClusters
};
