import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";
import { appliedRelease, applyAll } from "../apply/apply.ts";
import type { Cluster } from "../client/cluster.ts";
import type { KubernetesObject } from "../client/object.ts";
import { judgeIdentity } from "../rollout/identity.ts";
import type { Observation } from "../rollout/observation.ts";
import { verifyRoute } from "../rollout/verify.ts";
import { waitForRollout } from "../rollout/wait.ts";
import type { ClusterChecks } from "./checks.ts";
import type { ClusterDeploySettings } from "./request.ts";

/** A whole release, new or recorded, and what it takes to see that it serves. */
export interface Goal {
  cluster: Cluster;
  namespace: string;
  plan: Plan;
  objects: readonly KubernetesObject[];
  digests: readonly string[];
  lock?: { text: string; file: string };
  url: string;
  guarded: boolean;
  force: boolean;
  verifierHeaders(signal: AbortSignal): Promise<Record<string, string>>;
  checks: ClusterChecks;
  signal: AbortSignal;
  progress(text: string): void;
  settings?: ClusterDeploySettings;
}

export interface Brought {
  state: "ready" | "failed" | "unwell" | "superseded";
  findings: Finding[];
  observation: Observation;
}

const defaultRolloutMs = 10 * 60_000;
const defaultRouteMs = 60_000;

/** Writes the objects; `applied` is told what the API server made of them before anything else happens. */
export async function applyGoal(
  goal: Goal,
  applied: (objects: KubernetesObject[]) => Promise<void>,
): Promise<{
  objects: KubernetesObject[];
  since: string;
}> {
  const since = await serverTime(goal.cluster);
  const objects = await applyAll(goal);
  await applied(objects);
  return { objects, since };
}

/** Waits until what was applied serves, as its callers see it. */
export async function watchGoal(
  goal: Goal,
  { objects, since }: { objects: readonly KubernetesObject[]; since: string },
): Promise<Brought> {
  const { cluster, namespace, checks, settings } = goal;
  const release = appliedRelease(objects);
  const rollout = { ...goal, applied: release, since, timeoutMs: settings?.rolloutMs ?? defaultRolloutMs };
  const seen = await waitForRollout(rollout);
  if (seen.state !== "ready") {
    checks.set("pods-ready", "failed", seen.findings[0]?.message ?? seen.state);
    return seen;
  }
  const pods = seen.observation.pods.map((pod) => pod.metadata.name);
  checks.set(
    "pods-ready",
    "passed",
    `${pods.length} new pods are ready, no old one is left: ${pods.join(", ")}`,
  );
  const identity = judgeIdentity(goal.digests, seen.observation, checks);
  const closed = await judgePort(goal, seen.observation);
  const verified = await verifyRoute({
    ...goal,
    cluster,
    namespace,
    observation: seen.observation,
    timeoutMs: settings?.routeMs ?? defaultRouteMs,
  });
  const findings = [...identity, ...closed, ...verified.findings];
  if (verified.state !== "ready" || closed.some(({ severity }) => severity === "error")) {
    const state = verified.state === "unwell" ? "unwell" : "failed";
    return { state, findings, observation: seen.observation };
  }
  // A pod that was ready may have died while the route was asked: the last word is a fresh look.
  const last = await waitForRollout(rollout);
  if (last.state !== "ready") checks.set("pods-ready", "failed", last.findings[0]?.message ?? last.state);
  return { state: last.state, findings: [...findings, ...last.findings], observation: last.observation };
}

/** The API server's clock: events and containers are dated by the cluster, not by this machine. */
async function serverTime(cluster: Cluster): Promise<string> {
  const { date } = await cluster.raw({ method: "GET", path: "/version" });
  const at = date === undefined ? Date.now() : Date.parse(date);
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

/** Behind the gateway the server's own port must be out of reach: the API server's proxy asks it by the pod's address. */
async function judgePort(goal: Goal, { pods }: Observation): Promise<Finding[]> {
  const { guarded, checks, cluster, namespace, plan } = goal;
  const name = pods[0]?.metadata.name;
  if (!guarded || name === undefined) {
    checks.set("port-closed", "not exercised", "No gateway stands in front of this server.");
    return [];
  }
  const { port, path } = plan.runtime;
  const url = `/api/v1/namespaces/${namespace}/pods/${name}:${port}/proxy${path}`;
  const outcome = await cluster.raw({ method: "GET", path: url, once: true, timeoutMs: 5_000 }).then(
    (answer) => ({ status: answer.status, words: "" }),
    (error) => ({ status: Number(error?.status ?? 0), words: String(error?.message ?? error) }),
  );
  if (/refused|dial tcp|timed? ?out|no answer/i.test(outcome.words)) {
    checks.set(
      "port-closed",
      "passed",
      `port ${port} of ${name} takes no connection from outside of the pod`,
    );
    return [];
  }
  if (outcome.status === 403) {
    checks.set("port-closed", "not exercised", "The pipeline's account may not use pods/proxy.");
    return [];
  }
  checks.set("port-closed", "failed", `port ${port} of ${name} answers HTTP ${outcome.status}`);
  return [
    {
      ruleId: "server-port-open",
      severity: "error",
      message: `The server's own port ${port} answers from outside of its pod, past the gateway and its policy.`,
      help: "Listen on the address in HOST, which is 127.0.0.1 behind the gateway.",
    },
  ];
}
