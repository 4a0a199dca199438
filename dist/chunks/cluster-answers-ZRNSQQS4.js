import { createRequire as __createRequire } from "node:module"; const require = __createRequire(import.meta.url);
import {
  columns,
  findingLines
} from "./chunk-BDZ6XOKG.js";
import {
  onEachCluster
} from "./chunk-FMLVQZ4Q.js";
import {
  missingFrom,
  observe,
  rollBackCluster,
  symptomsOf
} from "./chunk-KPD4FB5K.js";
import {
  failureFinding
} from "./chunk-CBBQBISJ.js";
import "./chunk-ALUES763.js";
import {
  fieldManager,
  nameOf
} from "./chunk-CPDZ3HL6.js";
import {
  readHead
} from "./chunk-J3D6OPZH.js";
import "./chunk-S3F7HNAD.js";
import {
  currentEntry
} from "./chunk-P2JXYC7Z.js";
import {
  verifierHeaders
} from "./chunk-TKA4PO72.js";
import "./chunk-VNXROSOB.js";
import "./chunk-KGCFTY6F.js";
import {
  runId,
  whoDeploys
} from "./chunk-6GUUCALU.js";
import "./chunk-O2I2GG4U.js";
import "./chunk-L3BKXCHF.js";
import "./chunk-JHAHRWSZ.js";
import "./chunk-H5KNBRVR.js";
import "./chunk-KECEBDCQ.js";
import "./chunk-KTFUEN5G.js";
import "./chunk-DVY7FUDJ.js";
import "./chunk-PP3XTXN7.js";
import {
  publicUrl
} from "./chunk-PIHCMN2R.js";
import {
  namespaceOf
} from "./chunk-73GXN7Z4.js";
import "./chunk-WR7OIJXA.js";
import "./chunk-TL2TVHD2.js";
import "./chunk-3XBIE7TS.js";
import "./chunk-VAEXJIVR.js";
import "./chunk-GKFUQATE.js";
import "./chunk-546JKWYA.js";
import "./chunk-GFYVCK5R.js";
import "./chunk-AKFMQXDF.js";
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
  shortImage
} from "./chunk-TZZBNACP.js";
import "./chunk-GAJYQUDI.js";
import {
  exitCodes
} from "./chunk-PEPYUIXM.js";
import "./chunk-QFC6GGLT.js";
import "./chunk-3S3HXV5Q.js";
import "./chunk-MSZFCAM2.js";
import "./chunk-XSJEOQQV.js";
import "./chunk-L3QGWDXR.js";

// src/kubernetes/status.ts
function recordPlace(cluster, plan) {
  return { cluster, namespace: namespaceOf(plan), server: plan.name, environment: plan.environment };
}
async function clusterStatus(cluster, plan) {
  const place = recordPlace(cluster, plan);
  const { head } = await readHead(place);
  const current = currentEntry(head);
  const newest = head.releases.at(-1);
  const pending = newest?.state === "pending" ? newest : void 0;
  const told = pending === void 0 ? [] : [pendingFinding(pending, current)];
  const base = { cluster: cluster.name, head, ...pending === void 0 ? {} : { pending } };
  if (current === void 0) {
    const never = {
      ruleId: "server-not-deployed",
      severity: "error",
      message: `No release of ${plan.name} was ever verified in cluster ${cluster.name}.`,
      help: "Run `mcp-pipeline deploy`."
    };
    return { ...base, state: "never-deployed", findings: [...told, never] };
  }
  const findings = [...told, ...await judge(place, current, plan)];
  const wrong = findings.some(({ severity }) => severity === "error");
  return { ...base, state: wrong ? "not-serving" : "serving", current, findings };
}
function pendingFinding({ release, step, run, who }, current) {
  const live = current === void 0 ? "nothing was verified before it" : `release ${current.release} was verified before it`;
  return {
    ruleId: "deploy-unfinished",
    severity: "warning",
    message: `The deploy of release ${release} (${who}, ${run}) is at work or died while ${step}; ${live}.`,
    help: "If that run is over, deploy again: it finishes or replaces what was left."
  };
}
async function judge(place, current, plan) {
  const { cluster, namespace } = place;
  const live = await Promise.all(
    current.objects.map(async (recorded) => ({ recorded, object: await cluster.find(recorded) }))
  );
  const gone = live.filter(({ object }) => object === void 0).map(
    ({ recorded }) => ({
      ruleId: "object-deleted",
      severity: "error",
      message: `${nameOf(recorded)} of release ${current.release} is gone from cluster ${cluster.name}.`,
      help: `\`mcp-pipeline rollback --to ${current.release}\` brings it back.`
    })
  );
  const objects = live.flatMap(({ object }) => object ?? []);
  const deployment = objects.find((object) => object.kind === "Deployment");
  if (deployment === void 0) return gone;
  const of = (kind) => objects.find((object) => object.kind === kind);
  const applied = {
    deployment: deployment.metadata.name,
    deploymentUid: deployment.metadata.uid ?? "",
    generation: deployment.metadata.generation ?? 0,
    service: of("Service")?.metadata.name ?? plan.name,
    ...of("HTTPRoute") ? {
      route: {
        name: of("HTTPRoute")?.metadata.name ?? "",
        generation: of("HTTPRoute")?.metadata.generation ?? 0
      }
    } : {}
  };
  const since = `${new Date(Date.now() - 6e5).toISOString().slice(0, 19)}Z`;
  const seen = await observe({ cluster, namespace, applied, since, atMs: 0 });
  const missing = missingFrom(seen, applied);
  if (missing.length === 0) return [...gone, ...drift(objects, current)];
  const symptoms = symptomsOf(seen).map(
    (symptom) => failureFinding(symptom.row, { ...symptom, severity: "warning" }, plan)
  );
  const waits = {
    ruleId: "release-not-whole",
    severity: "error",
    message: `Release ${current.release} is not whole in cluster ${cluster.name}: ${missing.join(", ")}.`
  };
  return [...gone, waits, ...symptoms, ...drift(objects, current)];
}
function drift(objects, current) {
  return objects.flatMap((object) => {
    const others = (object.metadata.managedFields ?? []).filter(
      ({ manager = "", subresource, fieldsV1 }) => !manager.startsWith(fieldManager) && manager !== "kube-controller-manager" && subresource === void 0 && fieldsV1 !== void 0 && (Object.hasOwn(fieldsV1, "f:spec") || Object.hasOwn(fieldsV1, "f:data"))
    );
    return others.map(
      ({ manager = "" }) => ({
        ruleId: "object-drifted",
        severity: "warning",
        message: `${nameOf({ kind: object.kind, name: object.metadata.name })} of release ${current.release} holds fields that ${manager} wrote.`,
        help: "A deploy does not take them away: see kubectl get --show-managed-fields."
      })
    );
  });
}

// src/cli/cluster-answers.ts
var withFindings = (rows, findings) => [...rows, ...findings.flatMap((finding) => ["", ...findingLines(finding)])].join("\n");
async function clusterStatusAnswer(plan, options) {
  const found = await onEachCluster(plan, options, (cluster) => clusterStatus(cluster, plan));
  const findings = found.flatMap((one) => one.findings);
  const clusters = found.map(({ cluster, state, current, pending }) => ({
    cluster,
    state,
    ...current && {
      release: current.release,
      image: current.image,
      deployedAt: current.endedAt,
      who: current.who,
      run: current.run
    },
    ...pending && { pending: pending.release }
  }));
  const first = clusters[0];
  const data = {
    schemaVersion: 1,
    server: plan.name,
    environment: plan.environment,
    state: clusters.find((one) => one.state !== "serving")?.state ?? "serving",
    url: publicUrl(plan),
    ...first?.release === void 0 ? {} : { release: first.release, image: first.image },
    clusters,
    findings
  };
  const head = ["cluster", "state", "release", "image", "deployed", "who"];
  const rows = clusters.map((one) => [
    one.cluster,
    one.state,
    String(one.release ?? ""),
    one.image ? shortImage(one.image) : "",
    one.deployedAt?.slice(0, 19) ?? "",
    one.who ?? ""
  ]);
  const text = withFindings(
    [`${plan.name} (${plan.environment})  ${data.url}`, columns([head, ...rows])],
    findings
  );
  const wrong = findings.some(({ severity }) => severity === "error");
  return { data, text, exitCode: wrong ? exitCodes.findings : exitCodes.clean };
}
async function clusterHistoryAnswer(plan, options) {
  const found = await onEachCluster(plan, options, async (cluster) => {
    const { head: head2 } = await readHead(recordPlace(cluster, plan));
    const current = currentEntry(head2)?.release;
    return head2.releases.toReversed().map(({ objects: _, state, ...entry }) => ({
      cluster: cluster.name,
      ...entry,
      state: state !== "verified" ? state : entry.release === current ? "current" : "superseded"
    }));
  });
  const releases = found.flat();
  const data = { schemaVersion: 1, server: plan.name, environment: plan.environment, releases };
  const head = ["cluster", "release", "state", "started", "who", "image", "note"];
  const rows = releases.map((one) => [
    one.cluster,
    String(one.release),
    one.state,
    one.startedAt.slice(0, 19),
    one.who,
    shortImage(one.image),
    one.diagnosis ?? (one.rollbackTo === void 0 ? "" : `rollback to ${one.rollbackTo}`)
  ]);
  const text = releases.length === 0 ? `${plan.name} was never deployed to ${plan.environment}.` : columns([head, ...rows]);
  return { data, text, exitCode: exitCodes.clean };
}
async function clusterRollbackAnswer(plan, options, to) {
  const { env, signal, progress } = options;
  const outcomes = await onEachCluster(
    plan,
    options,
    (cluster) => rollBackCluster(
      {
        cluster,
        namespace: namespaceOf(plan),
        plan,
        who: whoDeploys(env),
        run: runId(env),
        tool: version,
        adopt: false,
        verifierHeaders: verifierHeaders(plan, publicUrl(plan), env),
        signal,
        progress
      },
      to
    )
  );
  const findings = outcomes.flatMap((one) => one.findings);
  const failed = outcomes.some((one) => one.status === "failed");
  const [first] = outcomes;
  const data = {
    schemaVersion: 1,
    status: failed ? "failed" : "passed",
    release: first?.release,
    rollbackTo: first?.target,
    url: first?.url,
    checks: outcomes.flatMap((one) => one.checks),
    findings
  };
  const rows = outcomes.map((one) => `release ${one.release}, which repeats ${one.target}: ${one.status}`);
  return {
    data,
    text: withFindings([...rows, String(data.url ?? "")], findings),
    exitCode: failed ? exitCodes.findings : exitCodes.clean
  };
}
export {
  clusterHistoryAnswer,
  clusterRollbackAnswer,
  clusterStatusAnswer
};
