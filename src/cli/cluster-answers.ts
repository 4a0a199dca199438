import { verifierHeaders } from "../gateway/verifier-headers.ts";
import { onEachCluster } from "../kubernetes/client/each.ts";
import { rollBackCluster } from "../kubernetes/deploy/roll-back.ts";
import { namespaceOf } from "../kubernetes/objects/namespace.ts";
import { currentEntry } from "../kubernetes/release/head.ts";
import { readHead } from "../kubernetes/release/store.ts";
import { publicUrl } from "../kubernetes/sidecar.ts";
import { clusterStatus, recordPlace } from "../kubernetes/status.ts";
import type { PlaceOptions } from "../local/place.ts";
import { runId, whoDeploys } from "../local/run-identity.ts";
import type { Plan } from "../manifest/plan.ts";
import { exitCodes } from "../report/exit-codes.ts";
import type { Finding } from "../report/finding.ts";
import { shortImage } from "../report/shorten.ts";
import { columns, findingLines, type LocalOutput } from "./local-output.ts";
import { version } from "./version.ts";

interface ClusterOptions extends PlaceOptions {
  signal: AbortSignal;
  progress(text: string): void;
}

const withFindings = (rows: string[], findings: readonly Finding[]) =>
  [...rows, ...findings.flatMap((finding) => ["", ...findingLines(finding)])].join("\n");

/** What runs on each cluster and what should; exit code 1 where they differ. */
export async function clusterStatusAnswer(
  plan: Plan,
  options: ClusterOptions,
): Promise<LocalOutput<unknown>> {
  const found = await onEachCluster(plan, options, (cluster) => clusterStatus(cluster, plan));
  const findings = found.flatMap((one) => one.findings);
  const clusters = found.map(({ cluster, state, current, pending }) => ({
    cluster,
    state,
    ...(current && {
      release: current.release,
      image: current.image,
      deployedAt: current.endedAt,
      who: current.who,
      run: current.run,
    }),
    ...(pending && { pending: pending.release }),
  }));
  const first = clusters[0];
  const data = {
    schemaVersion: 1,
    server: plan.name,
    environment: plan.environment,
    state: clusters.find((one) => one.state !== "serving")?.state ?? "serving",
    url: publicUrl(plan),
    ...(first?.release === undefined ? {} : { release: first.release, image: first.image }),
    clusters,
    findings,
  };
  const head = ["cluster", "state", "release", "image", "deployed", "who"];
  const rows = clusters.map((one) => [
    one.cluster,
    one.state,
    String(one.release ?? ""),
    one.image ? shortImage(one.image) : "",
    one.deployedAt?.slice(0, 19) ?? "",
    one.who ?? "",
  ]);
  const text = withFindings(
    [`${plan.name} (${plan.environment})  ${data.url}`, columns([head, ...rows])],
    findings,
  );
  const wrong = findings.some(({ severity }) => severity === "error");
  return { data, text, exitCode: wrong ? exitCodes.findings : exitCodes.clean };
}

/** All attempts on each cluster, newest first, failed ones with what they said last. */
export async function clusterHistoryAnswer(
  plan: Plan,
  options: ClusterOptions,
): Promise<LocalOutput<unknown>> {
  const found = await onEachCluster(plan, options, async (cluster) => {
    const { head } = await readHead(recordPlace(cluster, plan));
    const current = currentEntry(head)?.release;
    return head.releases.toReversed().map(({ objects: _, state, ...entry }) => ({
      cluster: cluster.name,
      ...entry,
      state: state !== "verified" ? state : entry.release === current ? "current" : "superseded",
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
    one.diagnosis ?? (one.rollbackTo === undefined ? "" : `rollback to ${one.rollbackTo}`),
  ]);
  const text =
    releases.length === 0
      ? `${plan.name} was never deployed to ${plan.environment}.`
      : columns([head, ...rows]);
  return { data, text, exitCode: exitCodes.clean };
}

/** Goes back to a verified release on each cluster, by the same checks as a deploy. */
export async function clusterRollbackAnswer(
  plan: Plan,
  options: ClusterOptions,
  to: number | undefined,
): Promise<LocalOutput<unknown>> {
  const { env, signal, progress } = options;
  const outcomes = await onEachCluster(plan, options, (cluster) =>
    rollBackCluster(
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
        progress,
      },
      to,
    ),
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
    findings,
  };
  const rows = outcomes.map((one) => `release ${one.release}, which repeats ${one.target}: ${one.status}`);
  return {
    data,
    text: withFindings([...rows, String(data.url ?? "")], findings),
    exitCode: failed ? exitCodes.findings : exitCodes.clean,
  };
}
