import type { Finding } from "../../report/finding.ts";
import { ApiError } from "../client/api-error.ts";
import type { Cluster } from "../client/cluster.ts";
import { type KubernetesObject, nameOf } from "../client/object.ts";
import type { RecordedObject } from "../release/head.ts";
import { reasonToKeep } from "./plan.ts";

export interface PruneOutcome {
  findings: Finding[];
  /** What is still there and was not to be. */
  left: RecordedObject[];
}

/**
 * Deletes what earlier releases have left: exactly the objects that were recorded, as they were read a moment ago.
 * Whatever has changed hands stays, and is told.
 */
export async function prune(
  cluster: Cluster,
  candidates: readonly RecordedObject[],
  progress: (text: string) => void,
): Promise<PruneOutcome> {
  const findings: Finding[] = [];
  const left: RecordedObject[] = [];
  for (const recorded of candidates) {
    const live = await cluster.find(recorded).catch((error) => {
      if (error instanceof ApiError && error.status === 403) return error;
      throw error;
    });
    if (live === undefined) continue;
    const kept = live instanceof ApiError ? live.message : reasonToKeep(live, recorded);
    if (kept === undefined && !(live instanceof ApiError)) {
      progress(`removing ${nameOf(recorded)}, which the release no longer has`);
      const failed = await remove(cluster, recorded, live);
      if (failed === undefined) continue;
      left.push(recorded);
      findings.push(leftFinding(recorded, failed));
    } else if (kept !== undefined) {
      findings.push(leftFinding(recorded, kept));
    }
  }
  return { findings, left };
}

async function remove(
  cluster: Cluster,
  recorded: RecordedObject,
  live: KubernetesObject,
): Promise<string | undefined> {
  const { uid = "", resourceVersion } = live.metadata;
  try {
    // Status changes move a Deployment's resourceVersion all the time; its uid says enough there.
    const exact = recorded.kind === "Deployment" || resourceVersion === undefined ? {} : { resourceVersion };
    await cluster.delete(recorded, { uid, ...exact });
    return undefined;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.status === 404 ? undefined : error.message;
  }
}

function leftFinding(recorded: RecordedObject, reason: string): Finding {
  return {
    ruleId: "object-left-in-place",
    severity: "warning",
    message: `${nameOf(recorded)} of an earlier release stays in place: ${reason}.`,
    help: "Look at it, and delete it by hand where nobody needs it.",
  };
}
