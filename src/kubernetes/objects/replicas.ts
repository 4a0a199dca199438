import type { Plan } from "../../manifest/plan.ts";
import type { Finding } from "../../report/finding.ts";

/** How many pods run. */
export interface Replicas {
  min: number;
  max: number;
  /** Average CPU of the server's container, in percent of its request, above which pods are added. */
  cpuPercent: number;
}

/** Two, so that a node can go and nobody notices; the ceiling is the platform's to lower. */
const defaults: Replicas = { min: 2, max: 4, cpuPercent: 80 };

/**
 * How many pods run. One process serves all sessions of a bridged stdio server and of a server with sessions: those
 * get one pod, unless the manifest itself (not the platform's defaults for all servers) asks for more.
 */
export function replicasOf(plan: Plan, sticky: boolean): Replicas {
  const written = plan.manifest.deploy?.autoscaling ?? {};
  const cpuPercent = written.targetCPUUtilizationPercentage ?? defaults.cpuPercent;
  if (oneProcess(plan, sticky) && !askedFor(plan)) return { min: 1, max: 1, cpuPercent };
  const most = plan.platform.policy?.limits?.maxReplicas ?? Number.POSITIVE_INFINITY;
  const min = written.minReplicas ?? Math.min(defaults.min, written.maxReplicas ?? most, most);
  const max = written.maxReplicas ?? Math.max(min, Math.min(defaults.max, most));
  return { min, max, cpuPercent };
}

/** What a reader should know of the replicas of a server that keeps state in its process. */
export function replicaFindings(plan: Plan, sticky: boolean): Finding[] {
  if (!oneProcess(plan, sticky)) return [];
  const why =
    plan.runtime.transport === "stdio"
      ? "The server speaks stdio: one process serves every session"
      : "The server keeps sessions in its process";
  const { max } = replicasOf(plan, sticky);
  const place = placeOf(plan);
  if (max === 1) {
    return [
      {
        ruleId: "one-replica",
        severity: "info",
        message: `${why}, so one pod runs and a rollout ends the sessions of the old one.`,
        ...place,
        help: "Write deploy.autoscaling with more replicas where the sessions may be spread.",
      },
    ];
  }
  return [
    {
      ruleId: "sessions-spread",
      severity: "warning",
      message: `${why}, and up to ${max} pods run: calls of one session must reach one pod. The Service keeps a client at its pod by address; a gateway that balances by itself does not know of it.`,
      ...place,
      help: "Run one replica, or keep sessions outside the process and write runtime.sessions: none.",
    },
  ];
}

function oneProcess(plan: Plan, sticky: boolean): boolean {
  return sticky || plan.runtime.transport === "stdio";
}

const pointers = ["/deploy/autoscaling/maxReplicas", "/deploy/autoscaling/minReplicas"];

/** Whether the manifest itself says how many. */
function askedFor(plan: Plan): boolean {
  return pointers.some((pointer) => plan.origins[pointer]?.startsWith(`${plan.manifestFile}:`));
}

function placeOf(plan: Plan): Partial<Finding> {
  const pointer = pointers.find((one) => plan.origins[one]?.startsWith(`${plan.manifestFile}:`));
  const line = pointer && Number(plan.origins[pointer]?.split(":").at(-1));
  return { file: plan.manifestFile, ...(pointer && line ? { pointer, line } : {}) };
}
